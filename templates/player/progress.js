/** What is kept between visits, keyed by slide and question ids so that a changed deck loses nobody: pure. */

import { drillOf } from "pptlearn/asked.js";
import { memoryOf } from "pptlearn/drilling.js";
import { meansOther } from "pptlearn/version.js";

/**
 * @typedef {object} Progress
 * @property {number | string} slide  id of the bookmarked slide
 * @property {number} step
 * @property {number} seconds
 * @property {readonly (number | string)[]} seen  slide ids
 * @property {Record<string, unknown>} responses  by question id
 * @property {Record<string, {score: number | null, attempts: number, open: boolean, version?: string}>} results  by question
 *   id; an earlier edition's result counts on
 * @property {Record<string, number>} rounds  by assessment id
 * @property {number} seed  decides what is drawn for this learner
 * @property {Record<string, import("pptlearn/quiz/drill.js").Item>} memory  of drills, by question id
 * @property {Record<string, {date: string, score: number}>} passes  certificates earned, by assessment id
 * @property {{completion: string, success: string, score: number | null}} outcome
 * @property {object} settings
 */

/** @returns {Progress} */
export function progressOf(state, course, outcome) {
  return {
    slide: course.slide(state.slide).id,
    step: state.step,
    seconds: Math.round(state.seconds * 10) / 10,
    seen: Object.keys(state.seen),
    responses: undrilled(state.responses, course),
    results: undrilled(state.results, course),
    rounds: state.rounds,
    seed: state.seed,
    memory: memoryOf(state.drills),
    passes: state.passes,
    outcome,
    settings: state.settings,
  };
}

/** Without a drill's questions: the next sitting asks them anew, and how they rest is in `memory`. */
function undrilled(table, course) {
  const repeated = new Set(course.questions.filter(({ slide }) => drillOf(course, slide)).map(({ question }) => question.id));
  return Object.fromEntries(Object.entries(table).filter(([id]) => !repeated.has(id)));
}

/**
 * What of an earlier visit fits this module: slides and questions that are gone are forgotten, and so is what was chosen
 * among other answers than there are now.
 */
export function restore(progress, course) {
  const slideIds = new Set(course.slides.map((slide) => String(slide.id)));
  const questionIds = new Set(course.questions.map(({ question }) => String(question.id)));
  const isMeant = (id) => questionIds.has(id) && !meansOther(progress.results?.[id], course.versions?.[id]);
  const meantIds = { has: isMeant };
  const known = (table, ids) =>
    Object.freeze(Object.fromEntries(Object.entries(table ?? {}).filter(([id]) => ids.has(id))));
  const marked = course.shown.find((slide) => String(slide.id) === String(progress.slide));
  return {
    slide: marked?.number,
    step: marked && progress.step,
    seconds: marked && Math.min(progress.seconds ?? 0, marked.durationSeconds),
    seen: known(Object.fromEntries((progress.seen ?? []).map((id) => [id, true])), slideIds),
    responses: known(progress.responses, meantIds),
    results: known(progress.results, questionIds),
    rounds: Object.freeze({ ...progress.rounds }),
    seed: Number.isSafeInteger(progress.seed) ? progress.seed : undefined,
    memory: known(progress.memory, questionIds),
    passes: Object.freeze({ ...progress.passes }),
  };
}

/** Whether there is anything to go on from. */
export function isBegun(progress, course) {
  return (
    Boolean(progress) &&
    (String(progress.slide) !== String(course.slides[0]?.id) || progress.seconds > 0 || progress.seen.length > 0)
  );
}
