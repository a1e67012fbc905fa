/** Score, completion and success, from the state alone: pure. */

import { asked, assessmentOf, isAnswered, isExam, isRequired } from "pptlearn/asked.js";

/** Assessments of these kinds count towards the score that is reported; a drill is practice. */
const SCORED = new Set(["lesson", "test", "certificate"]);

/**
 * How an assessment stands.
 *
 * @returns {{assessment: object, entries: {question: object, slide: object, result: object | undefined}[],
 *   points: number, most: number, score: number | null, isDone: boolean, passMark: number | null, passed: boolean | null}}
 */
export function standing(course, state, assessment, passMark = assessment.passMark) {
  const entries = asked(course, state, assessment).map(({ question, slide }) => ({
    question,
    slide,
    result: state.results[question.id],
  }));
  const counted = entries.filter(({ question, result }) => isScored(question, result));
  const most = sum(counted.map(({ question }) => pointsOf(question)));
  const points = Math.max(0, sum(counted.map(({ question, result }) => earned(question, result))));
  const isDone = entries.every(({ result }) => result);
  const score = most > 0 ? points / most : null;
  const isMarked = isDone && score !== null && passMark !== null && passMark !== undefined;
  return {
    assessment,
    entries,
    points,
    most,
    score,
    isDone,
    passMark: passMark ?? null,
    // A share of points is compared in whole thousandths, so that 2 of 3 thirds is not 66.666…7 against 66.666…6.
    passed: isMarked ? Math.round(score * 1000) >= Math.round(passMark * 10) : null,
  };
}

/** Whether the learner may know how an answer went: at once, or once the last question of the test is answered. */
export function isDisclosed(course, state, slide) {
  const assessment = assessmentOf(course, slide);
  return assessment?.feedback !== "end" || standing(course, state, assessment).isDone;
}

/** How often a question may be submitted; Infinity for as often as one likes. In a test and in a drill's turn, once. */
export function attemptsAllowed(course, slide) {
  const assessment = assessmentOf(course, slide);
  if (assessment?.kind === "drill") return 1;
  return slide.question.attempts ?? (isExam(assessment) ? 1 : Infinity);
}

/** All assessments that count, as they stand. */
export function standings(course, state, passMark) {
  return course.manifest.assessments
    .filter((assessment) => SCORED.has(assessment.kind) && !assessment.optional)
    .map((assessment) => standing(course, state, assessment, passMark ?? assessment.passMark))
    .filter(({ entries }) => entries.length > 0);
}

/**
 * The module's own score and statuses, in the words of SCORM and cmi5.
 *
 * @param {number | null} passMark  per cent; the LMS's, where it has one
 */
export function outcome(course, state, passMark = null) {
  const all = standings(course, state, passMark);
  const most = sum(all.map((each) => each.most));
  const isAnyAnswered = all.some(({ entries }) => entries.some(({ result }) => result));
  const score = most > 0 && isAnyAnswered ? sum(all.map((each) => each.points)) / most : null;
  const verdicts = all.map((each) => each.passed);
  const completion = isComplete(course, state) ? "completed" : "incomplete";
  return { score, completion, success: success(all, verdicts) };
}

function success(all, verdicts) {
  const marked = verdicts.filter((verdict, index) => all[index].passMark !== null && all[index].most > 0);
  if (!marked.length || marked.includes(null)) return "unknown";
  return marked.every(Boolean) ? "passed" : "failed";
}

function isComplete(course, state) {
  const required = course.slides.filter((slide) => isRequired(course, state, slide));
  return required.every((slide) => state.seen[slide.id] && isAnswered(course, state, slide));
}

/** How the topics (tags) of some entries went, in the order they are met; `` holds what has none. */
export function topics(entries) {
  const found = new Map();
  for (const entry of entries.filter(({ question, result }) => isScored(question, result)))
    for (const tag of entry.question.tags?.length ? entry.question.tags : [""]) {
      const { points, most } = found.get(tag) ?? { points: 0, most: 0 };
      const worth = pointsOf(entry.question);
      found.set(tag, { points: points + worth * (entry.result?.score ?? 0), most: most + worth });
    }
  return [...found].map(([tag, { points, most }]) => ({ tag, points, most }));
}

function isScored(question, result) {
  return question.scored !== false && result?.score !== null && pointsOf(question) > 0;
}

export function pointsOf(question) {
  return question.points ?? 1;
}

/** Points that an answer brought; one that is all wrong may cost some. */
export function earned(question, result) {
  return result?.score === 0 ? 0 - (question.penalty ?? 0) : pointsOf(question) * (result?.score ?? 0);
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
