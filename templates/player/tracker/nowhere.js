/** Keeps nothing: where a page may not store anything. The module plays all the same. */

export function nowhere() {
  return { name: "nowhere", open: () => ({ saved: null }), save: () => true, answer() {}, status() {}, finish() {} };
}
