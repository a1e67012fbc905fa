/**
 * What a question was when it was answered, in four letters: two for what could be chosen, two for what is sealed (the
 * right answer and what is said of it). A later edition of the deck may ask something else under the same id. Pure.
 */

const LETTERS = 2;
const MOST = 36 ** LETTERS;

export function versionOf({ type, choices, lefts, rows, boxes, gaps }, sealed = "") {
  const blanks = gaps?.map((gap) => [gap.id, gap.choices]);
  return sign(JSON.stringify([type, choices, lefts, rows, boxes, blanks])) + sign(sealed);
}

/** Whether a result was earned with another edition of the question. */
export function isOutdated(result, version) {
  return Boolean(result?.version && version) && result.version !== version;
}

/** Whether what was chosen then could stand for something else now. */
export function meansOther(result, version) {
  return isOutdated(result, version) && result.version.slice(0, LETTERS) !== version.slice(0, LETTERS);
}

function sign(text) {
  let hash = 7;
  for (const letter of text) hash = (Math.imul(hash, 31) + letter.codePointAt(0)) >>> 0;
  return (hash % MOST).toString(36).padStart(LETTERS, "0");
}
