/** Marks on the slide that is shown: pins of comments, numbers of the reading order, shapes to choose from. */

import { h } from "/own/dom.js";

const EVERY = 200;
/** Square px, more than any screen has. */
const MOST_AREA = 1e8;

/**
 * @typedef {object} Mark
 * @property {HTMLElement} element  what is put there
 * @property {string} [shape]  at this shape; over all of it when `covers`
 * @property {[number, number]} [point]  else at this point, as shares of the slide
 * @property {boolean} [covers]
 */

export function createOverlay(frame) {
  const element = h("div.overlay");
  const layers = new Map();
  setInterval(place, EVERY);

  /** Puts a named set of marks in place of the one before. @param {Mark[]} marks */
  function draw(name, marks) {
    (layers.get(name) ?? []).forEach((mark) => mark.element.remove());
    layers.set(name, marks);
    element.append(...marks.map((mark) => mark.element));
    place();
  }

  function place() {
    for (const mark of [...layers.values()].flat()) put(mark, boxOf(frame, mark));
  }

  return { element, draw };
}

function put({ element, covers }, box) {
  element.hidden = !box;
  if (!box) return;
  element.style.insetInlineStart = `${box.x}px`;
  element.style.insetBlockStart = `${box.y}px`;
  if (!covers) return;
  [element.style.width, element.style.height] = [`${box.width}px`, `${box.height}px`];
  // A smaller shape lies over a larger one: both can be reached.
  element.style.zIndex = String(Math.max(1, MOST_AREA - Math.round(box.width * box.height)));
}

/** Where a mark belongs, in px of the overlay; null while its shape is not shown. */
function boxOf(frame, { shape, point }) {
  const slide = frame.isCovered() ? null : shownSlide(frame);
  const target = slide && (shape ? slide.querySelector(`[data-shape="${CSS.escape(shape)}"]`) : slide);
  if (!target) return null;
  const scale = scaleOf(frame);
  const { x, y, width, height } = boundsOf(target);
  if (!shape && point) return { x: (x + point[0] * width) * scale, y: (y + point[1] * height) * scale };
  return { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
}

/** Overlay px for a CSS px of the module. */
export const scaleOf = ({ frame }) => frame.getBoundingClientRect().width / (frame.offsetWidth || 1);

/** @returns {HTMLElement | null} the slide as the module shows it now */
export function shownSlide(frame) {
  return frame.document()?.querySelector("section[data-slide]:not([inert])") ?? null;
}

/** An element's box; of a group without one of its own, that of all its parts. */
export function boundsOf(element) {
  const own = element.getBoundingClientRect();
  if (own.width > 0 && own.height > 0) return own;
  const parts = [...element.querySelectorAll("*")]
    .map((each) => each.getBoundingClientRect())
    .filter((each) => each.width > 0);
  if (!parts.length) return own;
  const [left, top] = [Math.min(...parts.map((each) => each.left)), Math.min(...parts.map((each) => each.top))];
  const [right, bottom] = [Math.max(...parts.map((each) => each.right)), Math.max(...parts.map((each) => each.bottom))];
  return new DOMRect(left, top, right - left, bottom - top);
}
