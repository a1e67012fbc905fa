/** Morph: shapes of the old slide become shapes of the new one; which ones was matched when the module was made. */

const EASING = "cubic-bezier(0.45, 0.05, 0.25, 1)";

/**
 * @param {HTMLElement} from
 * @param {HTMLElement} to
 * @param {{durationSeconds: number, pairs: {from: string, to: string, same?: boolean}[]}} transition
 * @returns {{animations: Animation[], clear: () => void}}
 */
export function morph(from, to, { durationSeconds, pairs }) {
  const options = { duration: durationSeconds * 1000, fill: "both" };
  const moving = { ...options, easing: EASING };
  const matched = new Set();
  const made = pairs.flatMap((pair) => {
    const [old, now] = [shape(from, pair.from), shape(to, pair.to)];
    if (!old || !now) return [];
    matched.add(old).add(now);
    return [...become(old, now, moving), ...cross(old, now, pair.same, options)];
  });
  const leaving = alone(from, matched).map((each) => each.animate([{ opacity: 1 }, { opacity: 0, offset: 0.5 }, { opacity: 0 }], options));
  const coming = alone(to, matched).map((each) => each.animate([{ opacity: 0 }, { opacity: 0, offset: 0.5 }, { opacity: 1 }], options));
  return { animations: [...made, ...leaving, ...coming, ...paper(to, options)], clear() {} };
}

const shape = (section, id) => section.querySelector(`:scope > [data-shape="${CSS.escape(id)}"]`);
const alone = (section, matched) => [...section.querySelectorAll(":scope > [data-shape]")].filter((each) => !matched.has(each));

/** Both move from the old place to the new one, each stretched to the other's size. */
function become(old, now, options) {
  const [a, b] = [placeOf(old), placeOf(now)];
  const still = (element) => ({ translate: "0 0", rotate: "0deg", transform: `${element.style.transform} scale(1, 1)` });
  return [
    now.animate([{ ...moved(now, b, a) }, still(now)], options),
    old.animate([still(old), { ...moved(old, a, b) }], options),
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

function moved(element, own, other) {
  const x = other.x + other.width / 2 - own.x - own.width / 2;
  const y = other.y + other.height / 2 - own.y - own.height / 2;
  const scale = `scale(${ratio(other.width, own.width)}, ${ratio(other.height, own.height)})`;
  return { translate: `${x}px ${y}px`, rotate: `${other.turn - own.turn}deg`, transform: `${element.style.transform} ${scale}` };
}

const ratio = (length, own) => (own > 0 && length > 0 ? length / own : 1);

/** Where a shape stands, in stage units, from the style it was drawn with. */
function placeOf({ style }) {
  const turn = /rotate\(([-\d.]+)deg\)/.exec(style.transform);
  return { x: parseFloat(style.left), y: parseFloat(style.top), width: parseFloat(style.width), height: parseFloat(style.height), turn: turn ? Number(turn[1]) : 0 };
}

/** The new slide's paper comes gradually, so that what leaves beneath it is seen. */
function paper(to, options) {
  const background = getComputedStyle(to).backgroundColor;
  const clear = to.animate([{ backgroundColor: "transparent" }, { backgroundColor: "transparent", offset: 0.99 }, { backgroundColor: background }], options);
  const sheets = [...to.querySelectorAll(":scope > [data-background]")];
  return [clear, ...sheets.map((each) => each.animate([{ opacity: 0 }, { opacity: 1 }], options))];
}
