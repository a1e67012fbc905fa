/** The effects of one step as paused animations, and the sounds and commands that go with them. */

import { pick, pieces } from "pptlearn/target.js";
import { lengthOf } from "pptlearn/timeline.js";

export const BEFORE = -1; // milliseconds: before any effect

/** The animations of one step, made when it is first reached; they stack in the order of steps. */
export function createGroup(section, step) {
  let parts = null;
  let last = null;
  const group = {
    reached: BEFORE,
    length: lengthOf(step),
    cues: step.effects.flatMap(cuesOf),
    build() {
      parts ??= step.effects.flatMap((effect) => animate(section, effect));
      for (const part of parts) group.length = Math.max(group.length, Number.isFinite(part.end) ? part.end / 1000 : 0);
    },
    place(elapsed, over) {
      if (!parts || (last && last.elapsed === elapsed && last.over === over)) return;
      last = { elapsed, over };
      for (const part of parts) put(part, timeOf(part, elapsed, over));
    },
    cancel() {
      for (const part of parts ?? []) {
        dress(part, false);
        part.animation.cancel();
      }
      parts = null;
      last = null;
      group.reached = BEFORE;
    },
  };
  return group;
}

/** Where an animation is, in milliseconds: endless ones go on after a click unless they end with it. */
function timeOf({ end, effect, stop }, elapsed, over) {
  if (elapsed < 0) return BEFORE;
  if (Number.isFinite(end)) return over || elapsed === Infinity ? end : Math.min(elapsed * 1000, end);
  if (elapsed === Infinity || (over && effect.endsOnNext)) return stop;
  return elapsed * 1000;
}

function put(part, time) {
  part.animation.currentTime = time;
  if (part.style) dress(part, time >= part.begin && time < part.end);
}

/** A mask is on its element for as long as the animation that moves it. */
function dress(part, isOn) {
  if (!part.style || part.isDressed === isOn) return;
  part.isDressed = isOn;
  for (const [name, value] of Object.entries(part.style)) part.element.style[name] = isOn ? value : "";
}

/** Every track of an effect on every element it moves. */
function animate(section, effect) {
  const shape = section.querySelector(`[data-shape="${CSS.escape(effect.target.shape)}"]`);
  if (!shape) return [];
  if (effect.pieces) return inPieces(shape, effect);
  return effect.tracks.flatMap((track) => elementsOf(shape, effect.target, track).map((element) => animation(element, effect, track, 0)));
}

/** Words inside a line are moved one by one: only boxes can be moved, and the line must break where it did. */
function elementsOf(shape, target, track) {
  const found = pick(shape, target, track.on);
  return target.characters && isOfBoxes(track) ? pieces(found, "words", true) : found;
}

const isOfBoxes = ({ keyframes }) => keyframes.some((frame) => BOXED.some((name) => name in frame));
const BOXED = ["translate", "transform", "rotate", "scale", "clipPath", "--reveal"];

/**
 * Words or letters one after another; the text as a whole is there as soon as the first one moves, and what it stands
 * on moves with that first one. What has no text moves as a whole.
 */
function inPieces(shape, effect) {
  const found = pieces(pick(shape, effect.target, "lines"), effect.pieces.by, effect.tracks.some(isOfBoxes));
  if (!found.length) return animate(shape.parentElement, { ...effect, pieces: undefined });
  const ordered = effect.pieces.backwards ? found.toReversed() : found;
  const whole = effect.hiddenBefore ? pick(shape, effect.target).map((element) => animation(element, effect, SHOWN, 0)) : [];
  const paper = isWhole(effect.target) ? pick(shape, effect.target, "paper") : [];
  const below = effect.tracks.flatMap((track) => (track.on ? [] : paper.map((element) => animation(element, effect, track, 0))));
  const each = ordered.flatMap((element, index) =>
    effect.tracks.map((track) => animation(element, effect, track, index * effect.pieces.interval, effect.hiddenBefore)),
  );
  return [...whole, ...below, ...each];
}

const isWhole = (target) => Object.keys(target).length === 1;

const SHOWN = Object.freeze({ start: 0, duration: 0.001, hold: true, keyframes: [{ visibility: "inherit" }, { visibility: "inherit" }] });

function animation(element, effect, track, late, waitsUnseen = false) {
  const passes = effect.repeat === null ? Infinity : (effect.repeat ?? 1);
  const iterations = passes * (effect.reverses ? 2 : 1);
  const duration = (track.duration ?? effect.duration) * 1000;
  const delay = (effect.start + (track.start ?? 0) + late) * 1000;
  const keyframes = track.keyframes.map((frame) => inside(element, frame));
  if (element instanceof SVGElement && element.tagName !== "svg") centre(element);
  const made = element.animate(waitsUnseen && isShowing(track) ? unseenFirst(keyframes) : keyframes, {
    duration,
    delay,
    iterations,
    direction: effect.reverses ? "alternate" : "normal",
    easing: track.easing ?? effect.easing ?? "linear",
    fill: track.hold ? (waitsUnseen && isShowing(track) ? "both" : "forwards") : "none",
  });
  made.pause();
  const end = delay + duration * iterations;
  return { animation: made, element, effect, style: track.style, isDressed: false, begin: delay, end, stop: track.hold ? delay + duration : BEFORE };
}

const isShowing = (track) => track.keyframes.some((frame) => frame.visibility === "inherit");

/** A piece is hidden before its turn: `backwards` fill shows the first keyframe, which therefore hides. */
const unseenFirst = (keyframes) => [{ visibility: "hidden", offset: 0 }, { visibility: "inherit", offset: 0.0001, easing: "steps(1)" }, ...keyframes.slice(-1)];

/** `transform` of a keyframe acts inside the turn or mirror that the element has already. */
function inside(element, frame) {
  return frame.transform && element.style.transform ? { ...frame, transform: `${element.style.transform} ${frame.transform}` } : frame;
}

/** A piece of a drawing grows and turns about its own middle, not about the corner of the drawing. */
function centre(element) {
  if (element.hasAttribute("transform")) return;
  element.style.transformBox = "fill-box";
  element.style.transformOrigin = "center";
}

function cuesOf(effect) {
  const sounds = effect.sound ? [{ at: effect.start, sound: effect.sound }] : [];
  const commands = (effect.commands ?? []).map((each) => ({ at: effect.start + each.at, shape: effect.target.shape, command: each }));
  return [...sounds, ...commands];
}
