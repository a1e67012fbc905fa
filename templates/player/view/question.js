/** The bar under a question's slide: answers in large where the slide is small, submit, retry, and what was said. */

import { attemptSeed, assessmentOf, drilled, drillOf, isMet } from "pptlearn/asked.js";
import { longDate } from "pptlearn/format.js";
import { dateOf, progress } from "pptlearn/quiz/drill.js";
import { questionTypes } from "pptlearn/quiz/index.js";
import { mayRetry, verdict } from "pptlearn/questions.js";
import { attemptsAllowed, earned, isDisclosed, pointsOf } from "pptlearn/scoring.js";
import { isOutdated } from "pptlearn/version.js";
import { h } from "pptlearn/view/dom.js";
import { icon } from "pptlearn/view/icons.js";
import { createTimeLimit } from "pptlearn/view/time-limit.js";

const SIGNS = { right: "check", partly: "check", wrong: "cross", received: "check" };

/** @param {{store: object, course: object, commands: object, questions: object, t: Function}} player */
export function createQuestionBar(player) {
  const { store, course, commands, questions, t } = player;
  const panel = h("div.answer-panel", { hidden: true });
  const facts = h("p.question-facts");
  const said = h("div.feedback", { role: "status" });
  const actions = h("div.question-actions");
  const element = h(
    "section.question-bar.ui",
    { "aria-label": t("question"), tabindex: "-1", hidden: true },
    panel,
    said,
    h("div.question-line", {}, facts, createTimeLimit(player), actions),
  );
  let isHintShown = false;

  function draw(state) {
    const slide = course.slide(state.slide);
    const { question } = slide;
    element.hidden = (!question && !state.origin) || state.place !== "slide";
    if (!question) return only("", backToQuestion(state.origin));
    if (!isMet(course, state, slide)) return only(t("notDrawn"));
    const result = state.results[question.id];
    const isOpen = !result || result.open;
    const drill = drillOf(course, slide);
    const isTold = !isOpen && isDisclosed(course, state, slide);
    const points = isTold ? reached(question, result, t) : worth(question, t);
    const edition = isOutdated(result, course.versions[question.id]) && t("questionChanged");
    const told = drill ? mastery(drill, question, state) : [points, left(slide, result), edition];
    facts.textContent = told.filter(Boolean).join(" · ");
    said.replaceChildren(...(isOpen ? hint(question) : feedback(slide, result)));
    const focused = actions.contains(document.activeElement);
    actions.replaceChildren(...(isOpen ? asking(slide) : answered(slide, result)));
    if (focused) (actions.lastElementChild ?? element).focus();
    said.firstElementChild?.scrollIntoView({ block: "nearest" });
  }

  function only(fact, ...buttons) {
    facts.textContent = fact;
    said.replaceChildren();
    actions.replaceChildren(...buttons);
  }

  const backToQuestion = (number) =>
    action("back-to-question", "backToQuestion", () => commands.goTo(number), "outlined", "previous");

  function mastery(drill, question, state) {
    const { memory, queue } = state.drills[drill.id];
    const { mastered, all } = progress(drilled(course, drill), memory);
    const due = memory[question.id]?.due;
    const isResting = !queue.includes(question.id) && due;
    return [
      t("masteredOf", { mastered, all }),
      isResting && t("restsUntil", { date: longDate(dateOf(due), player.language) }),
    ];
  }

  const left = (slide, result) => {
    const allowed = attemptsAllowed(course, slide);
    const rest = allowed - (result?.attempts ?? 0);
    if (allowed === Infinity || slide.question.scored === false || (result && !mayRetry(course, slide, result))) return "";
    return t("attemptsLeft", { count: rest });
  };

  /** What is not judged, or not yet, is sent rather than checked. */
  const isChecked = (slide) => slide.question.scored !== false && isDisclosed(course, store.get(), slide);

  const asking = (slide) =>
    [
      slide.question.hasHint && !isHintShown && action("hint", "hint", showHint, "quiet"),
      action("submit", isChecked(slide) ? "submit" : "send", () => questions.submit(slide.question.id), "primary", ""),
    ].filter(Boolean);

  const answered = (slide, result) =>
    [
      ["wrong", "partly"].includes(verdict(result, isDisclosed(course, store.get(), slide))) &&
        slide.question.seeSlide &&
        action("see-slide", "seeSlide", () => commands.goTo(slide.question.seeSlide, { origin: slide.number }), "quiet", "", {
          number: slide.question.seeSlide,
        }),
      isDisclosed(course, store.get(), slide) &&
        mayRetry(course, slide, result) &&
        action("retry", "retry", () => questions.retry(slide.question.id), "outlined", "again"),
      store.get().drills[drillOf(course, slide)?.id]?.queue.length > 0 &&
        action("next-question", "nextQuestion", commands.next, "primary", "next"),
    ].filter(Boolean);

  function action(control, word, press, kind, sign = control, values = {}) {
    return h(
      `button.button.worded.${kind}`,
      { type: "button", "data-control": control, click: press },
      sign && icon(sign),
      h("span", {}, t(word, values)),
    );
  }

  function showHint() {
    isHintShown = true;
    draw(store.get());
    actions.querySelector("[data-control=submit]")?.focus();
  }

  function hint(question) {
    return isHintShown
      ? [h("div.verdict-box.received", {}, icon("hint"), h("p", {}, questions.secret(question.id).hint))]
      : [];
  }

  function feedback(slide, result) {
    const { question } = slide;
    const isTold = isDisclosed(course, store.get(), slide);
    if (!isTold) return [box("received", t("toldAtEnd"))];
    const secret = questions.secret(question.id);
    const how = verdict(result);
    const isOver = !mayRetry(course, slide, result);
    const chosen = [store.get().responses[question.id]].flat();
    const lines = [
      how === "right" ? secret.right : how === "wrong" || how === "partly" ? secret.wrong : "",
      ...chosen.map((id) => secret.feedback?.[id]),
      isOver ? secret.why : "",
    ].filter(Boolean);
    return [box(how, t(how), lines)];
  }

  const box = (how, title, lines = []) =>
    h(
      `div.verdict-box.${how}`,
      {},
      icon(SIGNS[how]),
      h("div", {}, h("strong", {}, title), ...lines.map((line) => h("p", {}, line))),
    );

  store.subscribe((state, before) => {
    if (state.slide !== before.slide) isHintShown = false;
    if (["slide", "results", "place"].some((name) => state[name] !== before[name])) draw(state);
  });
  draw(store.get());
  return { element, panel };
}

/** Puts a question's controls on its slide; returns how to take them away. */
export function mountQuestion({ store, course, questions, t }, section, slide, panel) {
  const { question } = slide;
  const type = question && questionTypes.get(question.type);
  if (!type || !isMet(course, store.get(), slide)) return () => {};
  const mounted = type.mount({
    section,
    panel,
    question,
    t,
    seed: `${attemptSeed(store.get(), assessmentOf(course, slide))}.${question.id}`,
    response: store.get().responses[question.id],
    onResponse: (response) => questions.respond(question.id, response),
  });
  questions.asked(question.id);
  const unwatch = store.watch(
    (state) => [state.responses[question.id], state.results[question.id], isDisclosed(course, state, slide)],
    (state) => {
      const { responses, results } = state;
      const result = results[question.id];
      const isLocked = Boolean(result) && !result.open;
      const isOver = isLocked && !mayRetry(course, slide, result);
      mounted.update({
        response: responses[question.id],
        locked: isLocked,
        review: isOver && isDisclosed(course, state, slide) ? questions.secret(question.id) : null,
      });
    },
  );
  return () => {
    unwatch();
    mounted.destroy();
  };
}

function reached(question, result, t) {
  if (result.score === null) return "";
  return t("scored", { points: Math.round(earned(question, result) * 100) / 100, most: pointsOf(question) });
}

function worth(question, t) {
  const points = pointsOf(question);
  if (question.scored === false || points === 0) return "";
  const said = t("points", { count: points });
  return question.penalty ? `${said} (${t("penalty", { count: question.penalty })})` : said;
}
