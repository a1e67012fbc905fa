/** One right answer among several. */

import { mountChoices } from "pptlearn/quiz/choices.js";

export const multipleChoice = {
  type: "multipleChoice",
  mount: (host) => mountChoices(host, { kind: "radio" }),
  isComplete: (question, response) => question.choices.some(({ id }) => id === response),
  score: (question, key, response) => (response === key ? 1 : 0),
  interaction: (question, key, response) => ({
    type: "choice",
    response: response ?? "",
    pattern: [key],
    description: question.stem,
  }),
};
