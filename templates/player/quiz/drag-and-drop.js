/** Objects to drag into boxes; the arrow keys and a list do the same. */

import { announcer } from "pptlearn/quiz/announcer.js";
import { drag } from "pptlearn/quiz/drag.js";
import { pairInteraction, pairScore, pairsComplete } from "pptlearn/quiz/pairs.js";
import { panelFor } from "pptlearn/quiz/panel.js";
import { slideWidth, stageScale, whenShown } from "pptlearn/quiz/place.js";
import { verdictSign } from "pptlearn/quiz/verdict.js";
import { h } from "pptlearn/view/dom.js";

const ids = (question) => question.choices.map(({ id }) => id);

export const dragAndDrop = {
  type: "dragAndDrop",
  mount: mountObjects,
  isComplete: (question, response) => pairsComplete(ids(question), response),
  score: (question, key, response) => pairScore(ids(question), key, response),
  interaction: (question, key, response) => pairInteraction(question, ids(question), key, response),
};

function mountObjects(host) {
  const { section, question, onResponse, t } = host;
  const boxes = new Map(question.boxes.map((box) => [box.id, box]));
  const objects = question.choices.map((choice) => ({ choice, element: find(section, choice.id) }));
  const say = announcer(section);
  const selects = new Map();
  const homes = new Map();
  const list = h("div.answer-slots", {}, ...question.choices.map(inList));
  const panel = panelFor(host, list, { summary: t("answerWithLists") });
  let given = {};
  let isLocked = false;

  for (const box of question.boxes) find(section, box.id)?.setAttribute("data-slot", box.id);
  const restores = objects.filter(({ element }) => element).map(furnish);

  function furnish({ choice, element }) {
    const before = { ...attributes(element, ["role", "tabindex", "aria-label"]), translate: element.style.translate };
    element.setAttribute("role", "button");
    element.tabIndex = 0;
    const keydown = (event) => key(event, choice);
    element.addEventListener("keydown", keydown);
    const end = drag(element, {
      isLocked: () => isLocked,
      over: "[data-slot]",
      drop: (target) => give(choice, target?.dataset.slot ?? ""),
    });
    return () => {
      end();
      element.removeEventListener("keydown", keydown);
      element.querySelector(":scope > .verdict")?.remove();
      for (const name of ["role", "tabindex", "aria-label"]) restore(element, name, before[name]);
      element.style.translate = before.translate;
    };
  }

  function inList(choice) {
    const options = question.boxes.map(({ id, text }) => h("option", { value: id }, text));
    const select = h("select.answer-select", { change: () => give(choice, select.value), keydown: stop }, h("option", { value: "" }, t("choose")), ...options);
    selects.set(choice.id, select);
    return h("label.answer-row", {}, h("span", {}, choice.text), select);
  }

  /** The arrows lead an object from box to box, and back to where it came from. */
  function key(event, choice) {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!by && !["Delete", "Backspace"].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const stops = ["", ...boxes.keys()];
    const at = stops.indexOf(given[choice.id] ?? "");
    give(choice, by ? stops[(at + by + stops.length) % stops.length] : "");
  }

  function give(choice, box) {
    if (isLocked) return;
    const { [choice.id]: _, ...others } = given;
    say(describe(choice, box));
    onResponse(box ? { ...others, [choice.id]: box } : others);
  }

  function describe(choice, box) {
    return box ? t("placedIn", { text: choice.text, box: boxes.get(box)?.text ?? "" }) : t("notPlaced", { text: choice.text });
  }

  function update({ response, locked = false, review = null }) {
    given = response ?? {};
    isLocked = locked;
    for (const { choice, element } of objects) {
      const box = given[choice.id] ?? "";
      selects.get(choice.id).value = box;
      selects.get(choice.id).disabled = locked;
      const verdict = review && ([review.key[choice.id]].flat().includes(box) ? "right" : "wrong");
      judge(selects.get(choice.id).parentElement, choice, verdict, review);
      if (!element) continue;
      element.setAttribute("aria-label", describe(choice, box));
      element.toggleAttribute("data-locked", locked);
      judge(element, choice, verdict, null);
    }
    whenShown(section, arrange);
  }

  function arrange() {
    for (const { choice, element } of objects) {
      const box = given[choice.id] ?? "";
      const count = Object.values(given).filter((each) => each === box).length;
      if (element) settle(element, boxes.get(box), count, orderIn(choice, box));
    }
  }

  const orderIn = (choice, box) => ids(question).filter((id) => given[id] === box).indexOf(choice.id);

  /** Objects lie in a box side by side, below its title, in as many rows as it takes. */
  function settle(element, box, count, place) {
    const own = homeOf(element);
    if (!box) {
      element.style.translate = "";
      return;
    }
    const columns = Math.max(1, Math.min(count, Math.floor(box.width / Math.max(1, own.width))));
    const rows = Math.ceil(count / columns);
    const [column, row] = [place % columns, Math.floor(place / columns)];
    const head = Math.min(box.height * 0.3, 60);
    const x = box.x + (box.width * (column + 0.5)) / columns - own.width / 2;
    const y = box.y + head + ((box.height - head) * (row + 0.5)) / rows - own.height / 2;
    const units = stageScale(section);
    element.style.translate = `${(x - own.x) * units}px ${(y - own.y) * units}px`;
  }

  /** Where an object stands in slide px when it is in no box: measured once, before it ever moved. */
  function homeOf(element) {
    if (!homes.has(element)) {
      const seen = element.getBoundingClientRect();
      const slide = section.getBoundingClientRect();
      const px = slideWidth(section) / slide.width;
      const [x, y] = [(seen.left - slide.left) * px, (seen.top - slide.top) * px];
      homes.set(element, { x, y, width: seen.width * px, height: seen.height * px });
    }
    return homes.get(element);
  }

  function judge(around, choice, verdict, review) {
    around.querySelectorAll(":scope > .verdict, :scope > .answer-right").forEach((each) => each.remove());
    if (!verdict) return;
    around.append(verdictSign(verdict, t));
    if (review && verdict === "wrong") around.append(h("span.answer-right", {}, boxes.get([review.key[choice.id]].flat()[0])?.text ?? ""));
  }

  update(host);
  return {
    update,
    destroy() {
      restores.forEach((each) => each());
      for (const box of question.boxes) find(section, box.id)?.removeAttribute("data-slot");
      say.destroy();
      panel.destroy();
    },
  };
}

function find(section, id) {
  return section.querySelector(`[data-item="${CSS.escape(id)}"]`);
}

function attributes(element, names) {
  return Object.fromEntries(names.map((name) => [name, element.getAttribute(name)]));
}

function restore(element, name, value) {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function stop(event) {
  event.stopPropagation();
}
