/** Where a shape stands, in stage units, from the style it was drawn with. */

/** @typedef {{x: number, y: number, width: number, height: number, turn: number}} Place  `turn` in degrees */

/** @returns {Place} */
export function placeOf({ style }) {
  const turn = /rotate\(([-\d.]+)deg\)/.exec(style.transform);
  return { x: parseFloat(style.left), y: parseFloat(style.top), width: parseFloat(style.width), height: parseFloat(style.height), turn: turn ? Number(turn[1]) : 0 };
}

/** The corner of what a shape stands in, a group or the slide itself, on the slide. */
export function cornerOf({ parentElement: holder }) {
  const { x, y } = holder.matches("[data-shape]") ? placeOnSlide(holder) : { x: 0, y: 0 };
  return { x, y };
}

/** @returns {Place} */
export function placeOnSlide(element) {
  const [place, corner] = [placeOf(element), cornerOf(element)];
  return { ...place, x: place.x + corner.x, y: place.y + corner.y };
}

export const middleOf = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });

/** A keyframe of an element away from its place. */
export function moved(element, x, y, turn, growth) {
  const frame = { translate: `${x}px ${y}px`, rotate: `${turn}deg` };
  return growth ? { ...frame, transform: `${element.style.transform} ${growth}` } : frame;
}

/** What gives something of one place's size the other's. */
export const stretched = (own, other) => `scale(${ratio(other.width, own.width)}, ${ratio(other.height, own.height)})`;

const ratio = (length, own) => (own > 0 && length > 0 ? length / own : 1);
