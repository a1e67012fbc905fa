/** A word or a few to type; case, accents and signs do not count. */

import { mountField } from "pptlearn/quiz/field.js";
import { isOneOf } from "pptlearn/quiz/text.js";

const score = (question, key, response) => (isOneOf(response, key) ? 1 : 0);

export const shortAnswer = {
  type: "shortAnswer",
  mount(host) {
    const field = mountField(host, { kind: "text", read: (text) => text, write: (response) => response ?? "" });
    return { ...field, update: (now) => field.update({ ...now, score: now.review && score(null, now.review.key, now.response) }) };
  },
  isComplete: (question, response) => typeof response === "string" && response.trim() !== "",
  score,
  interaction: (question, key, response) => ({
    type: "fill-in",
    response: response ?? "",
    pattern: key.slice(0, 10),
    description: question.stem,
  }),
};
