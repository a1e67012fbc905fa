/** Several right answers: each wrong choice takes away what a right one gives. */

import { mountChoices } from "pptlearn/quiz/choices.js";

export const multipleResponse = {
  type: "multipleResponse",
  mount: (host) => mountChoices(host, { kind: "checkbox" }),
  isComplete: (question, response) => Array.isArray(response) && response.length > 0,
  score(question, key, response) {
    const chosen = new Set(response ?? []);
    const right = key.filter((id) => chosen.has(id)).length;
    const wrong = chosen.size - right;
    return Math.max(0, right - wrong) / key.length;
  },
  interaction: (question, key, response) => ({
    type: "choice",
    response: [...(response ?? [])].sort().join("[,]"),
    pattern: [[...key].sort().join("[,]")],
    description: question.stem,
  }),
};
