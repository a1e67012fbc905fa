/** The page's address: `#/7` is slide 7, `#/7/3` the same after its third click step. */

/**
 * @param {string} hash
 * @returns {{slide: number, step: number} | null}
 */
export function readAddress(hash) {
  const found = /^#\/(\d+)(?:\/(\d+))?$/.exec(hash);
  return found && { slide: Number(found[1]), step: Number(found[2] ?? 0) };
}

export function addressOf(slide, step = 0) {
  return step > 0 ? `#/${slide}/${step}` : `#/${slide}`;
}
