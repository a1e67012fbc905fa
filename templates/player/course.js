/** What the manifest says, arranged for the player: slides in their order, where each begins, its question and section. */

import { versionOf } from "pptlearn/version.js";

/**
 * @typedef {object} Course
 * @property {object} manifest  the content of module.json
 * @property {readonly object[]} slides  those that the show plays, in its order
 * @property {readonly object[]} shown  these, and those that only links lead to
 * @property {number} duration  seconds of the whole module
 * @property {readonly {question: object, slide: object}[]} questions
 * @property {Record<string, string>} versions  of the questions, by id
 */

/**
 * @param {object} manifest
 * @param {(question: object) => boolean} isKnown  whether the player can ask it; what it cannot ask is an ordinary slide
 * @param {Record<string, string>} sealed  keys and feedback by question id
 * @returns {Course & {slide(number: number): object, has(number: number): boolean, index(number: number): number,
 *   place(number: number): number}}  `index` is -1 where the show does not play a slide; `place` is then that of the
 *   played slide before it
 */
export function readCourse(manifest, isKnown = () => true, sealed = {}) {
  const there = manifest.slides
    .filter((slide) => "durationSeconds" in slide)
    .map((slide) => (slide.question && !isKnown(slide.question) ? { ...slide, question: null } : slide));
  const byNumber = new Map(there.map((slide) => [slide.number, slide]));
  const slides = Object.freeze(manifest.show?.slides?.map((number) => byNumber.get(number)) ?? there);
  const shown = Object.freeze([...slides, ...there.filter((slide) => !slides.includes(slide))]);
  const index = new Map(slides.map((slide, at) => [slide.number, at]));
  const questions = shown.flatMap((slide) => (slide.question ? [{ question: slide.question, slide }] : []));
  return Object.freeze({
    manifest,
    slides,
    shown,
    duration: slides.reduce((sum, slide) => sum + slide.durationSeconds, 0),
    questions: Object.freeze(questions),
    versions: Object.freeze(
      Object.fromEntries(questions.map(({ question }) => [question.id, versionOf(question, sealed[question.id])])),
    ),
    slide: (number) => byNumber.get(number) ?? slides[0],
    has: (number) => byNumber.has(number),
    index: (number) => index.get(number) ?? -1,
    place: (number) => index.get(number) ?? slides.findLastIndex((slide) => slide.number < number),
  });
}

/** The slide after (or, with -1, before) the one with this number; undefined past either end. */
export function neighbour(course, number, distance = 1) {
  return course.slides[course.place(number) + distance];
}

/** The least share of the average slide that a slide takes on the module's line, so that each can be pressed. */
const LEAST_SPAN = 0.3;

/**
 * The module as a line from 0 to 1: where each slide begins on it, by its length.
 *
 * @returns {number[]} one more than there are slides; the last is 1
 */
export function lineOf(course) {
  const average = course.duration / course.slides.length || 1;
  const spans = course.slides.map((slide) => Math.max(slide.durationSeconds, average * LEAST_SPAN));
  const total = spans.reduce((sum, span) => sum + span, 0);
  let sum = 0;
  return [0, ...spans.map((span) => (sum += span) / total)];
}

/** The slide at a point of that line, and how many seconds into it. */
export function placeAt(course, line, point) {
  const index = Math.min(
    Math.max(
      0,
      line.findLastIndex((begin) => begin <= point),
    ),
    course.slides.length - 1,
  );
  const slide = course.slides[index];
  const share = (point - line[index]) / (line[index + 1] - line[index]);
  return { slide, seconds: Math.min(1, Math.max(0, share)) * slide.durationSeconds };
}

/** The point of the line where a slide is after some seconds. */
export function pointOf(course, line, number, seconds) {
  const index = course.index(number);
  if (index < 0) return line[course.place(number) + 1]; // a slide aside of the show takes none of its time
  const { durationSeconds } = course.slides[index];
  const share = durationSeconds > 0 ? Math.min(1, seconds / durationSeconds) : 0;
  return line[index] + share * (line[index + 1] - line[index]);
}

/** The click steps of a slide, in order. */
export function clickSteps(slide) {
  return slide.steps.filter((step) => step.trigger === "click");
}

/** A slide's captions in seconds of the slide: `[start, end, text]`, sorted. */
export function cuesOf(slide, language = "") {
  const tracks = slide.captions ?? [];
  const track = tracks.find((each) => each.language === language) ?? tracks[0];
  const offset = slide.narration?.startSeconds ?? 0;
  return (track?.cues ?? []).map(([start, end, text]) => [start + offset, end + offset, text]);
}
