/** Score, completion and success, from the state alone: pure. */

/** Assessments of these kinds count towards the score that is reported; a drill is practice. */
const SCORED = new Set(["lesson", "test", "certificate"]);

/**
 * How an assessment stands.
 *
 * @returns {{assessment: object, entries: {question: object, slide: object, result: object | undefined}[],
 *   points: number, most: number, score: number | null, isDone: boolean, passMark: number | null, passed: boolean | null}}
 */
function standing(course, state, assessment, passMark = assessment.passMark) {
  const slides = new Set(assessment.slides);
  const entries = course.questions
    .filter(({ slide }) => slides.has(slide.number))
    .map(({ question, slide }) => ({ question, slide, result: state.results[question.id] }));
  const counted = entries.filter(({ question, result }) => isScored(question, result));
  const most = sum(counted.map(({ question }) => pointsOf(question)));
  const points = sum(counted.map(({ question, result }) => pointsOf(question) * (result?.score ?? 0)));
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

/** The assessment a slide's question belongs to. */
function assessmentOf(course, slide) {
  return course.manifest.assessments.find((assessment) => assessment.slides.includes(slide.number));
}

/** How often a question may be submitted; Infinity for as often as one likes. In a test, once, unless it says more. */
export function attemptsAllowed(course, slide) {
  const isTest = ["test", "certificate"].includes(assessmentOf(course, slide)?.kind);
  return slide.question.attempts ?? (isTest ? 1 : Infinity);
}

/** All assessments that count, as they stand. */
export function standings(course, state, passMark) {
  return course.manifest.assessments
    .filter((assessment) => SCORED.has(assessment.kind) && !assessment.optional)
    .map((assessment) => standing(course, state, assessment, passMark ?? assessment.passMark))
    .filter(({ entries }) => entries.length > 0);
}

/**
 * The module's own score and statuses, in the contract's words.
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
  const optional = new Set(course.manifest.assessments.filter((each) => each.optional).flatMap((each) => each.slides));
  const required = course.slides.filter((slide) => !optional.has(slide.number));
  return required.every((slide) => state.seen[slide.id] && (!slide.question || state.results[slide.question.id]));
}

function isScored(question, result) {
  return question.scored !== false && result?.score !== null && pointsOf(question) > 0;
}

export function pointsOf(question) {
  return question.points ?? 1;
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
