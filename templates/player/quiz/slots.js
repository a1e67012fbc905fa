/**
 * Places on the slide that take a word: a blank in a text, a cell of a table. Each is a list to choose from (or a field
 * to type into); where there are words to drag, they lie on free room of the slide, and dragging only chooses for you.
 */

import { drag } from "pptlearn/quiz/drag.js";
import { panelFor } from "pptlearn/quiz/panel.js";
import { slideBox } from "pptlearn/quiz/place.js";
import { verdictSign } from "pptlearn/quiz/verdict.js";
import { h } from "pptlearn/view/dom.js";

/**
 * @param {import("pptlearn/quiz/index.js").Host} host
 * @param {object} options
 * @param {{id: string, label: string, choices?: {id: string, text: string}[]}[]} options.slots
 * @param {{id: string, text: string}[]} [options.tokens]  words that any slot may take
 * @param {(key: object, id: string, response: string) => boolean} [options.isRight]
 * @param {(key: object, id: string) => string} [options.answerOf]  a right response
 */
export function mountSlots(host, { slots, tokens = [], isRight = equals, answerOf = firstOf }) {
  const { section, question, onResponse, t } = host;
  let given = {};
  let isLocked = false;
  const controls = [];
  const restores = slots.flatMap((slot) => onSlide(slot));
  const listed = h("div.answer-slots", {}, ...slots.map(inList));
  const chips = tokens.length ? bank() : null;
  const missing = slots.some(({ id }) => !find(section, id));
  const panel = panelFor(host, h("div.answer-stack", {}, chips?.below, listed), { always: missing || (tokens.length > 0 && !question.bank) });

  function onSlide(slot) {
    const place = find(section, slot.id);
    if (!place) return [];
    const before = [...place.childNodes];
    place.replaceChildren(control(slot, place));
    place.classList.add("answer-slot");
    place.dataset.slot = slot.id;
    return [
      () => {
        place.replaceChildren(...before);
        place.classList.remove("answer-slot");
        delete place.dataset.slot;
      },
    ];
  }

  function inList(slot) {
    return h("label.answer-row", {}, h("span", {}, slot.label), control(slot, null));
  }

  function control(slot, place) {
    const choices = slot.choices ?? tokens;
    const field = choices.length ? list(slot, choices) : typed(slot);
    field.setAttribute("aria-label", slot.label);
    controls.push({ slot, field, place });
    return field;
  }

  function list(slot, choices) {
    const options = [h("option", { value: "" }, t("choose")), ...choices.map(({ id, text }) => h("option", { value: id }, text))];
    return h("select.answer-select", { change: ({ target }) => give(slot.id, target.value), keydown: stop }, ...options);
  }

  function typed(slot) {
    return h("input.answer-typed-word", {
      autocomplete: "off",
      spellcheck: "false",
      maxlength: "250",
      input: ({ target }) => give(slot.id, target.value),
      keydown: stop,
    });
  }

  function give(id, value) {
    if (isLocked) return;
    const { [id]: _, ...others } = given;
    onResponse(value === "" ? others : { ...others, [id]: value });
  }

  /** The words to drag: on the slide where there is room, and in the list below. */
  function bank() {
    const ends = [];
    const make = (token) => {
      const chip = h("button.answer-chip", { type: "button", tabindex: "-1", "aria-hidden": "true" }, token.text);
      chip.dataset.token = token.id;
      ends.push(drag(chip, { isLocked: () => isLocked, drop: (target) => target?.dataset.slot && give(target.dataset.slot, token.id), over: "[data-slot]" }));
      return chip;
    };
    const box = question.bank && slideBox(section, question.bank, "div.answer-box.bank");
    if (box) box.append(...tokens.map(make));
    return { box, below: null, destroy: () => (ends.forEach((end) => end()), box?.remove()) };
  }

  function update({ response, locked = false, review = null }) {
    given = response ?? {};
    isLocked = locked;
    for (const { slot, field, place } of controls) {
      const value = given[slot.id] ?? "";
      if (field.value !== value) field.value = value;
      field.disabled = locked;
      field.toggleAttribute("data-filled", Boolean(value));
      show(slot, field, place, review, value);
    }
    const used = new Set(Object.values(given));
    chips?.box?.toggleAttribute("hidden", Boolean(review)); // verdicts make the text longer: it may need the room
    for (const chip of chips?.box?.children ?? []) chip.toggleAttribute("data-used", used.has(chip.dataset.token));
  }

  function show(slot, field, place, review, value) {
    const around = place ?? field.parentElement;
    around.querySelectorAll(":scope .verdict, :scope .answer-right").forEach((each) => each.remove());
    field.dataset.verdict = "";
    if (!review) return;
    const verdict = isRight(review.key, slot.id, value) ? "right" : "wrong";
    field.dataset.verdict = verdict;
    field.after(verdictSign(verdict, t));
    if (verdict === "wrong") field.parentElement.append(h("span.answer-right", {}, nameOf(slot, answerOf(review.key, slot.id))));
  }

  function nameOf(slot, id) {
    return (slot.choices ?? tokens).find((each) => each.id === id)?.text ?? id;
  }

  update(host);
  return {
    update,
    destroy() {
      restores.forEach((restore) => restore());
      chips?.destroy();
      panel.destroy();
    },
  };
}

function find(section, id) {
  return section.querySelector(`[data-item="${CSS.escape(id)}"]`);
}

function equals(key, id, value) {
  return [key[id]].flat().includes(value);
}

function firstOf(key, id) {
  return [key[id]].flat()[0];
}

function stop(event) {
  event.stopPropagation();
}
