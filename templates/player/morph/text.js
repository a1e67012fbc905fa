/** Morph of words: text that stays moves and grows as a whole, or word by word; other words fade. */

import { middleOf, placeOf } from "pptlearn/morph/place.js";
import { pieces } from "pptlearn/target.js";

const TEXT = ":scope > .text";

/** Whether it can be told where the words of two shapes stand: not where one of them is turned. */
export function isReadable(old, now) {
  const texts = [old, now].map((each) => each.querySelector(TEXT));
  return !texts.every(Boolean) || ![...texts, old, now].some(({ style }) => /rotate|scale|matrix/.test(style.transform));
}

/**
 * @param {{same?: boolean, by?: "words" | "letters", scale: number}} how  `scale`: screen pixels to a stage unit
 * @returns {Animation[]}
 */
export function retext(old, now, { same, by, scale }, moving, options) {
  const [before, after] = [old.querySelector(TEXT), now.querySelector(TEXT)];
  if (!before) return into(after, options);
  bring(before, old, now);
  if (!after) return out(before, options);
  if (words(before) === words(after)) return together(now, before, after, same, scale, moving, options);
  return by ? apart(now, before, after, by, scale, moving, options) : [...out(before, options), ...into(after, options)];
}

/** The old words go along in front of the new shape, which covers the old one; they leave with the transition. */
function bring(text, old, now) {
  const [a, b] = [placeOf(old), placeOf(now)];
  text.style.left = `${parseFloat(text.style.left) + (b.width - a.width) / 2}px`;
  text.style.top = `${parseFloat(text.style.top) + (b.height - a.height) / 2}px`;
  text.dataset.leaving = "";
  now.append(text);
}

const words = (text) => text.textContent.replace(/\s+/g, " ").trim();
const out = (text, options) => [text.animate([{ opacity: 1 }, { opacity: 0 }], options)];
const into = (text, options) => (text ? [text.animate([{ opacity: 0 }, { opacity: 1 }], options)] : []);
const gone = (text, options) => [text.animate([{ visibility: "hidden" }, { visibility: "hidden" }], options)];

/** The same words: both texts go from the old place and size to the new ones; the old one fades off the new one. */
function together(now, before, after, same, scale, moving, options) {
  const [a, b] = [spot(now, inkOf(before), scale), spot(now, inkOf(after), scale)];
  const origins = [spot(now, before, scale), spot(now, after, scale)];
  return [
    fly(before, origins[0], a, b, -1, moving),
    fly(after, origins[1], b, a, 1, moving),
    ...(same ? gone(before, options) : out(before, options)),
  ];
}

/** Words (or letters) that both texts have move one by one, in reading order; the others fade. */
function apart(now, before, after, by, scale, moving, options) {
  const left = new Map();
  for (const each of cut(before, by)) left.set(each.textContent, [...(left.get(each.textContent) ?? []), each]);
  const arriving = cut(after, by).map((piece) => {
    const source = left.get(piece.textContent)?.shift();
    return { piece, source, own: spot(now, piece, scale), other: source && spot(now, source, scale) };
  });
  const come = arriving.flatMap(({ piece, source, own, other }) =>
    source ? [fly(piece, own, own, other, 1, moving), ...gone(source, options)] : into(piece, options),
  );
  return [...come, ...[...left.values()].flat().flatMap((piece) => out(piece, options))];
}

const cut = (text, by) => pieces([...text.querySelectorAll("[data-paragraph]")], by, true);

/** What the words themselves cover. */
function inkOf(text) {
  const range = document.createRange();
  range.selectNodeContents(text);
  return range;
}

/** Where something is from its shape's middle, in stage units. */
function spot(shape, thing, scale) {
  const [box, frame] = [thing.getBoundingClientRect(), shape.getBoundingClientRect()];
  const { x, y } = middleOf({ x: frame.x, y: frame.y, width: frame.width, height: frame.height });
  return { x: (box.x - x) / scale, y: (box.y - y) / scale, width: box.width / scale, height: box.height / scale };
}

/** `element` (at `origin`) moves so that `own`, a part of it, covers `other` at the start (`way` 1) or the end (-1). */
function fly(element, origin, own, other, way, options) {
  const size = own.height > 0 && other.height > 0 ? other.height / own.height : 1;
  const x = other.x - origin.x - (own.x - origin.x) * size;
  const y = other.y - origin.y - (own.y - origin.y) * size;
  const there = { transformOrigin: "0 0", transform: `translate(${x}px, ${y}px) scale(${size})` };
  const here = { transformOrigin: "0 0", transform: "translate(0px, 0px) scale(1)" };
  return element.animate(way > 0 ? [there, here] : [here, there], options);
}
