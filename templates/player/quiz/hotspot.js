/** Places to point at on a picture: with a click, a tap, or a cross that the arrow keys move. */

import { announcer } from "pptlearn/quiz/announcer.js";
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
  let points = [];
  let at = { x: 0.5, y: 0.5 };
  let isLocked = false;

  ground.append(marks, cross);
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
    put(frame, (spot.x - picture.x) / picture.width, (spot.y - picture.y) / picture.height);
    frame.style.inlineSize = `${(spot.width / picture.width) * 100}%`;
    frame.style.blockSize = `${(spot.height / picture.height) * 100}%`;
    frame.style.rotate = `${spot.rotation ?? 0}deg`;
    return frame;
  }

  update(host);
  return {
    update,
    destroy() {
      ground.remove();
      say.destroy();
    },
  };
}

function put(element, x, y) {
  element.style.left = `${x * 100}%`;
  element.style.insetBlockStart = `${y * 100}%`;
}

const within = (share) => Math.min(1, Math.max(0, share));
