/** The two time lines: where we are in this slide, and where in the module. */

import { clickSteps } from "pptlearn/course.js";
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
  const element = h("div.seekbar", {}, marks, range);

  store.watch((state) => [state.slide], ({ slide: number }) => {
    const slide = course.slide(number);
    range.max = String(slide.durationSeconds);
    range.disabled = slide.durationSeconds <= 0;
    marks.replaceChildren(...clickSteps(slide).flatMap((step) => mark(step, slide)));
  });
  store.watch((state) => [state.slide, state.seconds], ({ slide: number, seconds }) => {
    const { durationSeconds } = course.slide(number);
    range.value = String(seconds);
    element.style.setProperty("--share", String(durationSeconds > 0 ? Math.min(1, seconds / durationSeconds) : 0));
    set(range, "aria-valuetext", t("positionOf", { now: clockTime(seconds), all: clockTime(durationSeconds) }));
  });
  return element;
}

/** A small mark where the slide changes by itself. */
function mark(step, slide) {
  if (step.atSeconds === null || step.atSeconds <= 0 || slide.durationSeconds <= 0) return [];
  return [h("i", { style: `inset-inline-start:${((100 * step.atSeconds) / slide.durationSeconds).toFixed(2)}%` })];
}

/** The module as a line of slides, as long as they last: a press goes there. */
export function createModuleBar({ store, course, commands, t }) {
  const total = course.duration || course.slides.length;
  const parts = course.slides.map((slide) => h("i", { style: `flex-grow:${course.duration ? slide.durationSeconds : 1}` }));
  const range = h("input.seek", {
    type: "range",
    min: "0",
    max: String(total),
    step: "1",
    "data-control": "seek-module",
    "aria-label": t("seekModule"),
    change: () => (course.duration ? commands.seekModule(Number(range.value)) : commands.goTo(course.slides[Math.min(Number(range.value), total - 1)].number)),
    pointermove: (event) => hint(event),
    pointerleave: () => bubble.replaceChildren(),
  });
  const bubble = h("div.bubble", { "aria-hidden": "true" });
  const element = h("div.module-bar", {}, h("div.parts", { "aria-hidden": "true" }, ...parts), range, bubble);

  function hint(event) {
    const box = range.getBoundingClientRect();
    const share = Math.min(0.9999, Math.max(0, (event.clientX - box.left) / box.width));
    const ordered = getComputedStyle(range).direction === "rtl" ? 1 - share : share;
    const at = course.duration ? course.begins.findLastIndex((begin) => begin <= ordered * total) : Math.floor(ordered * total);
    const slide = course.slides[Math.min(at, course.slides.length - 1)];
    bubble.style.insetInlineStart = `${ordered * 100}%`;
    bubble.replaceChildren(t("slideTitled", { number: slide.number, title: slide.title }));
  }

  store.watch((state) => [state.slide, Math.floor(state.seconds), state.seen, state.place], (state) => {
    const index = course.index(state.slide);
    const here = course.duration ? course.begins[index] + state.seconds : index;
    range.value = String(state.place === "result" ? total : here);
    set(range, "aria-valuetext", t("slideOf", { number: index + 1, count: course.slides.length }));
    parts.forEach((part, at) => {
      part.classList.toggle("seen", Boolean(state.seen[course.slides[at].id]));
      part.classList.toggle("current", at === index && state.place === "slide");
    });
  });
  store.watch((state) => [state.slide, state.seconds], (state) => {
    const slide = course.slide(state.slide);
    const share = slide.durationSeconds > 0 ? Math.min(1, state.seconds / slide.durationSeconds) : 0;
    parts[course.index(state.slide)]?.style.setProperty("--share", String(share));
  });
  return element;
}
