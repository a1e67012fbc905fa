/** What the manifest says, arranged for the player: slides in order, where each begins, its question and section. */

/**
 * @typedef {object} Course
 * @property {object} manifest  the content of module.json
 * @property {readonly object[]} slides  those that are shown, in order
 * @property {readonly number[]} begins  seconds from the module's start to each slide's
 * @property {number} duration  seconds of the whole module
 * @property {readonly {question: object, slide: object}[]} questions
 */

/**
 * @param {object} manifest
 * @param {(question: object) => boolean} isKnown  whether the player can ask it; what it cannot ask is an ordinary slide
 * @returns {Course & {slide(number: number): object, index(number: number): number}}
 */
export function readCourse(manifest, isKnown = () => true) {
  const shown = manifest.slides.filter((slide) => "durationSeconds" in slide);
  const slides = Object.freeze(shown.map((slide) => (slide.question && !isKnown(slide.question) ? { ...slide, question: null } : slide)));
  const index = new Map(slides.map((slide, at) => [slide.number, at]));
  const begins = [0];
  for (const slide of slides) begins.push(begins.at(-1) + slide.durationSeconds);
  return Object.freeze({
    manifest,
    slides,
    begins: Object.freeze(begins),
    duration: begins.at(-1),
    questions: Object.freeze(slides.flatMap((slide) => (slide.question ? [{ question: slide.question, slide }] : []))),
    slide: (number) => slides[index.get(number) ?? 0],
    index: (number) => index.get(number) ?? -1,
  });
}

/** The slide after (or, with -1, before) the one with this number; undefined past either end. */
export function neighbour(course, number, distance = 1) {
  return course.slides[course.index(number) + distance];
}

/** The slide that plays `seconds` into the module, and how far into it that is. */
export function placeAt(course, seconds) {
  const at = course.slides.findLastIndex((_, index) => course.begins[index] <= seconds);
  const index = Math.max(0, at);
  return { slide: course.slides[index], seconds: Math.max(0, seconds - course.begins[index]) };
}

/** The click steps of a slide, in order. */
export function clickSteps(slide) {
  return slide.steps.filter((step) => step.trigger === "click");
}

/** How many click steps a slide's own timing has done `seconds` into it. */
export function timedSteps(slide, seconds) {
  const steps = clickSteps(slide);
  const waiting = steps.findIndex((step) => step.atSeconds === null || step.atSeconds > seconds);
  return waiting < 0 ? steps.length : waiting;
}

/** A slide's captions in seconds of the slide: `[start, end, text]`, sorted. */
export function cuesOf(slide, language = "") {
  const tracks = slide.captions ?? [];
  const track = tracks.find((each) => each.language === language) ?? tracks[0];
  const offset = slide.narration?.startSeconds ?? 0;
  return (track?.cues ?? []).map(([start, end, text]) => [start + offset, end + offset, text]);
}
