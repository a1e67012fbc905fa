/** The state's part of drills: sittings begin, a question comes to its turn, an answer moves it. Pure. */

import { drilled, drillOf } from "pptlearn/asked.js";
import { answered, sit } from "pptlearn/quiz/drill.js";

/**
 * The sittings that a visit begins with, by assessment id.
 *
 * @param {Record<string, import("pptlearn/quiz/drill.js").Item>} memory  by question id
 * @param {number} day  quiz/drill.js
 */
export function beginSittings(course, memory, day) {
  const drills = (course.manifest.assessments ?? []).filter((assessment) => assessment.kind === "drill");
  return Object.freeze(
    Object.fromEntries(
      drills.map((drill) => {
        const ids = drilled(course, drill);
        const known = Object.fromEntries(ids.filter((id) => memory[id]).map((id) => [id, memory[id]]));
        return [drill.id, sit(ids, known, day)];
      }),
    ),
  );
}

/** What is remembered of all drills, by question id. */
export function memoryOf(drills) {
  return Object.assign({}, ...Object.values(drills).map((sitting) => sitting.memory));
}

/**
 * The state when the learner comes to a drill's question: the one whose turn it is, is asked anew; one that was not
 * asked yet has its turn now; any other shows how it was answered.
 */
export function arrive(state, number, course) {
  const { question } = course.slide(number);
  const drill = drillOf(course, course.slide(number));
  const sitting = state.drills[drill?.id];
  if (!sitting?.queue.includes(question.id)) return state;
  if (sitting.queue[0] === question.id) return anew(state, question.id);
  return state.results[question.id] ? state : withSitting(state, drill, upFront(sitting, question.id));
}

/** The state after a drill's question was answered; the rest it has earned counts from `day`. */
export function drillOn(state, id, { score }, day, course) {
  const slide = course.questions.find(({ question }) => question.id === id)?.slide;
  const drill = slide && drillOf(course, slide);
  const sitting = state.drills[drill?.id];
  if (!sitting?.queue.includes(id)) return state;
  return withSitting(state, drill, answered(upFront(sitting, id), score === null || score >= 1, day));
}

const upFront = (sitting, id) => ({ ...sitting, queue: [id, ...sitting.queue.filter((each) => each !== id)] });

const withSitting = (state, drill, sitting) => ({
  ...state,
  drills: Object.freeze({ ...state.drills, [drill.id]: Object.freeze(sitting) }),
});

function anew(state, id) {
  const { [id]: _response, ...responses } = state.responses;
  const { [id]: _result, ...results } = state.results;
  return { ...state, responses: Object.freeze(responses), results: Object.freeze(results) };
}
