/** The player's state and every way it can change: pure. */

import { clickSteps } from "pptlearn/course.js";
import { arrive, beginSittings, drillOn } from "pptlearn/drilling.js";
import { clicksAt } from "pptlearn/timeline.js";

export const SPEEDS = Object.freeze([0.5, 0.75, 1, 1.25, 1.5, 1.75, 2]);

/** What a learner chose once and wants again next time. */
export const SETTINGS = Object.freeze({
  speed: 1,
  volume: 1,
  muted: false,
  captions: false,
  scheme: "system",
  letterKeys: true,
  name: "",
});

/**
 * @typedef {object} Result  of a submitted question
 * @property {number | null} score  0 to 1; null for a question without right and wrong
 * @property {number} attempts  how often it was submitted
 * @property {boolean} open  whether another response may be given now
 */

/** What was said about one moment, and is out of place in the next. */
const PASSING = new Set(["unanswered", "questionFirst", "linearFirst", "tap"]);

/**
 * @param {object} saved  progress of an earlier visit (progress.js), already checked against the course
 * @param {{seed?: number, day?: number}} now  decides what is drawn for a new learner; today (quiz/drill.js)
 */
export function initialState(course, saved = {}, settings = {}, { seed = 0, day = 0 } = {}) {
  return {
    slide: saved.slide ?? course.slides[0]?.number ?? 0,
    step: saved.step ?? 0,
    seconds: saved.seconds ?? 0,
    playing: false,
    waiting: false,
    ended: false,
    started: false,
    place: "slide",
    panel: "",
    dialog: "",
    notice: "",
    seen: Object.freeze(saved.seen ?? {}),
    responses: Object.freeze(saved.responses ?? {}),
    results: Object.freeze(saved.results ?? {}),
    rounds: Object.freeze(saved.rounds ?? {}),
    seed: saved.seed ?? seed,
    drills: beginSittings(course, saved.memory ?? {}, day),
    passes: Object.freeze(saved.passes ?? {}),
    certificate: "",
    origin: 0,
    detour: null,
    settings: Object.freeze({ ...SETTINGS, ...settings }),
  };
}

/** @returns {(state: object, action: {type: string}) => object} */
export function reducer(course) {
  return (state, action) => CHANGES[action.type]?.(state, action, course) ?? state;
}

const CHANGES = {
  start: (state) => ({ ...state, started: true }),

  /** To another slide, or to another step or second of this one; `origin` is the question that sent the learner back. */
  goTo: (state, { slide, step, seconds = 0, isAnew = slide !== state.slide, origin, tour, isBack }, course) => ({
    ...(isAnew ? arrive(leave(state, slide, course), slide, course) : state),
    place: "slide",
    notice: still(state.notice),
    slide,
    step: step ?? clicksAt(course.slide(slide).steps, seconds),
    seconds,
    ended: false,
    origin: origin ?? (slide === state.slide ? state.origin : 0),
    detour: detourTo(state, { slide, tour, isBack }, course),
  }),

  tick(state, { seconds }, course) {
    const step = Math.max(state.step, clicksAt(course.slide(state.slide).steps, seconds));
    return seconds === state.seconds && step === state.step ? state : { ...state, seconds, step };
  },

  step: (state, { step }, course) => ({
    ...state,
    step: Math.min(Math.max(0, step), clickSteps(course.slide(state.slide)).length),
  }),

  play: (state) => (state.playing ? state : { ...state, playing: true, ended: false, notice: still(state.notice) }),
  pause: (state) => (state.playing ? { ...state, playing: false } : state),
  /** The voice is on its way over the network. */
  wait: (state, { waiting }) => (state.waiting === waiting ? state : { ...state, waiting }),
  end: (state, _, course) => ({ ...see(state, state.slide, course), ended: true }),

  /** All slides are behind the learner: the page with results, or with a farewell. */
  finish: (state, _, course) => ({ ...leave(state, null, course), place: "result", playing: false }),
  back: (state) => ({ ...state, place: state.place === "certificate" ? "result" : "slide" }),

  panel: (state, { panel }) => ({ ...state, panel: state.panel === panel ? "" : panel }),
  dialog: (state, { dialog }) => ({ ...state, dialog }),
  notice: (state, { notice }) => ({ ...state, notice }),
  set: (state, { name, value }) => ({ ...state, settings: Object.freeze({ ...state.settings, [name]: value }) }),

  respond(state, { question, response }) {
    const isClosed = state.results[question] && !state.results[question].open;
    if (isClosed) return state;
    return { ...state, notice: still(state.notice), responses: with_(state.responses, question, response) };
  },
  result: (state, { question, result, day = 0 }, course) => ({
    ...drillOn(state, question, result, day, course),
    results: with_(state.results, question, Object.freeze(result)),
  }),
  retry: (state, { question }) => ({
    ...state,
    results: with_(state.results, question, Object.freeze({ ...state.results[question], open: true })),
  }),

  /** An assessment begins again: its questions are as new. */
  again: (state, { assessment, questions }) => ({
    ...state,
    responses: without(state.responses, questions),
    results: without(state.results, questions),
    rounds: with_(state.rounds, assessment, (state.rounds[assessment] ?? 0) + 1),
  }),

  /** A certificate was earned: `pass` is its day (`2026-03-31`) and score, and stays. */
  pass: (state, { assessment, pass }) => ({
    ...state,
    passes: with_(state.passes, assessment, Object.freeze(pass)),
  }),
  certificate: (state, { assessment }) => ({ ...state, place: "certificate", certificate: assessment }),
};

/**
 * The tour that the learner is on: over a zoom's slides or a custom show, or to a slide that the show does not play.
 * It lasts as long as the learner stays on its slides; one inside another gives way to that.
 */
function detourTo(state, { slide, tour, isBack }, course) {
  const { detour } = state;
  if (tour) return detourOf(state, tour);
  if (detour && !isBack && detour.stops.includes(slide)) return detour;
  if (detour && slide === detour.from) return detour.outer;
  return course.index(slide) < 0 && slide !== state.slide ? detourOf(state, { stops: [slide], returns: true }) : null;
}

/** A tour from this slide, and how the slide was left. */
function detourOf(state, { stops, returns }) {
  const left = Object.freeze({ step: state.step, seconds: state.seconds, playing: state.playing });
  return Object.freeze({ stops, returns, from: state.slide, left, outer: state.detour });
}

/** A slide counts as seen when it was played to its end, or left (where the learner may roam freely). */
function leave(state, slide, course) {
  const isLinear = course.manifest.navigation === "linear";
  return slide === state.slide || !state.started || isLinear ? state : see(state, state.slide, course);
}

function see(state, number, course) {
  if (course.index(number) < 0) return state; // aside of the show nothing is to be seen
  const id = course.slide(number).id;
  return state.seen[id] ? state : { ...state, seen: with_(state.seen, id, true) };
}

function still(notice) {
  return PASSING.has(notice) ? "" : notice;
}

function with_(table, key, value) {
  return Object.freeze({ ...table, [key]: value });
}

function without(table, keys) {
  return Object.freeze(Object.fromEntries(Object.entries(table).filter(([key]) => !keys.includes(key))));
}
