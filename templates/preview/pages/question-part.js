/** The question of a slide as it was understood, with its key. */

import { h } from "/own/dom.js";
import { facts, part } from "/own/pages/parts.js";
import { isKnown, t } from "/own/words.js";

const kindOf = (type) => (isKnown(`question.${type}`) ? t(`question.${type}`) : type);

export function questionPart(question) {
  const right = new Set([question.key].flat().filter((each) => typeof each === "string"));
  const isMarked = question.choices.some((choice) => right.has(choice.id)) && question.type !== "sequence";
  return part(
    t("question.title"),
    h("p.stem", {}, question.stem),
    question.choices.length > 0 &&
      h("ul.choices", {}, ...question.choices.map((each) => choice(each, isMarked && right.has(each.id)))),
    facts([
      [t("question.understood"), kindOf(question.type)],
      [t("question.from"), question.understoodFrom],
      [t("question.points"), String(question.points)],
      [t("question.right"), isMarked ? null : question.answer],
    ]),
  );
}

function choice({ text, feedback }, isRight) {
  return h(
    isRight ? "li.right" : "li",
    {},
    h("span", { "aria-hidden": true }, isRight ? "✓ " : "○ "),
    text,
    isRight && h("span.unseen", {}, t("question.isRight")),
    feedback && h("p.hint", {}, feedback),
  );
}
