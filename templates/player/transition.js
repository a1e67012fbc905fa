/**
 * One slide taking the place of another. What moves how comes with the module as keyframes
 * (`pptlearn/render/effects/transitions`); only morph, which moves single shapes, is played by code of its own.
 */

import { morph } from "pptlearn/morph.js";

const REDUCED = 200; // milliseconds of a plain fade for people who want no motion

/**
 * @param {object} change
 * @param {HTMLElement} change.from  the slide that goes
 * @param {HTMLElement} change.to  the slide that comes; in the same frame, after it
 * @param {object | null} change.transition  as in the manifest
 * @param {boolean} [change.reducedMotion]
 * @param {(source: string) => void} [change.sound]  plays the transition's sound
 * @returns {Promise<void>} settles when only the new slide is to be seen
 */
export async function playTransition({ from, to, transition, reducedMotion = false, sound = () => {} }) {
  if (!transition?.name || !transition.durationSeconds) return;
  if (transition.sound) sound(transition.sound);
  const running = reducedMotion ? [fade(to)] : layered(from, to, transition);
  await Promise.all(running.map(finished));
}

function layered(from, to, transition) {
  if (transition.pairs) return morph(from, to, transition);
  const duration = transition.durationSeconds * 1000;
  const over = transition.layers.some((layer) => layer.on === "over") ? sheet(to) : null;
  const elements = { from, to, over };
  const made = transition.layers.map((layer) => {
    const element = elements[layer.on];
    const lift = layer.above ? { zIndex: 1 } : {};
    const frames = layer.keyframes.map((frame) => ({ ...lift, ...centred(element, frame) }));
    Object.assign(element.style, layer.style);
    return element.animate(frames, { duration, easing: layer.easing, fill: "both" });
  });
  Promise.all(made.map(finished)).then(() => transition.layers.forEach((layer) => clear(elements[layer.on], layer.style)));
  if (over) Promise.all(made.map(finished)).then(() => over.remove());
  return made;
}

const fade = (to) => to.animate([{ opacity: 0 }, { opacity: 1 }], { duration: REDUCED });

/** `transform` of a keyframe acts about the middle of the slide, outside the scaling that fits it to its frame. */
function centred(element, frame) {
  if (!("transform" in frame)) return frame;
  const { width, height } = element.parentElement.getBoundingClientRect();
  const own = getComputedStyle(element).transform;
  const inner = frame.transform === "none" ? "" : frame.transform;
  return { ...frame, transform: `translate(${width / 2}px, ${height / 2}px) ${inner} translate(${-width / 2}px, ${-height / 2}px) ${own === "none" ? "" : own}` };
}

/** A sheet of colour over both slides. */
function sheet(to) {
  const element = document.createElement("div");
  element.setAttribute("aria-hidden", "true");
  Object.assign(element.style, { position: "absolute", inset: "0", pointerEvents: "none", zIndex: "4" });
  to.after(element);
  return element;
}

function clear(element, style = {}) {
  for (const name of Object.keys(style)) element.style[name] = "";
}

/** Ends an animation's effect with it, whatever ends it. */
async function finished(animation) {
  await animation.finished.catch(() => {});
  animation.cancel();
}
