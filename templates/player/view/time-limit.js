/** The clock of a question with a time limit. More time may be asked for at any moment, as often as one likes. */

import { isClosed } from "pptlearn/asked.js";
import { clockTime } from "pptlearn/format.js";
import { h } from "pptlearn/view/dom.js";
import { icon } from "pptlearn/view/icons.js";

/** Seconds to ask for more time in, once the learner was warned; a shorter limit lasts as long (WCAG 2.2.1). */
const LEAST = 20;
const BEAT = 250;
/** Seconds that one beat may take: a computer that slept must not eat the time. */
const LONGEST_BEAT = 2;

/** @param {{store: object, course: object, questions: object, t: Function}} player */
export function createTimeLimit({ store, course, questions, t }) {
  if (!course.questions.some(({ question }) => question.timeLimitSeconds)) return null;
  const left = new Map(); // question id -> seconds
  const time = h("span.time-left", { role: "timer" });
  const warning = h("span.unseen", { role: "status" });
  const more = h(
    "button.button.worded.quiet",
    { type: "button", "data-control": "more-time", click: extend },
    icon("again"),
    h("span", {}, t("moreTime")),
  );
  const element = h("div.time-limit", { hidden: true }, icon("clock"), time, warning, more);
  let last = performance.now();

  function extend() {
    const question = present(store.get());
    left.set(question.id, (left.get(question.id) ?? limitOf(question)) + limitOf(question));
    draw(store.get());
  }

  function beat() {
    const passed = Math.min((performance.now() - last) / 1000, LONGEST_BEAT);
    last = performance.now();
    const question = isRunning(store.get()) && present(store.get());
    if (!question) return;
    const rest = (left.get(question.id) ?? limitOf(question)) - passed;
    left.set(question.id, rest);
    if (rest <= 0) questions.expire(question.id);
    draw(store.get());
  }

  /** The question that is open and has a limit. */
  function present(state) {
    const { question } = course.slide(state.slide);
    return state.place === "slide" && question?.timeLimitSeconds && !isClosed(state, question) ? question : null;
  }

  /** While the voice reads the question, while help is open and before the start, no time goes by. */
  function isRunning(state) {
    const isRead = state.playing && Boolean(course.slide(state.slide).narration);
    return state.started && !state.dialog && !isRead;
  }

  function draw(state) {
    const question = present(state);
    element.hidden = !question;
    if (!question) return forgetClosed(state);
    const rest = Math.ceil(left.get(question.id) ?? limitOf(question));
    time.textContent = clockTime(rest);
    time.setAttribute("aria-label", t("timeLeft", { count: rest }));
    const isShort = rest <= LEAST;
    element.classList.toggle("short", isShort);
    if (isShort !== Boolean(warning.textContent)) warning.textContent = isShort ? t("timeShort", { count: rest }) : "";
    return undefined;
  }

  /** A question that is asked again has its whole time again. */
  function forgetClosed(state) {
    for (const { question } of course.questions) if (isClosed(state, question)) left.delete(question.id);
  }

  store.watch((state) => [state.slide, state.place, state.results], draw);
  setInterval(beat, BEAT);
  return element;
}

const limitOf = (question) => Math.max(question.timeLimitSeconds, LEAST);
