/** The cover: what this module is, and the tap that starts it. */

import { percent } from "pptlearn/format.js";
import { h } from "pptlearn/view/dom.js";
import { icon } from "pptlearn/view/icons.js";
import { preview } from "pptlearn/view/thumbnail.js";

/** @param {{store: object, course: object, commands: object, t: Function, learner: string, isResumed: boolean}} player */
export function createCover({ store, course, commands, t, learner, isResumed }) {
  const { manifest } = course;
  const begin = () => commands.start().catch(() => {});
  const startOver = () => {
    commands.goTo(course.slides[0].number, { step: 0, seconds: 0 });
    begin();
  };
  const start = h(
    "button.button.primary.start",
    { type: "button", "data-control": "start", click: begin },
    icon("play"),
  );
  start.append(h("span", {}, t(isResumed ? "continue" : "start")));
  const element = h(
    "section.cover.ui",
    { "aria-labelledby": "cover-title" },
    h(
      "div.cover-words",
      {},
      manifest.logo && h("img.logo", { src: manifest.logo, alt: "" }),
      learner && h("p.hello", {}, t("hello", { name: learner })),
      h("h1", { id: "cover-title", dir: "auto" }, manifest.title),
      h("p.facts", {}, ...facts(course, t).map((fact) => h("span", {}, fact))),
      isResumed && resumed(store.get(), course, t),
      h(
        "div.cover-actions",
        {},
        start,
        isResumed &&
          h(
            "button.button.quiet.worded",
            { type: "button", click: startOver },
            icon("again"),
            h("span", {}, t("startOver")),
          ),
      ),
    ),
    picture(store.get().slide, manifest.slideSize),
  );
  store.watch(
    (state) => [state.started],
    ({ started }) => uncover(element, started),
  );
  return element;
}

/** What lies under the cover cannot be reached until it is gone. */
function uncover(cover, isStarted) {
  queueMicrotask(() => {
    for (const part of cover.parentElement?.children ?? [])
      if (!part.matches(".cover, .notice")) part.inert = !isStarted;
    if (!isStarted) return;
    cover.parentElement?.querySelector(".stage").focus({ preventScroll: true });
    cover.remove();
  });
}

/** The slide the module begins with, or goes on from. */
function picture(number, { width }) {
  const element = h("div.cover-picture", { inert: true, "aria-hidden": "true" }, preview(number, "c"));
  new ResizeObserver(() => element.style.setProperty("--scale", String(element.clientWidth / width))).observe(element);
  return element;
}

function facts(course, t) {
  const { slides, questions, duration } = course;
  const minutes = Math.max(1, Math.round(duration / 60));
  return [
    t("slides", { count: slides.length }),
    duration > 0 && t("minutes", { count: minutes }),
    slides.some((slide) => slide.narration) && t("withVoice"),
    questions.length > 0 && t("questions", { count: questions.length }),
  ].filter(Boolean);
}

function resumed(state, course, t) {
  const slide = course.slide(state.slide);
  const share = Object.keys(state.seen).length / course.slides.length;
  return h(
    "div.resumed",
    {},
    h("p", {}, t("continueAt", { number: slide.number, title: slide.title })),
    h("div.thin-bar", { role: "presentation" }, h("span", { style: `inline-size:${percent(share)}%` })),
  );
}
