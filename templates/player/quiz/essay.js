/** An open question: people read the answer, nothing is right or wrong here. */

import { mountField } from "pptlearn/quiz/field.js";

export const essay = {
  type: "essay",
  mount: (host) => mountField(host, { kind: "long", read: (text) => text, write: (response) => response ?? "" }),
  isComplete: (question, response) => typeof response === "string" && response.trim() !== "",
  score: () => null,
  interaction: (question, key, response) => ({
    type: "long-fill-in",
    response: response ?? "",
    pattern: [],
    description: question.stem,
  }),
};
