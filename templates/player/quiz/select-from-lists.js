/** Words to choose from lists in a text; each list is worth the same. */

import { pairInteraction, pairScore, pairsComplete } from "pptlearn/quiz/pairs.js";
import { mountSlots } from "pptlearn/quiz/slots.js";

const ids = (question) => question.gaps.map(({ id }) => id);

export const selectFromLists = {
  type: "selectFromLists",
  mount: (host) => mountSlots(host, { slots: host.question.gaps }),
  isComplete: (question, response) => pairsComplete(ids(question), response),
  score: (question, key, response) => pairScore(ids(question), key, response),
  interaction: (question, key, response) => pairInteraction(question, ids(question), key, response),
};
