/** Copies of a slide for transitions that take it apart: a piece of it, its content or its background alone. */

const LIVE = "video, audio, button, iframe";
const OWN_SHAPES = ':scope > [data-shape]:not([data-shape*=":"])';
const BACKGROUND = ':scope > [data-background], :scope > [data-shape*=":"]';

/**
 * @param {HTMLElement} section
 * @param {{cut?: string, only?: "content" | "background"}} part  `cut` is a CSS clip-path
 * @returns {HTMLElement} what is seen of the slide now, in the page before the slide itself
 */
export function copyOf(section, { cut, only }) {
  const copy = section.cloneNode(true);
  delete copy.dataset.slide;
  copy.inert = true;
  copy.setAttribute("aria-hidden", "true");
  keepState(section, copy);
  for (const each of copy.querySelectorAll(LIVE)) each.remove();
  for (const each of copy.querySelectorAll("[name]")) each.removeAttribute("name"); // or it would undo the choice of its original
  if (only === "content") {
    copy.style.background = "none";
    for (const each of copy.querySelectorAll(BACKGROUND)) each.remove();
  }
  if (only === "background") for (const each of copy.querySelectorAll(OWN_SHAPES)) each.remove();
  if (cut) copy.style.clipPath = cut;
  section.before(copy);
  return copy;
}

/** Effects that have played hold their targets by animations, which are not copied: their values are. */
function keepState(section, copy) {
  const originals = [...section.querySelectorAll("*")];
  const place = new Map(originals.map((element, index) => [element, index]));
  const copies = copy.querySelectorAll("*");
  const moved = new Map();
  for (const animation of section.getAnimations({ subtree: true })) {
    const { target } = animation.effect;
    const names = animation.effect.getKeyframes().flatMap((frame) => Object.keys(frame));
    if (place.has(target)) moved.set(target, new Set([...(moved.get(target) ?? []), ...names.filter((name) => !TIMING.has(name))]));
  }
  for (const [target, names] of moved) {
    const now = getComputedStyle(target);
    for (const name of names) copies[place.get(target)].style[name] = now[name];
  }
}

const TIMING = new Set(["offset", "computedOffset", "easing", "composite"]);
