/** A survey: a scale for one or more statements; nothing is right or wrong. */

import { mountChoices } from "pptlearn/quiz/choices.js";
import { panelFor } from "pptlearn/quiz/panel.js";
import { slideBox, whenShown } from "pptlearn/quiz/place.js";
import { h } from "pptlearn/view/dom.js";

export const likert = {
  type: "likert",
  mount: (host) => (host.question.rows ? mountRows(host) : host.question.field ? mountScale(host) : mountChoices(host, { kind: "radio" })),
  isComplete: (question, response) =>
    question.rows ? question.rows.every(({ id }) => response?.[id]) : question.choices.some(({ id }) => id === response),
  score: () => null,
  interaction: (question, key, response) =>
    question.rows
      ? {
          type: "matching",
          response: question.rows.filter(({ id }) => response?.[id]).map(({ id }) => `${id}[.]${response[id]}`).join("[,]"),
          pattern: [],
          description: question.stem,
        }
      : { type: "likert", response: response ?? "", pattern: [], description: question.stem },
};

/** Every statement with its scale: in the cells of a table, or behind the line. */
function mountRows(host) {
  const { section, question, onResponse } = host;
  const inputs = [];
  let given = {};
  const restores = question.rows.flatMap((row) => {
    const line = find(section, row.id);
    if (line) return [after(line, scale(row, "slide"))];
    return question.choices.map((choice) => inCell(find(section, `${row.id}.${choice.id}`), radio(row, choice, "slide")));
  });
  const list = h("div.answer-stack", {}, ...question.rows.map((row) => scale(row, "list", row.text)));
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

  function update({ response, locked = false }) {
    given = response ?? {};
    for (const { input, row, choice } of inputs) {
      input.checked = given[row.id] === choice.id;
      input.disabled = locked;
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

/** The scale alone, on free room of the slide. */
function mountScale(host) {
  const { section, question, onResponse } = host;
  const inputs = [];
  const box = slideBox(section, { ...question.field, height: Math.min(question.field.height, 100) });
  box.append(scale("slide"));
  const panel = panelFor(host, h("div.answer-stack", {}, scale("list")));

  function scale(where) {
    const steps = question.choices.map((choice) => h("label", {}, radio(choice, where), h("span", {}, choice.text)));
    return h("span.answer-scale", { role: "radiogroup", "aria-label": question.stem }, ...steps);
  }

  function radio(choice, where) {
    const name = `${where}-scale-${question.id}`;
    const input = h("input.answer-radio", { type: "radio", name, value: choice.id, change: () => onResponse(choice.id) });
    input.addEventListener("keydown", (event) => event.stopPropagation());
    inputs.push(input);
    return input;
  }

  function update({ response, locked = false }) {
    inputs.forEach((input) => {
      input.checked = input.value === response;
      input.disabled = locked;
    });
  }

  update(host);
  return {
    update,
    destroy() {
      box.remove();
      panel.destroy();
    },
  };
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
