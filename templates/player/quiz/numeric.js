/** A number to type, in the way the deck's language writes numbers. */

import { mountField } from "pptlearn/quiz/field.js";
import { parseNumber, writeNumber } from "pptlearn/quiz/text.js";

/** Ends count as inside, a rounding error away too. */
const NEAR = 1e-9;

function score(question, key, response) {
  if (typeof response !== "number") return 0;
  const isInside = ([low, high]) => response >= low - NEAR * Math.abs(low) && response <= high + NEAR * Math.abs(high);
  return key.some(isInside) ? 1 : 0;
}

export const numeric = {
  type: "numeric",
  mount(host) {
    const { decimalComma } = host.question;
    const field = mountField(host, {
      kind: "decimal",
      read: (text) => finite(parseNumber(text, decimalComma)),
      write: (response) => (typeof response === "number" ? writeNumber(response, decimalComma) : ""),
    });
    return { ...field, update: (now) => field.update({ ...now, score: now.review && score(null, now.review.key, now.response) }) };
  },
  isComplete: (question, response) => typeof response === "number" && Number.isFinite(response),
  score,
  interaction: (question, key, response) => ({
    type: "numeric",
    response: response === undefined || response === null ? "" : String(response),
    pattern: key.map(([low, high]) => `${low}[:]${high}`),
    description: question.stem,
  }),
};

const finite = (number) => (Number.isFinite(number) ? number : undefined);
