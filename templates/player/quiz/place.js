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

/** Typeface, size and colour of the text that the slide's own lines have, so that a control belongs to the deck. */
function wearLetters(element, section) {
  const lines = [...section.querySelectorAll("[data-shape] p")].filter((line) => line.textContent.trim());
  const line = lines.find((each) => !each.closest('[role="heading"]')) ?? lines[0];
  if (!line) return;
  const seen = getComputedStyle(line);
  element.style.fontFamily = seen.fontFamily;
  element.style.color = seen.color;
  const largest = 28 * stageScale(section);
  const smallest = 16 * stageScale(section);
  element.style.fontSize = `${Math.min(largest, Math.max(smallest, parseFloat(seen.fontSize)))}px`;
}

const round = (value) => Math.round(value * 10) / 10;
