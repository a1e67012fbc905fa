/** Pairs to find, by dragging or by choosing, or in a grid of one mark a row; each pair is worth the same. */

import { mountGrid } from "pptlearn/quiz/grid.js";
import { pairInteraction, pairScore, pairsComplete } from "pptlearn/quiz/pairs.js";
import { mountSlots } from "pptlearn/quiz/slots.js";

const ids = (question) => question.lefts.map(({ id }) => id);

export const matching = {
  type: "matching",
  mount: (host) => (host.question.grid ? mountGrid(host, host.question.lefts) : mountPairs(host)),
  isComplete: (question, response) => pairsComplete(ids(question), response),
  score: (question, key, response) => pairScore(ids(question), key, response),
  interaction: (question, key, response) => pairInteraction(question, ids(question), key, response),
};

function mountPairs(host) {
  const slots = host.question.lefts.map(({ id, text }) => ({ id, label: text }));
  return mountSlots(host, { slots, tokens: host.question.choices });
}
