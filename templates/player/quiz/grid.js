/** One of the same few choices for each of several rows: in the cells of a table, or behind the lines they belong to. */

import { panelFor } from "pptlearn/quiz/panel.js";
import { whenShown } from "pptlearn/quiz/place.js";
import { verdictSign } from "pptlearn/quiz/verdict.js";
import { h } from "pptlearn/view/dom.js";

/**
 * @param {import("pptlearn/quiz/index.js").Host} host
 * @param {readonly {id: string, text: string}[]} rows
 */
export function mountGrid(host, rows) {
  const { section, question, onResponse, t } = host;
  const inputs = [];
  let given = {};
  const restores = rows.flatMap((row) => {
    const line = find(section, row.id);
    if (line) return [after(line, scale(row, "slide"))];
    return question.choices.map((choice) => inCell(find(section, `${row.id}.${choice.id}`), radio(row, choice, "slide")));
  });
  const list = h("div.answer-stack", {}, ...rows.map((row) => scale(row, "list", row.text)));
  const panel = panelFor(host, list);
  whenShown(section, () => alignScales([...section.querySelectorAll("p > .answer-scale")]));

  function radio(row, choice, where) {
    const input = h("input.answer-radio", {
      type: "radio",
      name: `${where}-${question.id}-${row.id}`,
      value: choice.id,
      "aria-label": `${row.text}: ${choice.text}`,
      change: () => onResponse({ ...given, [row.id]: choice.id }),
      keydown: (event) => event.stopPropagation(),
    });
    inputs.push({ input, row, choice });
    return input;
  }

  function scale(row, where, title = "") {
    const steps = question.choices.map((choice) => h("label", {}, radio(row, choice, where), h("span", {}, choice.text)));
    return h("span.answer-scale", { role: "radiogroup", "aria-label": row.text }, title && h("strong", {}, title), ...steps);
  }

  function update({ response, locked = false, review = null }) {
    given = response ?? {};
    for (const { input, row, choice } of inputs) {
      input.checked = given[row.id] === choice.id;
      input.disabled = locked;
      input.parentElement.querySelector(":scope > .verdict")?.remove();
      const verdict = review?.key && verdictOf(choice.id, review.key[row.id], given[row.id]);
      if (verdict) input.after(verdictSign(verdict, t));
    }
  }

  update(host);
  return {
    update,
    destroy() {
      restores.forEach((restore) => restore?.());
      panel.destroy();
    },
  };
}

function verdictOf(id, right, chosen) {
  if (id === chosen) return id === right ? "right" : "wrong";
  return id === right ? "missed" : "";
}

function find(section, id) {
  return section.querySelector(`[data-item="${CSS.escape(id)}"]`);
}

/** Scales behind lines of different length begin below each other, where there is room for that. */
function alignScales(scales) {
  const starts = scales.map((scale) => scale.offsetLeft);
  const furthest = Math.max(...starts);
  const isRoom = scales.every((scale) => furthest + scale.offsetWidth <= scale.closest("p").offsetWidth);
  if (isRoom) scales.forEach((scale, n) => (scale.style.marginInlineStart = `calc(1.2em + ${furthest - starts[n]}px)`));
}

function after(line, content) {
  line.append(content);
  return () => content.remove();
}

function inCell(cell, input) {
  if (!cell) return undefined;
  const place = cell.querySelector("p") ?? cell;
  const before = [...place.childNodes];
  place.replaceChildren(h("label.answer-cell", {}, input));
  return () => place.replaceChildren(...before);
}
