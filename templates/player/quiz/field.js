/** A text or a number to type, on free room of the slide and, where the slide is small, below it. */

import { panelFor } from "pptlearn/quiz/panel.js";
import { slideBox } from "pptlearn/quiz/place.js";
import { verdictSign } from "pptlearn/quiz/verdict.js";
import { h } from "pptlearn/view/dom.js";

const FALLBACK = { x: 80, y: 560, width: 800, height: 90 };

/**
 * @param {import("pptlearn/quiz/index.js").Host} host
 * @param {object} reading
 * @param {"text" | "decimal" | "long"} reading.kind
 * @param {(text: string) => unknown} reading.read  what was typed, as a response
 * @param {(response: unknown) => string} reading.write
 */
export function mountField(host, { kind, read, write }) {
  const { section, question, onResponse, t } = host;
  const room = question.field ?? (host.panel ? null : FALLBACK);
  const fields = [];
  const box = room && slideBox(section, { ...room, height: heightOf(kind, room) }, "div.answer-box");
  if (box) box.append(...labelled(box));
  const below = h(`div.answer-typed`, {}, ...labelled());
  const panel = panelFor(host, below, { always: !box });

  function labelled() {
    const field = h(kind === "long" ? "textarea.answer-field" : "input.answer-field", {
      "aria-label": t("yourAnswer"),
      inputmode: kind === "decimal" ? "decimal" : null,
      autocomplete: "off",
      spellcheck: kind === "long" ? "true" : "false",
      maxlength: kind === "long" ? "4000" : "250",
      placeholder: t("yourAnswer"),
      input: () => type(field),
      keydown: (event) => event.stopPropagation(),
    });
    fields.push(field);
    return question.unit ? [field, h("span.answer-unit", {}, question.unit)] : [field];
  }

  function type(field) {
    for (const other of fields) if (other !== field) other.value = field.value;
    onResponse(read(field.value));
  }

  function update({ response, locked = false, review = null, score = null }) {
    const verdict = review && typeof score === "number" ? (score === 1 ? "right" : "wrong") : "";
    for (const field of fields) {
      if (document.activeElement !== field && !sameResponse(read(field.value), response)) field.value = write(response);
      field.readOnly = locked;
      field.dataset.verdict = verdict;
      judge(field.parentElement, verdict, review);
    }
  }

  function judge(around, verdict, review) {
    around.querySelectorAll(":scope > .verdict, :scope > .answer-right").forEach((each) => each.remove());
    if (!verdict) return;
    around.append(verdictSign(verdict, t));
    if (verdict === "wrong") around.append(h("span.answer-right", {}, write(review.answer)));
  }

  update(host);
  return {
    update,
    destroy() {
      box?.remove();
      panel.destroy();
    },
  };
}

function sameResponse(one, other) {
  return Object.is(one, other) || (one === "" && (other ?? "") === "");
}

function heightOf(kind, room) {
  return kind === "long" ? Math.min(room.height, 320) : Math.min(room.height, 72);
}
