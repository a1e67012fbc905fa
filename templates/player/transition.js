/**
 * One slide taking the place of another. What moves how comes with the module as keyframes
 * (`pptlearn/render/effects/transitions`); only morph, which moves single shapes, is played by code of its own.
 */

import { copyOf } from "pptlearn/copies.js";
import { morph } from "pptlearn/morph.js";

/** Copies made at once: more would take longer than a frame. */
const COPIES_A_FRAME = 4;

/**
 * @param {object} change
 * @param {HTMLElement} change.from  the slide that goes
 * @param {HTMLElement} change.to  the slide that comes; in the same frame, after it
 * @param {object | null} change.transition  as in the manifest
 * @param {boolean} [change.reducedMotion]  it is a cut
 * @param {(source: string, how: {loops: boolean}) => void} [change.sound]  plays the transition's sound
 * @param {AbortSignal} [change.signal]  ends it at once
 * @returns {Promise<void>} settles when only the new slide is to be seen
 */
export async function playTransition({ from, to, transition, reducedMotion = false, sound = () => {}, signal }) {
  if (transition?.sound) sound(transition.sound, { loops: Boolean(transition.soundLoops) });
  if (!transition?.name || !transition.durationSeconds || reducedMotion || signal?.aborted) return;
  const { animations, clear } = transition.pairs ? morph(from, to, transition) : await layered(from, to, transition);
  if (signal?.aborted) animations.forEach((each) => each.finish());
  signal?.addEventListener("abort", () => animations.forEach((each) => each.finish()), { once: true });
  await Promise.all(animations.map((each) => each.finished.catch(() => {})));
  for (const each of animations) each.cancel();
  clear();
}

async function layered(from, to, transition) {
  const duration = transition.durationSeconds * 1000;
  const frame = to.parentElement;
  const middle = middleOf(to);
  const { layers } = transition;
  const { elements, added } = await elementsOf(layers, { from, to });
  const isTaken = (on) => layers.some((layer) => layer.on === on && isCopied(layer));
  const hidden = [...(isTaken("from") ? [from] : []), ...(isTaken("to") ? [to] : [])];
  frame.style.background = "#000"; // behind what turns or falls apart it is dark
  const animations = [
    ...layers.map((layer, at) => animate(elements[at], layer, duration, middle)),
    ...hidden.map((slide) => slide.animate([{ opacity: 0 }, { opacity: 0 }], { duration, fill: "both" })),
  ];
  return {
    animations,
    clear() {
      for (const name of layers.flatMap((layer) => Object.keys(layer.style ?? {}))) from.style[name] = to.style[name] = "";
      for (const element of added) element.remove();
      frame.style.removeProperty("background");
    },
  };
}

/** What each layer moves: a slide, a sheet over both, or a copy; copies come a few a frame, the new slide unseen. */
async function elementsOf(layers, slides) {
  const added = [];
  const elements = [];
  slides.to.style.opacity = "0";
  for (const layer of layers) {
    const isNew = layer.on === "over" || isCopied(layer);
    const element = !isNew ? slides[layer.on] : layer.on === "over" ? sheet(slides.to) : copyOf(slides[layer.on], layer);
    elements.push(element);
    if (!isNew) continue;
    element.style.opacity = "0";
    added.push(element);
    if (added.length % COPIES_A_FRAME === 0) await nextFrame();
  }
  for (const element of [slides.to, ...added]) element.style.opacity = "";
  return { elements, added };
}

/** The next frame; soon anyway where the page is not painted. */
const nextFrame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, 60);
  });

const isCopied = (layer) => Boolean(layer.cut || layer.only);

function animate(element, layer, duration, middle) {
  const lift = layer.above ? { zIndex: 1 } : {};
  const frames = layer.keyframes.map((frame) => ({ ...lift, ...centred(frame, middle) }));
  Object.assign(element.style, layer.style);
  return element.animate(frames, { duration, easing: layer.easing, fill: "both" });
}

/** Where the middle of a slide is in its frame, and the scaling that fits it there. */
function middleOf(slide) {
  const { width, height } = slide.parentElement.getBoundingClientRect();
  const { transform } = getComputedStyle(slide);
  return { x: width / 2, y: height / 2, own: transform === "none" ? "" : transform };
}

/** `transform` of a keyframe acts about the middle of the slide, outside the scaling that fits it to its frame. */
function centred(frame, { x, y, own }) {
  if (!("transform" in frame)) return frame;
  const inner = frame.transform === "none" ? "" : frame.transform;
  return { ...frame, transform: `translate(${x}px, ${y}px) ${inner} translate(${-x}px, ${-y}px) ${own}` };
}

/** A sheet of colour over both slides. */
function sheet(to) {
  const element = document.createElement("div");
  element.setAttribute("aria-hidden", "true");
  Object.assign(element.style, { position: "absolute", inset: "0", pointerEvents: "none", zIndex: "4" });
  to.after(element);
  return element;
}
