/** Words to drag into a text, or to choose in each blank; each blank is worth the same. */

import { pairInteraction, pairScore, pairsComplete } from "pptlearn/quiz/pairs.js";
import { mountSlots } from "pptlearn/quiz/slots.js";

const ids = (question) => question.gaps.map(({ id }) => id);

export const dragTheWords = {
  type: "dragTheWords",
  mount: (host) => mountSlots(host, { slots: host.question.gaps, tokens: host.question.choices }),
  isComplete: (question, response) => pairsComplete(ids(question), response),
  score: (question, key, response) => pairScore(ids(question), key, response),
  interaction: (question, key, response) => pairInteraction(question, ids(question), key, response),
};
