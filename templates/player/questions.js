/** Asking, scoring and asking again. What is sealed is opened here, and only for a question that was answered. */

import { open } from "pptlearn/quiz/seal.js";
import { questionTypes } from "pptlearn/quiz/index.js";
import { dayOf } from "pptlearn/quiz/drill.js";
import { attemptsAllowed, pointsOf } from "pptlearn/scoring.js";

/**
 * @param {{store: object, course: object, sealed: Record<string, string>, tracker: object}} player
 */
export function createQuestions({ store, course, sealed, tracker }) {
  const opened = new Map();
  const askedAt = new Map();

  const slideOf = (id) => course.questions.find(({ question }) => question.id === id)?.slide;

  /** Key and feedback of a question. */
  function secret(id) {
    if (!opened.has(id)) opened.set(id, sealed[id] ? open(course.manifest.id, id, sealed[id]) : {});
    return opened.get(id);
  }

  function respond(id, response) {
    store.send({ type: "respond", question: id, response });
  }

  /** Scores what is chosen; says so when nothing is. Does nothing while the question is closed. */
  function submit(id) {
    const slide = slideOf(id);
    const { results, responses } = store.get();
    if (!slide || (results[id] && !results[id].open)) return;
    const { question } = slide;
    const type = questionTypes.get(question.type);
    const response = responses[id];
    if (!type.isComplete(question, response)) return store.send({ type: "notice", notice: "unanswered" });
    const { key } = secret(id);
    const score = type.score(question, key, response);
    conclude(id, score);
    store.send({ type: "notice", notice: "" });
    tracker.answer(interaction(slide, type, response, score));
  }

  /** The time is up: what stands there is submitted; what is not complete is worth nothing. */
  function expire(id) {
    const { question } = slideOf(id);
    if (questionTypes.get(question.type).isComplete(question, store.get().responses[id])) submit(id);
    else conclude(id, question.scored === false ? null : 0);
    store.send({ type: "notice", notice: "timeUp" });
  }

  function conclude(id, score) {
    const attempts = (store.get().results[id]?.attempts ?? 0) + 1;
    const result = { score, attempts, open: false, version: course.versions[id] };
    store.send({ type: "result", question: id, result, day: dayOf(new Date()) });
  }

  function interaction(slide, type, response, score) {
    const { question } = slide;
    return {
      ...type.interaction(question, secret(question.id).key, response),
      id: question.id,
      slide: slide.number,
      choices: (question.choices ?? []).map((choice) => choice.id),
      score,
      points: pointsOf(question),
      seconds: (performance.now() - (askedAt.get(question.id) ?? performance.now())) / 1000,
    };
  }

  return {
    respond,
    submit,
    expire,
    secret,
    slideOf,
    /** The learner sees the question: its latency counts from here. */
    asked: (id) => askedAt.set(id, performance.now()),
    retry(id) {
      if (!mayRetry(course, slideOf(id), store.get().results[id])) return;
      askedAt.set(id, performance.now());
      store.send({ type: "retry", question: id });
    },
  };
}

/** Whether a result leaves another try: it is not fully right, and attempts are left. */
export function mayRetry(course, slide, result) {
  return (
    Boolean(result) && result.score !== null && result.score < 1 && result.attempts < attemptsAllowed(course, slide)
  );
}

/** `right`, `partly`, `wrong`, `received` (nothing to score, or not told yet) or `` (not answered). */
export function verdict(result, isTold = true) {
  if (!result) return "";
  if (result.score === null || !isTold) return "received";
  if (result.score >= 1) return "right";
  return result.score > 0 ? "partly" : "wrong";
}
