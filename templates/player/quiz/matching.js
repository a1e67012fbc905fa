/** Pairs to find, by dragging or by choosing; each pair is worth the same. */

import { pairInteraction, pairScore, pairsComplete } from "pptlearn/quiz/pairs.js";
import { mountSlots } from "pptlearn/quiz/slots.js";

const ids = (question) => question.lefts.map(({ id }) => id);

export const matching = {
  type: "matching",
  mount: (host) =>
    mountSlots(host, {
      slots: host.question.lefts.map(({ id, text }) => ({ id, label: text })),
      tokens: host.question.choices,
    }),
  isComplete: (question, response) => pairsComplete(ids(question), response),
  score: (question, key, response) => pairScore(ids(question), key, response),
  interaction: (question, key, response) => pairInteraction(question, ids(question), key, response),
};
