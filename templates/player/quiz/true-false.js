/** A statement that is true or false. */

import { mountChoices } from "pptlearn/quiz/choices.js";

export const trueFalse = {
  type: "trueFalse",
  mount: (host) => mountChoices(host, { kind: "radio" }),
  isComplete: (question, response) => response === "true" || response === "false",
  score: (question, key, response) => (response === key ? 1 : 0),
  interaction: (question, key, response) => ({
    type: "true-false",
    response: response ?? "",
    pattern: [key],
    description: question.stem,
  }),
};
