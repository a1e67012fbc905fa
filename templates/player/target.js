/** Which elements of a drawn shape an effect moves. */

const PAINTED = ":scope > svg :is(path, rect, ellipse, circle, polygon, line)";

const PAINT = { fill: "fill", line: "stroke" };

const PARTS = {
  fill: (shape) => painted(shape, "fill"),
  line: (shape) => painted(shape, "stroke"),
  background: (shape) => [...shape.querySelectorAll(":scope > svg")],
  paper: (shape) => PARTS.background(shape),
};

/**
 * @param {Element} shape
 * @param {{paragraphs?: [number, number], characters?: [number, number], part?: string, chart?: string, series?: number,
 *   category?: number}} target
 * @param {string} [on]  `fill line text` of it, `lines` for its paragraphs or words; the target itself when left out
 * @returns {Element[]}
 */
export function pick(shape, target, on = "") {
  if (on === "text") return lines(shape, target).flatMap((line) => [line, ...line.querySelectorAll("*")]);
  if (on === "lines") return lines(shape, target);
  if (on && target.chart) return chart(shape, target).filter((each) => isPainted(each, PAINT[on]));
  if (on) return isText(target) ? [] : PARTS[on](shape);
  if (isText(target)) return lines(shape, target);
  if (target.chart) return chart(shape, target);
  return target.part === "background" ? PARTS.background(shape) : [shape];
}

/** The words or letters of some paragraphs, each in an element of its own; done once for a text. */
export function pieces(paragraphs, by, isMoved) {
  const found = paragraphs.flatMap((paragraph) => {
    const done = [...paragraph.querySelectorAll(`[data-piece="${by}"]`)];
    return done.length ? done : cut(paragraph, by);
  });
  if (isMoved) found.forEach(loosen);
  return found;
}

const isText = ({ paragraphs, characters }) => Boolean(paragraphs || characters);

function lines(shape, target) {
  if (target.characters) return between(shape.querySelectorAll("[data-at]"), "at", target.characters[0], target.characters[1] - 1);
  const all = shape.querySelectorAll("[data-paragraph]");
  return target.paragraphs ? between(all, "paragraph", ...target.paragraphs) : [...all];
}

function between(elements, name, first, last) {
  return [...elements].filter((each) => first <= Number(each.dataset[name]) && Number(each.dataset[name]) <= last);
}

/** Pieces of a chart; what a series draws as one (its line, its area) comes with its first category. */
function chart(shape, { chart: part, series, category }) {
  if (part === "background") return [...shape.querySelectorAll("[data-chart-part]")];
  const inSeries = series === undefined ? "[data-series]" : `[data-series="${series}"]`;
  const points = category === undefined ? inSeries : `${inSeries}[data-category="${category}"]`;
  const joined = category === 0 ? `, ${inSeries}:not([data-category])` : "";
  return [...shape.querySelectorAll(points + joined)];
}

/** What of a shape, or of all shapes of a group, has a fill or a line. */
function painted(shape, attribute) {
  const shapes = [shape, ...shape.querySelectorAll("[data-shape]")];
  return shapes.flatMap((each) => [...each.querySelectorAll(PAINTED)]).filter((each) => isPainted(each, attribute));
}

function isPainted(element, attribute) {
  const paint = element.getAttribute(attribute) ?? (attribute === "fill" ? "#000" : "none");
  return paint !== "none";
}

/** Words stay unbroken boxes and letters stand in their word, so lines break where they did; a formula is one piece. */
function cut(paragraph, by) {
  if (paragraph instanceof SVGElement) return [paragraph]; // a line of bent text
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const found = new Set();
  while (walker.nextNode()) found.add(walker.currentNode.parentElement.closest("math") ?? walker.currentNode);
  return [...found].flatMap((part) => (part instanceof Text ? cutText(part, by) : named(part, by)));
}

function cutText(text, by) {
  const parts = text.data.split(/(\s+)/u).filter(Boolean).map((part) => (/^\s/u.test(part) ? part : word(part, by)));
  text.replaceWith(...parts);
  const words = parts.filter((part) => typeof part !== "string");
  return by === "words" ? words : words.flatMap((each) => [...each.children]);
}

function word(text, by) {
  if (by === "words") return piece(text, by);
  const box = document.createElement("span");
  box.append(...letters(text).map((letter) => piece(letter, by)));
  return box;
}

function piece(text, by) {
  const element = document.createElement("span");
  element.textContent = text;
  return named(element, by);
}

function named(element, by) {
  element.dataset.piece = by;
  return element;
}

/** Only boxes can be moved and turned; a letter's word becomes one too, or lines would break inside it. */
function loosen(element) {
  if (!(element instanceof HTMLElement)) return;
  for (const box of element.dataset.piece === "letters" ? [element.parentElement, element] : [element]) {
    box.style.display = "inline-block";
    box.style.textIndent = "0"; // the paragraph's own, which every box would take over
  }
}

/** Writing whose letters join: apart they would look like others. */
const JOINED = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}]/u;

function letters(text) {
  if (JOINED.test(text)) return [text];
  return typeof Intl.Segmenter === "function" ? Array.from(new Intl.Segmenter().segment(text), (each) => each.segment) : Array.from(text);
}
