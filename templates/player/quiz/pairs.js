/** What all types have in common whose response puts one thing to another: `{left: right}`. Pure. */

/** @param {(key: unknown) => string[]} accepted  right ids for one part of the key */
export function pairScore(ids, key, response) {
  const right = ids.filter((id) => response?.[id] && [key[id]].flat().includes(response[id]));
  return right.length / ids.length;
}

export function pairsComplete(ids, response) {
  return ids.every((id) => response?.[id]);
}

export function pairInteraction(question, ids, key, response) {
  const written = (pairs) => ids.filter((id) => pairs[id]).map((id) => `${id}[.]${[pairs[id]].flat()[0]}`).join("[,]");
  return { type: "matching", response: written(response ?? {}), pattern: [written(key)], description: question.stem };
}
