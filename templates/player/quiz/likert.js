/** A survey: a scale for one or more statements; nothing is right or wrong. */

import { mountChoices } from "pptlearn/quiz/choices.js";
import { mountGrid } from "pptlearn/quiz/grid.js";
import { panelFor } from "pptlearn/quiz/panel.js";
import { slideBox } from "pptlearn/quiz/place.js";
import { h } from "pptlearn/view/dom.js";

export const likert = {
  type: "likert",
  mount: (host) => (host.question.rows ? mountGrid(host, host.question.rows) : host.question.field ? mountScale(host) : mountChoices(host, { kind: "radio" })),
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
