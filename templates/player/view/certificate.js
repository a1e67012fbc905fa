/** The certificate: a page to print, with a code that anyone who has the module can check. */

import { writtenName } from "pptlearn/certificate.js";
import { longDate, percent } from "pptlearn/format.js";
import { isGenuine, validUntil, verificationCode } from "pptlearn/quiz/exam.js";
import { h } from "pptlearn/view/dom.js";
import { icon } from "pptlearn/view/icons.js";

/** @param {{store: object, course: object, t: Function, learner: string}} player */
export function createCertificate(player) {
  const { store } = player;
  const element = h("section.result.certificate-page.ui", { hidden: true, tabindex: "-1", "aria-labelledby": "certificate-title" });
  store.watch(
    (state) => [state.place, state.certificate],
    (state) => {
      const isShown = state.place === "certificate";
      element.hidden = !isShown;
      element.replaceChildren(...(isShown ? page(player, state) : []));
      if (isShown) element.focus();
    },
  );
  return element;
}

function page(player, state) {
  const { store, course, t, learner } = player;
  const assessment = course.manifest.assessments.find(({ id }) => id === state.certificate);
  const paper = h("div.certificate");
  const draw = () =>
    paper.replaceChildren(...sheet(player, assessment, state.passes[assessment.id], nameOf(player, store.get())));
  draw();
  return [
    h(
      "div.certificate-tools",
      {},
      tool("back", "previous", t("backToResult"), "outlined", () => store.send({ type: "back" })),
      learner ? null : nameField(player, draw),
      tool("print", "print", t("print"), "primary", () => window.print()),
    ),
    paper,
  ];
}

const nameOf = ({ learner }, state) => writtenName(learner || state.settings.name);

function nameField({ store, commands, t }, draw) {
  const input = h("input.field", {
    type: "text",
    autocomplete: "name",
    maxlength: "80",
    input() {
      commands.change("name", input.value);
      draw();
    },
  });
  input.value = store.get().settings.name;
  return h("label.name-field", {}, h("span", {}, t("yourName")), input);
}

function sheet({ course, language, t }, assessment, pass, name) {
  const { manifest } = course;
  const until = validUntil(pass.date, assessment.validityMonths);
  const date = (day) => longDate(day, language);
  const facts = [
    [t("certificateScore"), t("percent", { share: percent(pass.score) })],
    [t("certificateDate"), date(pass.date)],
    until && [t("certificateUntil"), date(until)],
    name && [t("certificateCode"), verificationCode(contentOf(manifest, assessment, name, pass))],
  ].filter(Boolean);
  return [
    manifest.logo && h("img.logo", { src: manifest.logo, alt: "" }),
    h("h2", { id: "certificate-title" }, t("certificate")),
    h("p.certificate-name", {}, name || h("span.soft", {}, t("nameMissing"))),
    h("p", {}, t("certificateText")),
    h("p.certificate-module", {}, manifest.title),
    assessment.title !== manifest.title && h("p.soft", {}, assessment.title),
    h("dl", {}, ...facts.flatMap(([term, value]) => h("div", {}, h("dt", {}, term), h("dd", {}, value)))),
    h("p.fine-print", {}, t("certificateProof", { check: t("checkCertificate") })),
  ].filter(Boolean);
}

const contentOf = ({ id }, assessment, name, { date, score }) => ({ module: id, assessment: assessment.id, name, date, score });

function tool(control, sign, label, kind, press) {
  return h(
    `button.button.worded.${kind}`,
    { type: "button", "data-control": control, click: press },
    icon(sign),
    h("span", {}, label),
  );
}

/** A form that says whether a printed certificate's code belongs to its name, date and score; works without a network. */
export function certificateCheck({ course, t }) {
  const certificates = course.manifest.assessments.filter(({ kind }) => kind === "certificate");
  if (!certificates.length) return null;
  const fields = { name: "text", date: "date", score: "number", code: "text" };
  const labels = { name: "yourName", date: "certificateDate", score: "checkScore", code: "certificateCode" };
  const inputs = Object.fromEntries(
    Object.entries(fields).map(([name, type]) => [name, h("input.field", { type, required: true, step: "any" })]),
  );
  const said = h("p.check-said", { role: "status" });
  const check = (event) => {
    event.preventDefault();
    const content = { name: inputs.name.value, date: inputs.date.value, score: Number(inputs.score.value) / 100 };
    const isTrue = certificates.some((assessment) =>
      isGenuine(contentOf(course.manifest, assessment, content.name, content), inputs.code.value),
    );
    said.replaceChildren(icon(isTrue ? "check" : "cross"), t(isTrue ? "codeFits" : "codeDiffers"));
    said.className = `check-said ${isTrue ? "right" : "wrong"}`;
  };
  return h(
    "details.certificate-check",
    {},
    h("summary", {}, t("checkCertificate")),
    h(
      "form",
      { submit: check },
      ...Object.entries(inputs).map(([name, input]) => h("label", {}, h("span", {}, t(labels[name])), input)),
      h("button.button.worded.outlined", { type: "submit" }, h("span", {}, t("checkCode"))),
    ),
    said,
  );
}
