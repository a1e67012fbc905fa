/** Words to type into a text; each blank is worth the same. */

import { mountSlots } from "pptlearn/quiz/slots.js";
import { isOneOf } from "pptlearn/quiz/text.js";

export const fillInTheBlanks = {
  type: "fillInTheBlanks",
  mount: (host) =>
    mountSlots(host, {
      slots: host.question.gaps,
      isRight: (key, id, text) => isOneOf(text, key[id]),
      answerOf: (key, id) => key[id][0],
    }),
  isComplete: (question, response) => question.gaps.every(({ id }) => (response?.[id] ?? "").trim()),
  score: (question, key, response) =>
    question.gaps.filter(({ id }) => isOneOf(response?.[id], key[id])).length / question.gaps.length,
  interaction: (question, key, response) => ({
    type: "fill-in",
    response: question.gaps.map(({ id }) => response?.[id] ?? "").join("[,]"),
    pattern: [question.gaps.map(({ id }) => key[id][0]).join("[,]")],
    description: question.stem,
  }),
};
