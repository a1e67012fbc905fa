/** What is asked of this learner: the questions drawn for an attempt, a drill's next one, and the way from slide to slide. Pure. */

import { drawn } from "pptlearn/quiz/exam.js";

const EXAMS = new Set(["test", "certificate"]);

/** The assessment a slide belongs to. */
export function assessmentOf(course, slide) {
  return course.manifest.assessments?.find((assessment) => assessment.slides.includes(slide.number));
}

export const isExam = (assessment) => EXAMS.has(assessment?.kind);

/** The questions of an assessment that are asked in the present attempt, in the order of the slides. */
export function asked(course, state, assessment) {
  const slides = new Set(assessment.slides);
  const all = course.questions.filter(({ slide }) => slides.has(slide.number));
  if (!isExam(assessment) || !assessment.draw) return all;
  const ids = all.map(({ question }) => question.id);
  const chosen = new Set(drawn(ids, assessment.draw, attemptSeed(state, assessment)));
  return all.filter(({ question }) => chosen.has(question.id));
}

/** Decides what is drawn and how answers are mixed: the same until an assessment begins again. */
export function attemptSeed(state, assessment) {
  const id = assessment?.id ?? "";
  return `${state.seed}.${id}.${state.rounds[id] ?? 0}`;
}

/** Whether a slide is met in this attempt: all are, but the questions that were not drawn. */
export function isMet(course, state, slide) {
  const assessment = slide.question && assessmentOf(course, slide);
  if (!assessment?.draw) return true;
  return asked(course, state, assessment).some((each) => each.slide === slide);
}

/** The drill that asks a slide's question, else undefined: what cannot be right or wrong is asked once, as anywhere. */
export function drillOf(course, slide) {
  const assessment = slide.question && slide.question.scored !== false ? assessmentOf(course, slide) : undefined;
  return assessment?.kind === "drill" ? assessment : undefined;
}

/** Ids of the questions that a drill repeats. */
export function drilled(course, drill) {
  return course.questions.filter(({ slide }) => drillOf(course, slide) === drill).map(({ question }) => question.id);
}

/** Whether a slide's question was answered; in a drill, whether it was mastered once. */
export function isAnswered(course, state, slide) {
  if (!slide.question) return true;
  const drill = drillOf(course, slide);
  if (drill) return Boolean(state.drills[drill.id]?.memory[slide.question.id]?.mastered);
  return Boolean(state.results[slide.question.id]);
}

/** Whether a slide counts towards completion. */
export function isRequired(course, state, slide) {
  return !assessmentOf(course, slide)?.optional && isMet(course, state, slide);
}

/** The slide that comes after this one for this learner, after a tour's last the one it began on; undefined at the end. */
export function following(course, state, number) {
  const { detour } = state;
  if (detour?.stops.includes(number)) {
    const end = detour.returns ? course.slide(detour.from) : undefined;
    return stopsAhead(course, state, number)[0] ?? end;
  }
  const here = course.slide(number);
  const drill = drillOf(course, here);
  const isDone = drill && isClosed(state, here.question);
  const queue = state.drills[drill?.id]?.queue ?? [];
  if (isDone && queue.length) return slideOf(course, queue[0]);
  const from = isDone ? course.slides.findIndex((slide) => drillOf(course, slide) === drill) : course.place(number);
  return ahead(course, state, from, drill);
}

/** The slides that a tour still leads to. */
function stopsAhead(course, state, number) {
  const { stops } = state.detour;
  return stops
    .slice(stops.indexOf(number) + 1)
    .map(course.slide)
    .filter((slide) => isMet(course, state, slide) && isWaiting(course, state, slide));
}

/** Whether a drill still asks a slide's question; any other slide waits for everybody. */
function isWaiting(course, state, slide) {
  const drill = drillOf(course, slide);
  return !drill || state.drills[drill.id].queue.includes(slide.question.id);
}

function ahead(course, state, from, drill) {
  for (const slide of course.slides.slice(from + 1)) {
    if (!isMet(course, state, slide)) continue;
    const next = drillOf(course, slide);
    if (!next) return slide;
    const { queue } = state.drills[next.id];
    if (next !== drill && queue.length) return slideOf(course, queue[0]);
    if (queue.includes(slide.question.id)) return slide;
  }
  return undefined;
}

/** The slide before this one that the learner meets. */
export function preceding(course, state, number) {
  const { detour } = state;
  const nearest = (slides) => slides.findLast((slide) => isMet(course, state, slide));
  if (!detour?.stops.includes(number)) return nearest(course.slides.slice(0, before(course, number)));
  return nearest(detour.stops.slice(0, detour.stops.indexOf(number)).map(course.slide)) ?? course.slide(detour.from);
}

/** How many of the show's slides come before this one. */
const before = (course, number) => (course.index(number) < 0 ? course.place(number) + 1 : course.index(number));

export function isClosed(state, question) {
  return Boolean(state.results[question.id]) && !state.results[question.id].open;
}

const slideOf = (course, id) => course.questions.find(({ question }) => question.id === id).slide;
