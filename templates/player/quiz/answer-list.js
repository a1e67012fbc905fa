/** The answers as a plain list in the page's own size, beside the ones on the slide. */

import { verdictSign } from "pptlearn/quiz/verdict.js";
import { shuffled } from "pptlearn/quiz/shuffle.js";
import { h } from "pptlearn/view/dom.js";

/**
 * @param {import("pptlearn/quiz/index.js").Host} host
 * @param {"radio" | "checkbox"} kind
 * @param {(response: string | string[]) => void} respond
 */
export function answerList({ question, t, seed }, kind, respond) {
  const order = question.keepOrder ? question.choices : shuffled(question.choices, seed ?? question.id);
  const rows = order.map((choice) => {
    const input = h("input", { type: kind, name: `list-${question.id}`, value: choice.id, change });
    return { id: choice.id, input, element: h("label.answer-row", {}, input, h("span", { dir: "auto" }, choice.text)) };
  });
  const element = h("fieldset.answer-list", {}, h("legend.unseen", {}, question.stem), ...rows.map((row) => row.element));

  function change() {
    const ids = rows.filter(({ input }) => input.checked).map(({ id }) => id);
    const inOrder = question.choices.map(({ id }) => id).filter((id) => ids.includes(id));
    respond(kind === "radio" ? inOrder[0] : inOrder);
  }

  function update({ chosen, locked, verdict }) {
    for (const { id, input, element: row } of rows) {
      input.checked = chosen.has(id);
      input.disabled = locked;
      row.querySelector(".verdict")?.remove();
      const said = verdict(id);
      if (said) row.append(verdictSign(said, t));
      row.dataset.verdict = said ?? "";
    }
  }

  return { element, update };
}
