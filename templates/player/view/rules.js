/** What completes this module and what passes it, in plain words. */

import { asked, isExam } from "pptlearn/asked.js";
import { h } from "pptlearn/view/dom.js";

/** @param {{course: object, t: Function, passMark: number | null}} player */
export function rules(player, state) {
  const lines = rulesOf(player, state);
  return h("details.rules", {}, h("summary", {}, player.t("rules")), h("ul", {}, ...lines.map((line) => h("li", {}, line))));
}

function rulesOf({ course, t, passMark }, state) {
  const all = course.manifest.assessments.filter((assessment) => course.questions.some(isIn(assessment)));
  const marked = all.filter((each) => each.passMark !== null && !each.optional && each.kind !== "drill");
  const drills = all.filter((each) => each.kind === "drill");
  return [
    t(completionRule(course, drills)),
    ...course.manifest.assessments.filter((each) => each.optional).map(({ title }) => t("ruleOptional", { title })),
    ...drills.map(({ title }) => t("ruleDrill", { title })),
    ...marked.map((each) => t("rulePass", { title: each.title, mark: passMark ?? each.passMark })),
    ...all.filter(isExam).flatMap((each) => examRules(course, state, each, t)),
    marked.length > 1 && t("rulePassAll"),
    course.questions.some(({ question }) => question.scored === false) && t("ruleUnscored"),
  ].filter(Boolean);
}

function completionRule(course, drills) {
  if (!course.questions.length) return "ruleSeen";
  return drills.length ? "ruleDrilled" : "ruleAnswered";
}

function examRules(course, state, { title, attempts, draw, validityMonths, ...exam }, t) {
  const count = course.questions.filter(isIn(exam)).length;
  return [
    draw && t("ruleDraw", { title, count: asked(course, state, { ...exam, draw }).length, all: count }),
    attempts && t("ruleAttempts", { title, count: attempts }),
    validityMonths && t("ruleValid", { title, count: validityMonths }),
  ];
}

const isIn =
  ({ slides }) =>
  ({ slide }) =>
    slides.includes(slide.number);
