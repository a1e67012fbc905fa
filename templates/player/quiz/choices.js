/** Answers to choose, in place: the lines, shapes or cells of the slide that carry `data-item` become controls. */

import { answerList } from "pptlearn/quiz/answer-list.js";
import { panelFor } from "pptlearn/quiz/panel.js";
import { shuffled } from "pptlearn/quiz/shuffle.js";
import { verdictSign } from "pptlearn/quiz/verdict.js";
import { h } from "pptlearn/view/dom.js";

/**
 * @param {import("pptlearn/quiz/index.js").Host} host
 * @param {{kind: "radio" | "checkbox"}} options
 */
export function mountChoices(host, { kind }) {
  const { section, question, onResponse } = host;
  const answers = question.choices.map((choice) => ({ choice, element: find(section, choice.id) }));
  const onSlide = answers.filter(({ element }) => element);
  const lines = onSlide.map(({ element }) => element);
  const restoreOrder = question.keepOrder ? () => {} : shuffleLines(lines, host.seed ?? question.id);
  const inputs = new Map();
  const restores = onSlide.map(({ choice, element }) => furnish(element, choice, host, kind, inputs, change));
  const list = answerList(host, kind, (response) => onResponse(response));
  const panel = panelFor(host, list.element, { always: onSlide.length < answers.length });
  let chosen = new Set();

  function change() {
    const ids = question.choices.map(({ id }) => id).filter((id) => inputs.get(id)?.checked);
    onResponse(kind === "radio" ? ids[0] : ids);
  }

  function update({ response, locked = false, review = null }) {
    chosen = new Set(response === undefined || response === null ? [] : [response].flat());
    for (const { choice, element } of onSlide) {
      const input = inputs.get(choice.id);
      input.checked = chosen.has(choice.id);
      input.disabled = locked;
      element.toggleAttribute("data-chosen", input.checked);
      element.toggleAttribute("data-locked", locked);
      show(element, review && verdictOf(choice.id, review.key, chosen), host.t);
    }
    list.update({ chosen, locked, verdict: (id) => review && verdictOf(id, review.key, chosen) });
  }

  update(host);
  return {
    update,
    destroy() {
      restores.forEach((restore) => restore());
      restoreOrder();
      panel.destroy();
    },
  };
}

/** What to say of one answer once the key is known. */
export function verdictOf(id, key, chosen) {
  const isRight = [key].flat().includes(id);
  if (chosen.has(id)) return isRight ? "right" : "wrong";
  return isRight ? "missed" : null;
}

function find(section, id) {
  return section.querySelector(`[data-item="${CSS.escape(id)}"]`);
}

/** Lines of one text change places, and take over the space above; shapes and cells stay where the author put them. */
function shuffleLines(elements, seed) {
  const lines = elements.filter((element) => element.matches("p"));
  const before = [...new Set(lines.map((line) => line.parentElement))].map((parent) => [parent, [...parent.children]]);
  const gaps = lines.map((line) => line.style.marginBlockStart);
  for (const [parent, children] of before) {
    const own = children.filter((child) => lines.includes(child));
    const mixed = shuffled(own, seed);
    mixed.forEach((line, i) => (line.style.marginBlockStart = gaps[lines.indexOf(own[i])]));
    parent.replaceChildren(...children.map((child) => (own.includes(child) ? mixed.shift() : child)));
  }
  return () => {
    lines.forEach((line, i) => (line.style.marginBlockStart = gaps[i]));
    before.forEach(([parent, children]) => parent.replaceChildren(...children));
  };
}

/** Puts a control where the bullet was, and lets the whole line choose it. */
function furnish(element, choice, host, kind, inputs, change) {
  const before = [...element.childNodes];
  const input = h(`input.answer-input`, { type: kind, name: `answer-${host.question.id}`, value: choice.id, change });
  input.addEventListener("keydown", keepKeys);
  inputs.set(choice.id, input);
  const control = h(`span.answer-control.${kind}`, { "aria-hidden": "true" });
  if (element.matches("p")) furnishLine(element, input, control, before);
  else element.append(h("label.answer-cover", { "aria-label": choice.text }, input), control);
  element.classList.add("answer");
  return () => {
    element.replaceChildren(...before);
    element.classList.remove("answer");
    for (const name of ["data-chosen", "data-locked", "data-verdict"]) element.removeAttribute(name);
  };
}

function furnishLine(line, input, control, content) {
  const bullet = content.find((node) => node.classList?.contains("bullet"));
  const text = content.filter((node) => node !== bullet);
  const room = h("span.bullet", { style: bullet?.getAttribute("style") ?? "" }, control);
  if (!bullet) room.classList.add("new");
  line.replaceChildren(h("label", {}, input, room, ...text));
}

function show(element, verdict, t) {
  element.querySelector(":scope .verdict")?.remove();
  if (!verdict) {
    element.removeAttribute("data-verdict");
    return;
  }
  element.dataset.verdict = verdict;
  (element.querySelector(":scope > label") ?? element).append(verdictSign(verdict, t));
}

/** Arrows and space belong to the control here, not to the player around it. */
export function keepKeys(event) {
  if (event.key.startsWith("Arrow") || event.key === " ") event.stopPropagation();
}
