/** Places to point at on a picture: with a click, a tap, a cross that the arrow keys move, or a list of areas. */

import { announcer } from "pptlearn/quiz/announcer.js";
import { panelFor } from "pptlearn/quiz/panel.js";
import { slideBox, slidePoint } from "pptlearn/quiz/place.js";
import { verdictSign } from "pptlearn/quiz/verdict.js";
import { h } from "pptlearn/view/dom.js";

/** Shares of the picture that an arrow key moves the cross by; with Shift, the smaller. */
const STEP = 0.04;
const SMALL_STEP = 0.01;

export const hotspot = {
  type: "hotspot",
  mount: mountPicture,
  isComplete: (question, response) => Array.isArray(response) && response.length > 0,
  /** Every spot that was hit counts, every point beside them takes one away. */
  score(question, key, response) {
    const points = response ?? [];
    const hit = key.filter((spot) => points.some((point) => isIn(spot, point))).length;
    const beside = points.filter((point) => !key.some((spot) => isIn(spot, point))).length;
    return Math.max(0, hit - beside) / key.length;
  },
  interaction: (question, key, response) => ({
    type: "performance",
    response: (response ?? []).map(({ x, y }, n) => `spot_${n + 1}[.]${Math.round(x)}_${Math.round(y)}`).join("[,]"),
    pattern: [key.map((spot, n) => `spot_${n + 1}[.]${Math.round(spot.x + spot.width / 2)}_${Math.round(spot.y + spot.height / 2)}`).join("[,]")],
    description: question.stem,
  }),
};

/** Whether a point in slide px lies on a spot, its edge included. */
export function isIn(spot, { x, y }) {
  const [cx, cy] = [spot.x + spot.width / 2, spot.y + spot.height / 2];
  const turn = (-(spot.rotation ?? 0) * Math.PI) / 180;
  const dx = (x - cx) * Math.cos(turn) - (y - cy) * Math.sin(turn);
  const dy = (x - cx) * Math.sin(turn) + (y - cy) * Math.cos(turn);
  const [u, v] = [Math.abs(dx) / (spot.width / 2), Math.abs(dy) / (spot.height / 2)];
  return spot.round ? u * u + v * v <= 1 : u <= 1 && v <= 1;
}

function mountPicture(host) {
  const { section, question, onResponse, t } = host;
  const { picture } = question;
  const say = announcer(section);
  const ground = slideBox(section, picture, "div.answer-picture");
  const cross = h("span.answer-cross", { "aria-hidden": "true" });
  const marks = h("div.answer-marks");
  const list = question.areas?.length ? areaList(host, respond) : null;
  const panel = list && panelFor(host, list.element, { summary: t("answerWithLists"), toggle: list.show, opens: false });
  let points = [];
  let at = { x: 0.5, y: 0.5 };
  let isLocked = false;

  ground.append(...(list ? [list.frames] : []), marks, cross);
  for (const [name, value] of Object.entries({ role: "application", tabindex: "0", "aria-label": t("spotArea", { count: question.spots }) })) {
    ground.setAttribute(name, value);
  }
  ground.addEventListener("click", (event) => place(slidePoint(section, question, event)));
  ground.addEventListener("keydown", key);

  function key(event) {
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (by) move(by, event.shiftKey ? SMALL_STEP : STEP);
    else if (event.key === "Enter" || event.key === " ") place(inSlide(at));
    else if (event.key === "Delete" || event.key === "Backspace") take(points.length - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function move([x, y], step) {
    at = { x: within(at.x + x * step), y: within(at.y + y * step) };
    cross.style.insetInlineStart = `${at.x * 100}%`;
    cross.style.insetBlockStart = `${at.y * 100}%`;
    say(t("crossAt", { x: Math.round(at.x * 100), y: Math.round(at.y * 100) }));
  }

  const inSlide = ({ x, y }) => ({ x: picture.x + x * picture.width, y: picture.y + y * picture.height });

  /** One more point; when all are set, the first makes room. */
  function place(point) {
    if (isLocked) return;
    respond([...points, point].slice(-Math.max(1, question.spots)));
    say(t("spotSet", { number: points.length, count: question.spots }));
  }

  function take(n) {
    if (isLocked || n < 0) return;
    respond(points.filter((_, other) => other !== n));
  }

  function respond(next) {
    points = next;
    onResponse(next.map(({ x, y }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 })));
  }

  function update({ response, locked = false, review = null }) {
    points = response ?? [];
    isLocked = locked;
    ground.toggleAttribute("data-locked", locked);
    const found = points.map((point, n) => mark(point, n, review));
    marks.replaceChildren(...(review ? review.key.map(outline) : []), ...found);
    list?.update({ points, locked, review });
  }

  function mark(point, n, review) {
    const verdict = review && (review.key.some((spot) => isIn(spot, point)) ? "right" : "wrong");
    const dot = h("button.answer-mark", { type: "button", "aria-label": t("removeSpot", { number: n + 1 }) }, verdict ? verdictSign(verdict, t) : String(n + 1));
    dot.disabled = isLocked;
    dot.addEventListener("click", (event) => {
      event.stopPropagation();
      take(n);
    });
    put(dot, (point.x - picture.x) / picture.width, (point.y - picture.y) / picture.height);
    return dot;
  }

  function outline(spot) {
    const frame = h(`span.answer-spot${spot.round ? ".round" : ""}`, { "aria-hidden": "true" });
    frameAt(frame, spot, picture);
    frame.style.rotate = `${spot.rotation ?? 0}deg`;
    return frame;
  }

  update(host);
  return {
    update,
    destroy() {
      ground.remove();
      panel?.destroy();
      say.destroy();
    },
  };
}

/**
 * The same question as a list: areas with numbers, which stand on the picture while the list is open. Choosing one sets
 * a point in its middle.
 */
function areaList({ question, t }, respond) {
  const { picture, areas, spots } = question;
  const kind = spots > 1 ? "checkbox" : "radio";
  const rows = areas.map((area, n) => {
    const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
    const words = { number: n + 1, x: percent(middle.x - picture.x, picture.width), y: percent(middle.y - picture.y, picture.height) };
    const input = h("input", { type: kind, name: `areas-${question.id}`, change, keydown: stop });
    return { area, middle, input, element: h("label.answer-row", {}, input, h("span", {}, t("area", words))) };
  });
  const frames = h("div.answer-areas", { hidden: true, "aria-hidden": "true" }, ...rows.map(({ area }, n) => frameAt(h("span.answer-area", {}, h("b", {}, String(n + 1))), area, picture)));
  const element = h("fieldset.answer-list", {}, h("legend.unseen", {}, question.stem), ...rows.map((row) => row.element));

  function change({ target }) {
    const chosen = rows.filter(({ input }) => input.checked);
    const last = chosen.filter(({ input }) => input !== target);
    respond([...last.slice(-Math.max(0, spots - 1)), ...chosen.filter(({ input }) => input === target)].map(({ middle }) => middle));
  }

  function update({ points, locked, review }) {
    for (const { area, middle, input, element: row } of rows) {
      input.checked = points.some((point) => isIn({ ...area, rotation: 0, round: false }, point));
      input.disabled = locked;
      row.querySelector(".verdict")?.remove();
      const isRight = review?.key.some((spot) => isIn(spot, middle));
      const verdict = input.checked ? (isRight ? "right" : "wrong") : isRight ? "missed" : "";
      if (review && verdict) row.append(verdictSign(verdict, t));
    }
  }

  return { element, frames, update, show: (isOpen) => (frames.hidden = !isOpen) };
}

const percent = (part, whole) => Math.round((part / whole) * 100);

function stop(event) {
  event.stopPropagation();
}

/** Puts an element over a rectangle of the picture, both in slide px. */
function frameAt(element, area, picture) {
  put(element, (area.x - picture.x) / picture.width, (area.y - picture.y) / picture.height);
  element.style.inlineSize = `${(area.width / picture.width) * 100}%`;
  element.style.blockSize = `${(area.height / picture.height) * 100}%`;
  return element;
}

function put(element, x, y) {
  element.style.left = `${x * 100}%`;
  element.style.insetBlockStart = `${y * 100}%`;
}

const within = (share) => Math.min(1, Math.max(0, share));
