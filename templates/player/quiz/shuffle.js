/** The same order for the same seed, so that a question looks the same when its learner comes back: pure. */

/**
 * @template T
 * @param {readonly T[]} items
 * @param {string} seed
 * @returns {T[]}
 */
export function shuffled(items, seed) {
  const mixed = [...items];
  const next = numbers(seed);
  for (let left = mixed.length - 1; left > 0; left--) {
    const at = Math.floor(next() * (left + 1));
    [mixed[left], mixed[at]] = [mixed[at], mixed[left]];
  }
  return mixed;
}

/** Numbers from 0 to 1 that only the seed decides: an FNV-1a hash drives a 32-bit mixer. */
export function numbers(seed) {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ letter.codePointAt(0), 0x01000193);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x100000000;
  };
}
