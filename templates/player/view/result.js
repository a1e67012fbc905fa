/** The page after the last slide: score, pass mark and every question; or a farewell where nothing was asked. */

import { asked, drilled, isExam, isRequired } from "pptlearn/asked.js";
import { longDate, percent } from "pptlearn/format.js";
import { mayRetry, verdict } from "pptlearn/questions.js";
import { attemptsLeft } from "pptlearn/quiz/exam.js";
import { dateOf, progress } from "pptlearn/quiz/drill.js";
import { earned, isDisclosed, pointsOf, standings, topics } from "pptlearn/scoring.js";
import { certificateCheck } from "pptlearn/view/certificate.js";
import { h, svg } from "pptlearn/view/dom.js";
import { icon } from "pptlearn/view/icons.js";
import { rules } from "pptlearn/view/rules.js";

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
    (state) => [state.place, state.results, state.seen, state.passes],
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
  const drills = course.manifest.assessments.filter((each) => each.kind === "drill" && drilled(course, each).length);
  const isAsked = all.length + drills.length > 0;
  const isScored = all.some((each) => each.score !== null);
  return h(
    "div.result-card",
    {},
    h("h2", { id: "result-title" }, t(isScored || drills.length ? "result" : isAsked ? "thanks" : "done")),
    ...(isAsked ? all.map((each) => part(player, state, each, all.length + drills.length > 1)) : [farewell(course, t)]),
    ...drills.map((each) => practice(player, state, each)),
    remaining(player, state),
    isAsked && rules(player, state),
    certificateCheck(player),
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
    each.score === null ? null : summary(player, state, each),
    each.score !== null && isTold(player, state, each) && byTopic(each, t),
    certificateLink(player, state, each),
    h("ol.question-list", {}, ...each.entries.map((entry) => row(player, state, entry))),
  );
}

const isTold = ({ course }, state, { entries }) => entries.every(({ slide }) => isDisclosed(course, state, slide));

function summary(player, state, each) {
  const { t } = player;
  const done = each.entries.filter(({ result }) => result).length;
  const how = each.passed === null ? "" : each.passed ? "passed" : "failed";
  return h(
    `div.summary.${how || "open"}`,
    {},
    isTold(player, state, each) && ring(each.score, t),
    h(
      "div",
      {},
      how && h("p.outcome", {}, icon(each.passed ? "check" : "cross"), t(how)),
      isTold(player, state, each) && h("p", {}, t("scored", { points: round(each.points), most: round(each.most) })),
      each.passMark !== null && h("p.soft", {}, t("passMark", { mark: each.passMark })),
      tries(state, each, t),
      !each.isDone && h("p.soft", {}, t("answered", { done, all: each.entries.length })),
    ),
  );
}

function tries(state, { assessment, passed }, t) {
  if (!isExam(assessment) || !assessment.attempts || passed !== false) return null;
  const count = attemptsLeft(assessment, (state.rounds[assessment.id] ?? 0) + 1, false);
  return h("p.soft", {}, t(count ? "attemptsLeft" : "noAttemptLeft", { count }));
}

/** How each topic went, where questions carry tags. */
function byTopic({ entries }, t) {
  const all = topics(entries);
  if (!all.some(({ tag }) => tag)) return null;
  return h(
    "div.topics",
    {},
    h("h4", {}, t("byTopic")),
    h("ul", {}, ...all.map((each) => topic(each, t))),
  );
}

function topic({ tag, points, most }, t) {
  const share = most > 0 ? points / most : 0;
  return h(
    "li",
    {},
    h("span", {}, tag || t("otherTopics")),
    h("span.thin-bar", { role: "presentation" }, h("span", { style: `inline-size:${percent(share)}%` })),
    h("span.soft", {}, t("scored", { points: round(points), most: round(most) })),
  );
}

function certificateLink({ store, t }, state, { assessment }) {
  if (!state.passes[assessment.id]) return null;
  return h(
    "button.button.worded.primary.certificate-link",
    {
      type: "button",
      "data-control": "certificate",
      click: () => store.send({ type: "certificate", assessment: assessment.id }),
    },
    icon("print"),
    h("span", {}, t("showCertificate")),
  );
}

/** How far a drill is, and when it asks again. */
function practice({ course, commands, language, t }, state, drill) {
  const ids = drilled(course, drill);
  const { memory, queue } = state.drills[drill.id];
  const { mastered, all } = progress(ids, memory);
  const due = Math.min(...ids.map((id) => memory[id]?.due || Infinity));
  const goOn = () =>
    commands.goTo(course.questions.find(({ question }) => question.id === queue[0]).slide.number, { playing: false });
  return h(
    "section.assessment",
    {},
    h("h3", {}, drill.title),
    h("p", {}, t("masteredOf", { mastered, all })),
    h("div.thin-bar", { role: "presentation" }, h("span", { style: `inline-size:${percent(mastered / all)}%` })),
    queue.length > 0
      ? h(
          "button.button.worded.outlined",
          { type: "button", "data-control": "drill-on", click: goOn },
          icon("again"),
          h("span", {}, t("practise")),
        )
      : h("p.soft", {}, t("drillRests", { date: longDate(dateOf(due), language) })),
  );
}

/** The score as a ring; the number stands in it. */
function ring(score, t) {
  const circle = (kind) => svg("circle", { class: kind, cx: "60", cy: "60", r: String(RADIUS) });
  const said = t("percent", { share: percent(score) });
  const box = h("div.ring", { role: "img", "aria-label": said });
  box.style.setProperty("--done", String(score * 2 * Math.PI * RADIUS));
  box.append(svg("svg", { viewBox: "0 0 120 120", "aria-hidden": "true" }, circle("all"), circle("done")));
  box.append(h("span", { "aria-hidden": "true" }, said));
  return box;
}

function row({ course, commands, store, t }, state, { question, slide, result }) {
  const isKnown = isDisclosed(course, state, slide);
  const how = verdict(result, isKnown);
  const points =
    question.scored === false || !result || result.score === null || !isKnown
      ? ""
      : t("reached", { points: round(earned(question, result)), most: round(pointsOf(question)) });
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
      h("span.stem", { dir: "auto" }, question.stem || slide.title),
      h("span.state", {}, t(STATES[how]), points && ` · ${points}`),
    ),
  );
}

function remaining({ course, t }, state) {
  const count = course.slides.filter((slide) => isRequired(course, state, slide) && !state.seen[slide.id]).length;
  return count ? h("p.soft", {}, t("remaining", { count })) : null;
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
    const [first] = asked(course, store.get(), again[0].assessment); // another attempt draws other questions
    commands.goTo(first.slide.number, { playing: false });
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
  return attemptsLeft(assessment, (state.rounds[assessment.id] ?? 0) + 1, false) > 0;
}

const round = (points) => Math.round(points * 100) / 100;
