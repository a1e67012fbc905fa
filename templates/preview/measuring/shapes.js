/** The shapes of a slide, by what they say or show. */

import { textOf } from "/own/measuring/reading.js";

const LONGEST = 60;

/** @typedef {{id: string, about: string}} Shape */

/** @param {ParentNode | null} slide @returns {Shape[]} in reading order */
export function shapesOf(slide) {
  const own = [...(slide?.querySelectorAll("[data-shape]:not([data-voice])") ?? [])].filter(
    (each) => !each.dataset.shape.includes(":"),
  );
  return own.map((each) => ({ id: each.dataset.shape, about: aboutOf(each) }));
}

/** What a shape says, else what its picture shows, else its kind is all one can tell. */
export function aboutOf(shape) {
  const text = [...shape.querySelectorAll("p")].map(textOf).filter(Boolean).join(" ") || altOf(shape);
  const short = text.replace(/\s+/g, " ").trim();
  return short.length > LONGEST ? `${short.slice(0, LONGEST - 1)}…` : short;
}

function altOf(shape) {
  const picture = shape.matches("[aria-label], [alt]")
    ? shape
    : shape.querySelector("[aria-label], img[alt]:not([alt=''])");
  return picture?.getAttribute("aria-label") ?? picture?.getAttribute("alt") ?? "";
}
