/**
 * A slide in motion: every effect's keyframes bound to the elements they move.
 *
 * All animations stay paused; where each of them is follows from the slide's clock, so seeking backwards, another
 * speed or a slow machine can never put a slide out of step. There is no code here for any particular effect: what
 * is seen comes from the keyframes in `module.json` (documented in `pptlearn/render/effects/__init__.py`).
 */

import { createGroup } from "pptlearn/effects.js";
import { pick } from "pptlearn/target.js";
import { isDue, isTimed, momentsAt } from "pptlearn/timeline.js";
import { createTraces } from "pptlearn/traces.js";
import { createTrigger, listen } from "pptlearn/triggers.js";

/** Cues (sounds, commands to media) further back than this were jumped over, not played. */
const STALE = 1;

registerReveal();

/**
 * @param {HTMLElement} section  the slide
 * @param {object} slide  its entry in the manifest
 * @param {object} [options]
 * @param {boolean} [options.reducedMotion]  effects are at their end as soon as they begin
 * @param {(source: string, how: {isAsked?: boolean}) => void} [options.sound]  plays the sound of an effect; `isAsked`
 *   when the learner clicked for it
 * @param {(shape: string, command: {do: string, from?: number, isAsked?: boolean, isTimed?: boolean}) => void}
 *   [options.command]  tells media what to do; `isTimed` when the clock alone begins the step that says so
 * @returns {{seek(seconds: number): void, showStep(clicks: number): void, trigger(shape: string, event?: string): boolean,
 *   end(): void, destroy(): void}}
 */
export function createMotion(section, slide, { reducedMotion = false, sound = () => {}, command = () => {} } = {}) {
  const show = hide(section, slide);
  const groups = slide.steps.map((step) => Object.assign(createGroup(section, step), { isTimed: isTimed(step) }));
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
      if (each.sound) sound(each.sound, { isAsked: group.isAsked });
      if (each.command) command(each.shape, { ...each.command, isAsked: group.isAsked, isTimed: group.isTimed });
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
    if (isNext && step >= 0 && !isDue(slide.steps[step], seconds)) live.set(step, performance.now());
    clicks = count;
    draw();
  }

  function trigger(shape, event = "onClick") {
    const found = triggers.filter((each) => each.shape === shape && each.event === event);
    for (const each of found) each.begin(seconds);
    if (found.length) draw();
    return found.length > 0;
  }

  const removeListeners = listen(section, triggers, (each) => {
    each.begin(seconds);
    draw();
  });
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

/** What comes in by an effect is not there before it: a style, which every animation overrules. Returns the way back. */
function hide(section, slide) {
  const steps = [...slide.steps, ...(slide.interactions ?? []).flatMap((each) => each.steps)];
  const targets = steps.flatMap((step) => step.effects.filter((effect) => effect.hiddenBefore).map((effect) => effect.target));
  const shapes = new Map([...section.querySelectorAll("[data-shape]")].map((shape) => [shape.dataset.shape, shape]));
  const elements = targets.flatMap((target) => (shapes.has(target.shape) ? pick(shapes.get(target.shape), target) : []));
  for (const element of elements) element.style.visibility = "hidden";
  return () => elements.forEach((element) => element.style.removeProperty("visibility"));
}

function nthClick(steps, count) {
  const clicks = steps.flatMap((step, index) => (step.trigger === "click" ? [index] : []));
  return clicks[count - 1] ?? -1;
}

/** `--reveal` moves inside gradients only when the browser knows that it is a number. */
function registerReveal() {
  try {
    CSS.registerProperty({ name: "--reveal", syntax: "<number>", inherits: false, initialValue: "1" });
  } catch {
    // Already known, or a browser without registered properties: the mask then jumps from nothing to all.
  }
}

