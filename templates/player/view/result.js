/** The page after the last slide: score, pass mark and every question; or a farewell where nothing was asked. */

import { percent } from "pptlearn/format.js";
import { mayRetry, verdict } from "pptlearn/questions.js";
import { pointsOf, standings } from "pptlearn/scoring.js";
import { h, svg } from "pptlearn/view/dom.js";
import { icon } from "pptlearn/view/icons.js";

const STATES = {
  "": "notAnswered",
  right: "stateRight",
  partly: "statePartly",
  wrong: "stateWrong",
  received: "stateReceived",
};
const RADIUS = 52;

/** @param {{store: object, course: object, commands: object, t: Function, passMark: number | null, leave: Function}} player */
export function createResult(player) {
  const { store } = player;
  const element = h("section.result.ui", { hidden: true, tabindex: "-1", "aria-labelledby": "result-title" });
  store.watch(
    (state) => [state.place, state.results, state.seen],
    (state) => {
      const isShown = state.place === "result";
      const isNew = isShown && element.hidden;
      element.hidden = !isShown;
      element.replaceChildren(...(isShown ? [card(player, state)] : []));
      if (isNew) element.focus();
    },
  );
  return element;
}

function card(player, state) {
  const { course, t, passMark } = player;
  const all = standings(course, state, passMark);
  return h(
    "div.result-card",
    {},
    h("h2", { id: "result-title" }, t(all.length ? "result" : "done")),
    ...(all.length ? all.map((each) => part(player, state, each, all.length > 1)) : [farewell(course, t)]),
    remaining(player, state),
    actions(player, state, all),
  );
}

function farewell(course, t) {
  return h("p.soft", {}, t("doneText", { title: course.manifest.title }));
}

function part(player, state, each, isTitled) {
  const { t } = player;
  return h(
    "section.assessment",
    {},
    isTitled && h("h3", {}, each.assessment.title),
    each.score === null ? null : summary(each, t),
    h("ol.question-list", {}, ...each.entries.map((entry) => row(player, entry))),
  );
}

function summary(each, t) {
  const done = each.entries.filter(({ result }) => result).length;
  const how = each.passed === null ? "" : each.passed ? "passed" : "failed";
  return h(
    `div.summary.${how || "open"}`,
    {},
    ring(each.score),
    h(
      "div",
      {},
      how && h("p.outcome", {}, icon(each.passed ? "check" : "cross"), t(how)),
      h("p", {}, t("scored", { points: round(each.points), most: round(each.most) })),
      each.passMark !== null && h("p.soft", {}, t("passMark", { mark: each.passMark })),
      !each.isDone && h("p.soft", {}, t("answered", { done, all: each.entries.length })),
    ),
  );
}

/** The score as a ring; the number stands in it. */
function ring(score) {
  const circle = (kind) => svg("circle", { class: kind, cx: "60", cy: "60", r: String(RADIUS) });
  const box = h("div.ring", { role: "img", "aria-label": `${percent(score)} %` });
  box.style.setProperty("--done", String(score * 2 * Math.PI * RADIUS));
  box.append(svg("svg", { viewBox: "0 0 120 120", "aria-hidden": "true" }, circle("all"), circle("done")));
  box.append(h("span", { "aria-hidden": "true" }, `${percent(score)} %`));
  return box;
}

function row({ commands, store, t }, { question, slide, result }) {
  const how = verdict(result);
  const points =
    question.scored === false || !result || result.score === null
      ? ""
      : `${round(result.score * pointsOf(question))} / ${round(pointsOf(question))}`;
  const review = () => {
    commands.goTo(slide.number, { playing: false });
    store.send({ type: "panel", panel: store.get().panel });
  };
  return h(
    "li",
    {},
    h(
      `button.question-row.${how || "none"}`,
      { type: "button", click: review },
      h("span.sign", {}, how ? icon(how === "wrong" ? "cross" : "check") : null),
      h("span.stem", {}, question.stem || slide.title),
      h("span.state", {}, t(STATES[how]), points && ` · ${points}`),
    ),
  );
}

function remaining({ course, t }, state) {
  const count = course.slides.filter((slide) => !state.seen[slide.id]).length;
  if (!count) return null;
  return h("p.soft", {}, count === 1 ? t("oneRemaining") : t("remaining", { count }));
}

function actions({ course, store, commands, t, leave }, state, all) {
  const again = all.filter(
    (each) =>
      each.passed === false &&
      !each.entries.some((entry) => mayRetry(course, entry.slide, entry.result)) &&
      mayRepeat(each, state),
  );
  const repeat = () => {
    for (const each of again)
      store.send({
        type: "again",
        assessment: each.assessment.id,
        questions: each.entries.map(({ question }) => question.id),
      });
    commands.goTo(again[0].entries[0].slide.number, { playing: false });
  };
  const back = () => commands.goTo(course.slides[0].number, { playing: false });
  return h(
    "div.result-actions",
    {},
    h(
      "button.button.worded.outlined",
      { type: "button", "data-control": "review", click: back },
      icon("previous"),
      h("span", {}, t(all.length ? "backToSlides" : "watchAgain")),
    ),
    again.length > 0 &&
      h(
        "button.button.worded.outlined",
        { type: "button", "data-control": "again", click: repeat },
        icon("again"),
        h("span", {}, t("again")),
      ),
    h(
      "button.button.worded.primary",
      { type: "button", "data-control": "finish", click: leave },
      h("span", {}, t("finish")),
    ),
  );
}

function mayRepeat({ assessment }, state) {
  return !assessment.attempts || (state.rounds[assessment.id] ?? 0) + 1 < assessment.attempts;
}

const round = (points) => Math.round(points * 100) / 100;
