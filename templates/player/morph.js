/** Morph: shapes of the old slide become shapes of the new one; which ones was matched when the module was made. */

import { cornerOf, middleOf, moved, placeOf, placeOnSlide, stretched } from "pptlearn/morph/place.js";
import { reshape } from "pptlearn/morph/reshape.js";
import { isReadable, retext } from "pptlearn/morph/text.js";

const EASING = "cubic-bezier(0.45, 0.05, 0.25, 1)";

/**
 * @param {HTMLElement} from
 * @param {HTMLElement} to
 * @param {object} transition
 * @param {number} transition.durationSeconds
 * @param {{from: string, to: string, same?: boolean, open?: boolean}[]} transition.pairs  `open`: two groups that stay
 *   as they are, while what stands in them moves
 * @param {"words" | "letters"} [transition.by]  text moves in pieces
 * @returns {{animations: Animation[], clear: () => void}}
 */
export function morph(from, to, { durationSeconds, pairs, by }) {
  const options = { duration: durationSeconds * 1000, fill: "both" };
  const moving = { ...options, easing: EASING };
  const matched = new Map(); // what was to what is, and what is to itself
  const opened = new Set(); // groups
  const made = pairs.flatMap((pair) => {
    const [old, now] = [shape(from, pair.from), shape(to, pair.to)];
    if (!old || !now) return [];
    matched.set(old, now).set(now, now);
    if (pair.open) return opened.add(old).add(now) && [];
    return become(old, now, { ...pair, by, scale: scaleOf(to) }, moving, options);
  });
  const [gone, come] = [from, to].map((section) => shapesOf(section, opened).filter((each) => !matched.has(each)));
  lift(shapesOf(from, opened), matched);
  const leaving = gone.map((each) => each.animate([{ opacity: 1 }, { opacity: 0, offset: 0.5 }, { opacity: 0 }], options));
  const coming = come.map((each) => each.animate([{ opacity: 0 }, { opacity: 0, offset: 0.5 }, { opacity: 1 }], options));
  return {
    animations: [...made, ...leaving, ...coming, ...paper(to, options)],
    clear: () => to.querySelectorAll("[data-leaving]").forEach((each) => each.remove()),
  };
}

const shape = (section, id) => section.querySelector(`[data-shape="${CSS.escape(id)}"]`);

/** What goes its own way: the shapes of a slide, or of a group, with those of opened groups in their place. */
function shapesOf(holder, opened) {
  const shapes = [...holder.querySelectorAll(":scope > [data-shape]")];
  return shapes.flatMap((each) => (opened.has(each) ? shapesOf(each, opened) : [each]));
}

/** What leaves and stood on something that stays is still to be seen on it: the new slide lies over the old one. */
function lift(shapes, matched) {
  let below = null;
  for (const each of shapes) {
    if (matched.has(each)) below = matched.get(each);
    else if (below) below = lay(each, below);
  }
}

function lay(leaving, below) {
  const [own, other] = [cornerOf(leaving), cornerOf(below)];
  leaving.style.left = `${parseFloat(leaving.style.left) + own.x - other.x}px`;
  leaving.style.top = `${parseFloat(leaving.style.top) + own.y - other.y}px`;
  leaving.dataset.leaving = "";
  leaving.dataset.shape = ""; // nothing that moves on the new slide is to find it
  below.after(leaving);
  return leaving;
}

/** Screen pixels to a stage unit. */
const scaleOf = (section) => section.getBoundingClientRect().width / section.offsetWidth || 1;

/** Outline, picture and words change each in its own way where they can; else the whole is stretched and faded. */
function become(old, now, pair, moving, options) {
  const [a, b] = [placeOf(old), placeOf(now)];
  const shift = { x: (b.width - a.width) / 2, y: (b.height - a.height) / 2 };
  const drawing = isReadable(old, now) ? reshape(old, now, shift, moving, options) : null;
  if (!drawing) return [...move(old, now, stretched(a, b), stretched(b, a), moving), ...cross(old, now, pair.same, options)];
  return [...drawing, ...retext(old, now, pair, moving, options), ...move(old, now, "", "", moving)];
}

/** Both move from the old place to the new one. */
function move(old, now, growth, shrinkage, options) {
  const [a, b] = [placeOnSlide(old), placeOnSlide(now)];
  const still = (element) => moved(element, 0, 0, 0, growth && "scale(1, 1)");
  const [from, to] = [middleOf(a), middleOf(b)];
  const [x, y, turn] = [to.x - from.x, to.y - from.y, b.turn - a.turn];
  return [
    now.animate([moved(now, -x, -y, -turn, shrinkage), still(now)], options),
    old.animate([still(old), moved(old, x, y, turn, growth)], options),
  ];
}

/** Like shapes simply take over; unlike ones are faded into each other. */
function cross(old, now, same, options) {
  if (same) return [old.animate([{ visibility: "hidden" }, { visibility: "hidden" }], options)];
  return [
    now.animate([{ opacity: 0 }, { opacity: 1 }], options),
    old.animate([{ opacity: 1 }, { opacity: 1, offset: 0.6 }, { opacity: 0 }], options),
  ];
}

/** The new slide's paper comes gradually, so that what leaves beneath it is seen. */
function paper(to, options) {
  const background = getComputedStyle(to).backgroundColor;
  const clear = to.animate([{ backgroundColor: "transparent" }, { backgroundColor: "transparent", offset: 0.99 }, { backgroundColor: background }], options);
  const sheets = [...to.querySelectorAll(":scope > [data-background]")];
  return [clear, ...sheets.map((each) => each.animate([{ opacity: 0 }, { opacity: 1 }], options))];
}
