/**
 * Where the steps of a slide are at a moment: pure.
 *
 * A step is begun by the clock (when its time has come), or by the learner (a click, counted in `clicks`). What the
 * learner began ahead of the clock runs on a time of its own; what was only jumped over is at its end.
 */

/**
 * @typedef {object} Step  as in the manifest
 * @property {"auto" | "click"} trigger
 * @property {number | null} atSeconds
 *
 * @typedef {object} Moment  where one step is
 * @property {number} elapsed  seconds since it began; negative before, Infinity at its end
 * @property {boolean} over  a later step has begun: whatever still ran jumps to its end
 */

const NOT_YET = Object.freeze({ elapsed: -1, over: false });

/**
 * @param {readonly Step[]} steps
 * @param {{seconds: number, clicks?: number, live?: ReadonlyMap<number, number>}} now  the slide's clock, how many
 *   click steps are done, and the seconds since the learner began a step, by the step's index
 * @returns {Moment[]}
 */
export function momentsAt(steps, { seconds, clicks = 0, live = new Map() }) {
  const begun = elapsedOf(steps, seconds, clicks, live);
  const last = begun.findLastIndex((elapsed) => elapsed >= 0);
  return begun.map((elapsed, index) => (elapsed < 0 ? NOT_YET : { elapsed, over: index < last }));
}

/** How many click steps the clock alone has begun. */
export function clicksAt(steps, seconds) {
  return steps.filter((step) => step.trigger === "click" && isDue(step, seconds)).length;
}

/** Seconds a step takes: its longest effect; endless ones count once. */
export function lengthOf(step) {
  const pass = (effect) => effect.duration * (effect.reverses ? 2 : 1);
  return Math.max(0, ...step.effects.map((effect) => effect.start + pass(effect) * (effect.repeat ?? 1)));
}

function elapsedOf(steps, seconds, clicks, live) {
  let click = 0;
  return steps.map((step, index) => {
    if (step.trigger === "auto") return seconds - (step.atSeconds ?? 0);
    const done = click++ < clicks;
    if (isDue(step, seconds)) return seconds - step.atSeconds;
    return done ? (live.get(index) ?? Infinity) : -1;
  });
}

/** Whether the clock has begun a step. */
export function isDue(step, seconds) {
  return step.atSeconds !== null && step.atSeconds <= seconds;
}

/** Whether the clock begins a step at all, or the learner does. */
export function isTimed(step) {
  return step.trigger === "auto" || step.atSeconds !== null;
}
