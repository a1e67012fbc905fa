/** Where things stand on a slide: slide px, stage units and the screen. */

import { h } from "pptlearn/view/dom.js";

/** A box on the slide at a rectangle in slide px, in the letters of the slide's own text. */
export function slideBox(section, rectangle, tag = "div.answer-box") {
  const box = h(tag);
  for (const [name, side] of [["left", "x"], ["top", "y"], ["inline-size", "width"], ["block-size", "height"]]) {
    box.style.setProperty(name, `calc(${rectangle[side]}px * var(--stage-scale))`);
  }
  section.append(box);
  whenShown(section, () => wearLetters(box, section));
  return box;
}

/** Slide px for a point of the screen. */
export function slidePoint(section, question, { clientX, clientY }) {
  const seen = section.getBoundingClientRect();
  const scale = seen.width / slideWidth(section);
  return { x: round((clientX - seen.left) / scale), y: round((clientY - seen.top) / scale) };
}

/** Stage units for a length on the screen. */
export function stageUnits(section, length) {
  return (length * section.offsetWidth) / section.getBoundingClientRect().width;
}

export function slideWidth(section) {
  return lengthOf(section, "--slide-width");
}

export function slideHeight(section) {
  return lengthOf(section, "--slide-height");
}

/** The slide's own size stands in the page's styles, also while the slide is not shown yet. */
function lengthOf(section, name) {
  return Number(getComputedStyle(section.isConnected ? section : document.documentElement).getPropertyValue(name)) || 1;
}

export function stageScale(section) {
  return lengthOf(section, "--stage-scale");
}

/** Runs at once when the slide is in the page, else as soon as it is: only there does it have sizes and styles. */
export function whenShown(section, run) {
  if (section.isConnected) run();
  else requestAnimationFrame(() => whenShown(section, run));
}

/** Letters smaller than this (slide px) are a footer's, not the slide's. */
const SMALLEST_LETTERS = 18;

/**
 * Typeface, size and colour of the text on the slide's own ground, so that a control there belongs to the deck. A title
 * often has a ground of its own: a control that has only the title to go by brings paper in the deck's own colours.
 */
function wearLetters(element, section) {
  const line = modelLine(section);
  if (!line) return;
  const seen = getComputedStyle(line);
  element.style.fontFamily = seen.fontFamily;
  if (line.closest('[role="heading"]')) element.classList.add("on-paper");
  else element.style.color = seen.color;
  const largest = 28 * stageScale(section);
  element.style.fontSize = `${Math.min(largest, parseFloat(seen.fontSize))}px`;
}

/** The first line that is no title, else the title; text in tables and drawn shapes has a ground of its own. */
function modelLine(section) {
  const least = SMALLEST_LETTERS * stageScale(section);
  const own = '[data-shape]:not([data-shape^="layout:"], [data-shape^="master:"]) p';
  const lines = [...section.querySelectorAll(own)].filter(
    (line) => line.textContent.trim() && !line.closest("table") && parseFloat(getComputedStyle(line).fontSize) >= least,
  );
  const onSlide = lines.filter((line) => !line.closest("[data-shape]").querySelector(":scope > svg"));
  return onSlide.find((line) => !line.closest('[role="heading"]')) ?? onSlide[0] ?? lines.find((line) => line.closest('[role="heading"]'));
}

const round = (value) => Math.round(value * 10) / 10;
