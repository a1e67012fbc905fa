/** The bar under a question's slide: answers in large where the slide is small, submit, retry, and what was said. */

import { questionTypes } from "pptlearn/quiz/index.js";
import { mayRetry, verdict } from "pptlearn/questions.js";
import { attemptsAllowed, pointsOf } from "pptlearn/scoring.js";
import { h } from "pptlearn/view/dom.js";
import { icon } from "pptlearn/view/icons.js";

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
    { "aria-label": t("oneQuestion"), tabindex: "-1", hidden: true },
    panel,
    said,
    h("div.question-line", {}, facts, actions),
  );
  let isHintShown = false;

  function draw(state) {
    const slide = course.slide(state.slide);
    const { question } = slide;
    element.hidden = !question || state.place !== "slide";
    if (!question) return;
    const result = state.results[question.id];
    const isOpen = !result || result.open;
    facts.textContent = [worth(question, t), left(slide, result)].filter(Boolean).join(" · ");
    said.replaceChildren(...(isOpen ? hint(question) : feedback(slide, result)));
    const focused = actions.contains(document.activeElement);
    actions.replaceChildren(...(isOpen ? asking(question) : answered(slide, result)));
    if (focused) (actions.lastElementChild ?? element).focus();
    said.firstElementChild?.scrollIntoView({ block: "nearest" });
  }

  const left = (slide, result) => {
    const allowed = attemptsAllowed(course, slide);
    const rest = allowed - (result?.attempts ?? 0);
    if (allowed === Infinity || (result && !mayRetry(course, slide, result))) return "";
    return rest === 1 ? t("oneAttemptLeft") : t("attemptsLeft", { count: rest });
  };

  const asking = (question) =>
    [
      question.hasHint && !isHintShown && action("hint", "hint", showHint, "quiet"),
      action("submit", "submit", () => questions.submit(question.id), "primary", ""),
    ].filter(Boolean);

  const answered = (slide, result) =>
    [
      result.score !== null &&
        result.score < 1 &&
        slide.question.seeSlide &&
        action("see-slide", "seeSlide", () => commands.goTo(slide.question.seeSlide), "quiet", "", {
          number: slide.question.seeSlide,
        }),
      mayRetry(course, slide, result) &&
        action("retry", "retry", () => questions.retry(slide.question.id), "outlined", "again"),
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
    const secret = questions.secret(question.id);
    const how = verdict(result);
    const isOver = !mayRetry(course, slide, result);
    const chosen = [store.get().responses[question.id]].flat();
    const lines = [
      how === "right" ? secret.right : how === "wrong" || how === "partly" ? secret.wrong : "",
      ...chosen.map((id) => secret.feedback?.[id]),
      isOver ? secret.why : "",
    ].filter(Boolean);
    return [
      h(
        `div.verdict-box.${how}`,
        {},
        icon(SIGNS[how]),
        h("div", {}, h("strong", {}, t(how)), ...lines.map((line) => h("p", {}, line))),
      ),
    ];
  }

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
  if (!type) return () => {};
  const mounted = type.mount({
    section,
    panel,
    question,
    t,
    seed: `${question.id}.${store.get().rounds.all ?? 0}`,
    response: store.get().responses[question.id],
    onResponse: (response) => questions.respond(question.id, response),
  });
  questions.asked(question.id);
  const unwatch = store.watch(
    (state) => [state.responses[question.id], state.results[question.id]],
    ({ responses, results }) => {
      const result = results[question.id];
      const isLocked = Boolean(result) && !result.open;
      const isOver = isLocked && !mayRetry(course, slide, result);
      mounted.update({
        response: responses[question.id],
        locked: isLocked,
        review: isOver ? questions.secret(question.id) : null,
      });
    },
  );
  return () => {
    unwatch();
    mounted.destroy();
  };
}

function worth(question, t) {
  const points = pointsOf(question);
  if (question.scored === false || points === 0) return "";
  return points === 1 ? t("onePoint") : t("points", { count: points });
}
