/** The two time lines: where we are in this slide, and where in the module. */

import { clickSteps, lineOf, neighbour, placeAt, pointOf } from "pptlearn/course.js";
import { clockTime } from "pptlearn/format.js";
import { h, set } from "pptlearn/view/dom.js";

const STEP = 0.1;

/** @param {{store: object, course: object, commands: object, t: Function}} player */
export function createSeekbar({ store, course, commands, t }) {
  const range = h("input.seek", {
    type: "range",
    min: "0",
    step: String(STEP),
    "data-control": "seek",
    "aria-label": t("seek"),
    input: () => commands.seek(Number(range.value)),
  });
  const marks = h("div.marks", { "aria-hidden": "true" });
  const element = h("div.seekbar", { hidden: course.duration === 0 }, marks, range);

  store.watch(
    (state) => [state.slide],
    ({ slide: number }) => {
      const slide = course.slide(number);
      range.max = String(slide.durationSeconds);
      element.classList.toggle("still", slide.durationSeconds <= 0);
      marks.replaceChildren(...clickSteps(slide).flatMap((step) => mark(step, slide)));
    },
  );
  store.watch(
    (state) => [state.slide, state.seconds],
    ({ slide: number, seconds }) => {
      const { durationSeconds } = course.slide(number);
      range.value = String(seconds);
      element.style.setProperty("--share", String(durationSeconds > 0 ? Math.min(1, seconds / durationSeconds) : 0));
      set(range, "aria-valuetext", t("positionOf", { now: clockTime(seconds), all: clockTime(durationSeconds) }));
    },
  );
  return element;
}

/** A small mark where the slide changes by itself. */
function mark(step, slide) {
  if (step.atSeconds === null || step.atSeconds <= 0 || slide.durationSeconds <= 0) return [];
  return [h("i", { style: `inset-inline-start:${((100 * step.atSeconds) / slide.durationSeconds).toFixed(2)}%` })];
}

/** The module as a line of slides, as long as they last: a press goes there. */
export function createModuleBar(player) {
  const { store, course, commands, t } = player;
  const line = lineOf(course);
  const parts = course.slides.map((_, index) =>
    h("i", { style: `flex-grow:${(line[index + 1] - line[index]).toFixed(5)}` }),
  );
  const bubble = h("div.bubble", { "aria-hidden": "true" });
  const range = h("input.seek", {
    type: "range",
    min: "0",
    max: "1",
    step: "any",
    "data-control": "seek-module",
    "aria-label": t("seekModule"),
    change: () => go(placeAt(course, line, Number(range.value))),
    keydown: (event) => bySlides(event, player),
    pointermove: (event) => hint(event.clientX),
    pointerleave: () => bubble.replaceChildren(),
  });

  function go({ slide, seconds }) {
    if (slide.number === store.get().slide) commands.seek(seconds);
    else commands.goTo(slide.number, { seconds });
  }

  function hint(x) {
    const box = range.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (x - box.left) / box.width));
    const point = getComputedStyle(range).direction === "rtl" ? 1 - share : share;
    const { slide } = placeAt(course, line, point);
    bubble.style.insetInlineStart = `${point * 100}%`;
    bubble.replaceChildren(t("slideTitled", { number: slide.number, title: slide.title }));
  }

  store.watch(
    (state) => [state.slide, state.seen, state.place],
    ({ slide, seen, place }) => {
      const index = course.index(slide);
      set(range, "aria-valuetext", t("slideOf", { number: course.place(slide) + 1, count: course.slides.length }));
      parts.forEach((part, at) => {
        part.classList.toggle("seen", Boolean(seen[course.slides[at].id]));
        part.classList.toggle("current", at === index && place === "slide");
      });
    },
  );
  store.watch(
    (state) => [state.slide, state.seconds, state.place],
    ({ slide: number, seconds, place }) => {
      const { durationSeconds } = course.slide(number);
      const share = durationSeconds > 0 ? Math.min(1, seconds / durationSeconds) : 0;
      range.value = String(place === "result" ? 1 : pointOf(course, line, number, seconds));
      parts[course.index(number)]?.style.setProperty("--share", String(share));
    },
  );
  return h("div.module-bar", {}, h("div.parts", { "aria-hidden": "true" }, ...parts), range, bubble);
}

const WAYS = { ArrowRight: 1, ArrowUp: 1, PageUp: 1, ArrowLeft: -1, ArrowDown: -1, PageDown: -1 };

/** Keys move along the module's line a slide at a time. */
function bySlides(event, { store, course, commands }) {
  const target = WAYS[event.key] && neighbour(course, store.get().slide, WAYS[event.key]);
  if (!WAYS[event.key]) return;
  event.preventDefault();
  if (target) commands.goTo(target.number);
}
