/** What is asked of a clip while its slide lasts, by the slide's second, and where that leaves the clip: pure. */

import { clickSteps } from "pptlearn/course.js";
import { isTimed } from "pptlearn/timeline.js";

/**
 * @typedef {object} Order
 * @property {number} at  second of the slide
 * @property {"play" | "pause" | "toggle" | "stop" | "stopAll"} do
 * @property {number} [from]  second of the clip; without it the clip goes on where it stands
 *
 * @typedef {object} Place
 * @property {number | null} since  second of the slide at which the running clip was at its beginning
 * @property {number} held  second of the clip at which it stands when it does not run
 */

const UNTOUCHED = Object.freeze({ since: null, held: 0 });

/**
 * The orders whose second is known, in time; null when none of them starts the clip: then the learner does, or a step
 * that waits for the learner.
 *
 * @returns {Order[] | null}
 */
export function ordersOf(slide, entry) {
  const orders = [...endings(slide, entry), ...startings(entry), ...told(slide, entry)];
  return orders.some((order) => order.do === "play") ? orders.sort((one, other) => one.at - other.at) : null;
}

/** Where a clip is at a second of the slide. */
export function placeAt(orders, seconds) {
  const place = orders.filter((order) => order.at <= seconds).reduce((now, order) => OBEY[order.do](now, order), UNTOUCHED);
  return { isRunning: place.since !== null, at: place.since === null ? place.held : seconds - place.since };
}

const start = (now, { at, from = now.held }) => ({ since: at - from, held: from });
const hold = (now, { at }) => ({ since: null, held: now.since === null ? now.held : at - now.since });
const stop = () => UNTOUCHED;

const OBEY = {
  play: start,
  pause: hold,
  toggle: (now, order) => (now.since === null ? start(now, { at: order.at }) : hold(now, order)),
  stop,
  stopAll: stop,
};

/** A click ends what sounds before it begins anything: these come first, and the order of equal moments is kept. */
function endings(slide, entry) {
  const clicks = entry.stopsOnNext ? clickSteps(slide).filter((step) => step.atSeconds !== null) : [];
  return clicks.map((step) => ({ at: step.atSeconds, do: "stop" }));
}

function startings(entry) {
  return entry.starts === "auto" ? [{ at: entry.delaySeconds ?? 0, do: "play", from: 0 }] : [];
}

function told(slide, entry) {
  return slide.steps.filter(isTimed).flatMap((step) =>
    step.effects.flatMap((effect) =>
      (effect.commands ?? [])
        .filter((each) => each.do === "stopAll" || effect.target.shape === entry.shape)
        .map((each) => ({ ...each, at: (step.atSeconds ?? 0) + effect.start + each.at })),
    ),
  );
}
