/**
 * A slide in motion: every effect's keyframes bound to the elements they move.
 *
 * All animations stay paused; where each of them is follows from the slide's clock, so seeking backwards, another
 * speed or a slow machine can never put a slide out of step. There is no code here for any particular effect: what
 * is seen comes from the keyframes in `module.json` (documented in `pptlearn/render/effects/__init__.py`).
 */

import { pick, pieces } from "pptlearn/target.js";
import { lengthOf, momentsAt } from "pptlearn/timeline.js";
import { createTraces } from "pptlearn/traces.js";

const ENDLESS = Infinity;
const BEFORE = -1; // milliseconds: before any effect
/** Cues (sounds, commands to media) further back than this were jumped over, not played. */
const STALE = 1;

registerReveal();

/**
 * @param {HTMLElement} section  the slide
 * @param {object} slide  its entry in the manifest
 * @param {object} [options]
 * @param {boolean} [options.reducedMotion]  effects are at their end as soon as they begin
 * @param {(source: string) => void} [options.sound]  plays the sound of an effect
 * @param {(shape: string, command: {do: string, from?: number}) => void} [options.command]  tells media what to do
 * @returns {{seek(seconds: number): void, showStep(clicks: number): void, trigger(shape: string, event?: string): boolean,
 *   end(): void, destroy(): void}}
 */
export function createMotion(section, slide, { reducedMotion = false, sound = () => {}, command = () => {} } = {}) {
  const show = hide(section, slide);
  const groups = slide.steps.map((step) => createGroup(section, step));
  const triggers = (slide.interactions ?? []).map((each) => createTrigger(section, each));
  const traces = createTraces(section, slide.traces ?? []);
  const live = new Map(); // index of a step -> when the learner began it (ms of this page)
  let seconds = 0;
  let clicks = null;
  let frame = 0;

  function draw() {
    const elapsed = new Map([...live].map(([index, since]) => [index, (performance.now() - since) / 1000]));
    const moments = momentsAt(slide.steps, { seconds, clicks: clicks ?? 0, live: elapsed });
    const reached = moments.findLastIndex((moment) => moment.elapsed >= 0);
    groups.forEach((group, index) => {
      if (index <= reached) group.build();
      place(group, moments[index]);
    });
    const running = triggers.map((each) => each.draw(seconds, place)).some(Boolean);
    traces.seek(seconds);
    if (running || moments.some((moment, index) => live.has(index) && !moment.over && moment.elapsed < groups[index].length)) tick();
  }

  function place(group, { elapsed, over }) {
    cue(group, over ? Infinity : elapsed);
    group.place(reducedMotion && elapsed >= 0 ? Infinity : elapsed, over);
  }

  /** Sounds and commands of effects whose moment has just passed. */
  function cue(group, elapsed) {
    const from = group.reached;
    if (elapsed === 0) return; // shown, not yet playing
    group.reached = elapsed;
    if (elapsed <= from || (elapsed === Infinity && from < 0)) return;
    for (const each of group.cues) {
      if (each.at <= from || each.at > elapsed || elapsed - each.at > STALE) continue;
      if (each.sound) sound(each.sound);
      if (each.command) command(each.shape, each.command);
    }
  }

  function tick() {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  }

  function seek(to) {
    seconds = to;
    draw();
  }

  /** Shows that many click steps done. One more than before is played; any other number is a jump to its end. */
  function showStep(count) {
    const isNext = clicks !== null && count === clicks + 1;
    const step = nthClick(slide.steps, count);
    for (const index of live.keys()) if (index > step) live.delete(index);
    if (isNext && step >= 0 && !isTimed(slide.steps[step], seconds)) live.set(step, performance.now());
    clicks = count;
    draw();
  }

  function trigger(shape, event = "onClick") {
    const found = triggers.filter((each) => each.shape === shape && each.event === event);
    for (const each of found) each.begin();
    if (found.length) draw();
    return found.length > 0;
  }

  const removeListeners = listen(section, triggers, trigger);
  draw();

  return {
    seek,
    showStep,
    trigger,
    /** Everything at its end. */
    end() {
      clicks = slide.steps.length;
      live.clear();
      seek(Math.max(seconds, slide.durationSeconds ?? 0));
    },
    destroy() {
      cancelAnimationFrame(frame);
      removeListeners();
      traces.remove();
      for (const each of [...groups, ...triggers]) each.cancel();
      show();
    },
  };
}

/** The animations of one step, made when it is first reached; they stack in the order of steps. */
function createGroup(section, step) {
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
  return effect.tracks.flatMap((track) =>
    pick(shape, effect.target, track.on).map((element) => animation(element, effect, track, 0)),
  );
}

/** Words or letters one after another; the text as a whole is there as soon as the first one moves. */
function inPieces(shape, effect) {
  const isMoved = effect.tracks.some((track) => track.keyframes.some((frame) => "translate" in frame || "transform" in frame || "rotate" in frame));
  const found = pieces(pick(shape, effect.target, "lines"), effect.pieces.by, isMoved);
  const ordered = effect.pieces.backwards ? found.toReversed() : found;
  const whole = effect.hiddenBefore ? pick(shape, effect.target).map((element) => animation(element, effect, SHOWN, 0)) : [];
  const each = ordered.flatMap((element, index) =>
    effect.tracks.map((track) => animation(element, effect, track, index * effect.pieces.interval, effect.hiddenBefore)),
  );
  return [...whole, ...each];
}

const SHOWN = Object.freeze({ start: 0, duration: 0.001, hold: true, keyframes: [{ visibility: "inherit" }, { visibility: "inherit" }] });

function animation(element, effect, track, late, waitsUnseen = false) {
  const passes = effect.repeat === null ? ENDLESS : (effect.repeat ?? 1);
  const iterations = passes * (effect.reverses ? 2 : 1);
  const duration = (track.duration ?? effect.duration) * 1000;
  const delay = (effect.start + (track.start ?? 0) + late) * 1000;
  const keyframes = track.keyframes.map((frame) => inside(element, frame));
  const made = element.animate(waitsUnseen && isShowing(track) ? unseenFirst(keyframes) : keyframes, {
    duration,
    delay,
    iterations,
    direction: effect.reverses ? "alternate" : "normal",
    easing: effect.easing ?? "linear",
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

function cuesOf(effect) {
  const sounds = effect.sound ? [{ at: effect.start, sound: effect.sound }] : [];
  const commands = (effect.commands ?? []).map((each) => ({ at: effect.start + each.at, shape: effect.target.shape, command: each }));
  return [...sounds, ...commands];
}

/** What comes in by an effect is not there before it: a style, which every animation overrules. Returns the way back. */
function hide(section, slide) {
  const steps = [...slide.steps, ...(slide.interactions ?? []).flatMap((each) => each.steps)];
  const targets = steps.flatMap((step) => step.effects.filter((effect) => effect.hiddenBefore).map((effect) => effect.target));
  const shapes = new Map([...section.querySelectorAll("[data-shape]")].map((shape) => [shape.dataset.shape, shape]));
  const elements = targets.flatMap((target) => (shapes.has(target.shape) ? pick(shapes.get(target.shape), target) : []));
  for (const element of elements) element.style.visibility = "hidden";
  return () => elements.forEach((element) => element.style.removeProperty("visibility"));
}

/** Effects that a click on a shape plays, a step at a time; after the last the first again. */
function createTrigger(section, interaction) {
  const groups = interaction.steps.map((step) => createGroup(section, step));
  const recorded = interaction.atSeconds ?? [];
  let next = 0;
  let since = 0;
  return {
    shape: interaction.shape,
    event: interaction.event,
    begin() {
      if (next === groups.length) {
        for (const group of groups) group.cancel();
        next = 0;
      }
      next += 1;
      since = performance.now();
    },
    /** @returns {boolean} whether it is still moving */
    draw(seconds, place) {
      const due = recorded.filter((at) => at <= seconds).length;
      const done = Math.min(groups.length, Math.max(next, due));
      const elapsed = due >= next && due > 0 ? seconds - recorded[due - 1] : (performance.now() - since) / 1000;
      groups.forEach((group, index) => {
        if (index < done) group.build();
        place(group, index < done ? { elapsed: index === done - 1 ? elapsed : Infinity, over: index < done - 1 } : { elapsed: BEFORE, over: false });
      });
      return next > 0 && done === next && elapsed < groups[done - 1].length;
    },
    cancel() {
      for (const group of groups) group.cancel();
    },
  };
}

const EVENTS = { onClick: "click", onDblClick: "dblclick", onMouseOver: "mouseenter", onMouseOut: "mouseleave" };

/** Triggers answer to the mouse and to the keyboard; their click goes no further, so the show does not go on. */
function listen(section, triggers, trigger) {
  const stop = new AbortController();
  for (const { shape, event } of triggers) {
    const element = section.querySelector(`[data-shape="${CSS.escape(shape)}"]`);
    if (!element || !EVENTS[event]) continue;
    element.style.cursor = "pointer";
    if (!element.hasAttribute("tabindex")) element.tabIndex = 0;
    if (!element.hasAttribute("role")) element.setAttribute("role", "button");
    const run = (cause) => {
      cause.stopPropagation();
      trigger(shape, event);
    };
    const press = (cause) => {
      if (cause.target !== element || (cause.key !== "Enter" && cause.key !== " ")) return;
      cause.preventDefault();
      run(cause);
    };
    element.addEventListener(EVENTS[event], run, { signal: stop.signal });
    element.addEventListener("keydown", press, { signal: stop.signal });
  }
  return () => stop.abort();
}

function nthClick(steps, count) {
  const clicks = steps.flatMap((step, index) => (step.trigger === "click" ? [index] : []));
  return clicks[count - 1] ?? -1;
}

function isTimed(step, seconds) {
  return step.atSeconds !== null && step.atSeconds <= seconds;
}

/** `--reveal` moves inside gradients only when the browser knows that it is a number. */
function registerReveal() {
  try {
    CSS.registerProperty({ name: "--reveal", syntax: "<number>", inherits: false, initialValue: "1" });
  } catch {
    // Already known, or a browser without registered properties: the mask then jumps from nothing to all.
  }
}

