/** Steps to put in order: lines that change places, by dragging or with the arrow keys. */

import { announcer } from "pptlearn/quiz/announcer.js";
import { panelFor } from "pptlearn/quiz/panel.js";
import { verdictSign } from "pptlearn/quiz/verdict.js";
import { h } from "pptlearn/view/dom.js";

export const sequence = {
  type: "sequence",
  mount: mountSequence,
  isComplete: (question, response) => Array.isArray(response) && response.length === question.choices.length,
  /** Every step that follows the step it should follow counts; the whole order right is 1. */
  score(question, key, response) {
    if (!Array.isArray(response) || response.length !== key.length) return 0;
    if (key.length < 2) return 1;
    const follows = key.slice(1).filter((id, n) => response.indexOf(id) === response.indexOf(key[n]) + 1).length;
    return follows / (key.length - 1);
  },
  interaction: (question, key, response) => ({
    type: "sequencing",
    response: (response ?? []).join("[,]"),
    pattern: [key.join("[,]")],
    description: question.stem,
  }),
};

function mountSequence(host) {
  const { section, question, onResponse, t } = host;
  const ids = question.choices.map(({ id }) => id);
  const texts = new Map(question.choices.map(({ id, text }) => [id, text]));
  const lines = new Map(ids.map((id) => [id, section.querySelector(`[data-item="${CSS.escape(id)}"]`)]));
  const places = ids.map((id) => lines.get(id));
  const isOnSlide = places.every(Boolean);
  const isOneText = isOnSlide && places.every((line) => line.parentElement === places[0].parentElement);
  const say = announcer(section);
  let order = ids;
  let isLocked = false;

  const restores = isOnSlide ? ids.map((id) => furnish(id)) : [];
  const marks = isOnSlide ? places.map(marked) : [];
  const rows = new Map(ids.map((id) => [id, row(id)]));
  const list = h("ol.answer-steps", {}, ...rows.values());
  const panel = panelFor(host, list, { always: !isOnSlide });

  /** Marks where a line stands, in a list or in a box of its own: the mark stays when lines change places. */
  function marked(line) {
    const mark = document.createComment("");
    line.before(mark);
    return mark;
  }

  function furnish(id) {
    const line = lines.get(id);
    const before = [...line.childNodes];
    const grip = h("button.answer-grip", { type: "button", keydown: (event) => key(event, id) });
    const bullet = before.find((node) => node.classList?.contains("bullet"));
    const counts = bullet && /[\p{L}\p{N}]/u.test(bullet.textContent);
    const room = bullet && !counts ? h("span.bullet", { style: bullet.getAttribute("style") }, grip) : grip;
    line.replaceChildren(...(counts ? [bullet] : []), room, ...before.filter((node) => node !== bullet));
    line.classList.add("answer", "movable");
    const ends = dragLine(line, id);
    return () => {
      ends();
      line.replaceChildren(...before);
      line.classList.remove("answer", "movable");
      line.removeAttribute("data-verdict");
    };
  }

  /** While a line is dragged it changes places with those it comes over. (The window listens: a moved line loses the pointer.) */
  function dragLine(line, id) {
    const move = (event) => {
      const at = order.findIndex((other) => other !== id && isOver(lines.get(other), event, isOneText));
      if (at >= 0) moveTo(id, at);
    };
    const up = () => {
      removeEventListener("pointermove", move);
      line.removeAttribute("data-chosen");
    };
    const down = (event) => {
      if (isLocked || event.button !== 0) return;
      line.setAttribute("data-chosen", "");
      addEventListener("pointermove", move);
      addEventListener("pointerup", up, { once: true });
      addEventListener("pointercancel", up, { once: true });
    };
    line.addEventListener("pointerdown", down);
    return () => {
      up();
      line.removeEventListener("pointerdown", down);
    };
  }

  function row(id) {
    const up = h("button.answer-move", { type: "button", "aria-label": t("moveUp", { text: texts.get(id) }), click: () => step(id, -1) }, "↑");
    const down = h("button.answer-move", { type: "button", "aria-label": t("moveDown", { text: texts.get(id) }), click: () => step(id, 1) }, "↓");
    return h("li.answer-row", {}, h("span", {}, texts.get(id)), up, down);
  }

  function key(event, id) {
    const by = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
    event.stopPropagation();
    if (!by) return;
    event.preventDefault();
    step(id, by);
    lines.get(id).querySelector(".answer-grip").focus();
  }

  function step(id, by) {
    const at = order.indexOf(id) + by;
    if (at >= 0 && at < order.length) moveTo(id, at);
  }

  function moveTo(id, at) {
    if (isLocked) return;
    const others = order.filter((other) => other !== id);
    show([...others.slice(0, at), id, ...others.slice(at)]);
    say(t("movedTo", { text: texts.get(id), position: at + 1, count: order.length }));
    onResponse(order);
  }

  /** Numbers stay where they are; the steps move. */
  function show(next) {
    order = next;
    if (isOnSlide) {
      const focused = document.activeElement;
      const bullets = marks.map((mark) => counted(mark.nextElementSibling)?.textContent);
      order.forEach((id, n) => marks[n].after(lines.get(id)));
      order.forEach((id, n) => number(lines.get(id), bullets[n]));
      if (section.contains(focused)) focused.focus();
    }
    list.append(...order.map((id) => rows.get(id)));
    order.forEach((id, n) => label(id, n));
  }

  function label(id, n) {
    const grip = lines.get(id)?.querySelector(".answer-grip");
    grip?.setAttribute("aria-label", t("stepAt", { text: texts.get(id), position: n + 1, count: order.length }));
  }

  function update({ response, locked = false, review = null }) {
    isLocked = locked;
    if (Array.isArray(response) && response.length === ids.length && response.join() !== order.join()) show(response);
    for (const [id, line] of lines) {
      line?.toggleAttribute("data-locked", locked);
      const grip = line?.querySelector(".answer-grip");
      if (grip) grip.disabled = locked;
      for (const button of rows.get(id).querySelectorAll("button")) button.disabled = locked;
      judge(line, id, review);
      judge(rows.get(id), id, review);
    }
  }

  function judge(element, id, review) {
    element?.querySelectorAll(":scope > .verdict, :scope > .answer-right").forEach((each) => each.remove());
    if (!element || !review) return;
    const right = review.key.indexOf(id);
    const verdict = right === order.indexOf(id) ? "right" : "wrong";
    element.append(verdictSign(verdict, t));
    if (verdict === "wrong") element.append(h("span.answer-right", {}, t("belongsAt", { position: right + 1 })));
  }

  show(order);
  update(host);
  return {
    update,
    destroy() {
      restores.forEach((restore) => restore());
      marks.forEach((mark, n) => mark.after(places[n]));
      for (const mark of marks) mark.remove();
      say.destroy();
      panel.destroy();
    },
  };
}

/** In a list the height alone decides: who drags along it need not stay over the words. */
function isOver(line, { clientX, clientY }, isOneText) {
  const { top, bottom, left, right } = (isOneText ? line : (line.closest("[data-shape]") ?? line)).getBoundingClientRect();
  return clientY > top && clientY < bottom && (isOneText || (clientX > left && clientX < right));
}

/** The number of a line, when it has one. */
function counted(line) {
  return line.querySelector(":scope > .bullet:not(:has(button))");
}

function number(line, text) {
  const bullet = counted(line);
  if (bullet && bullet.textContent !== text) bullet.textContent = text;
}
