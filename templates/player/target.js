/** Which elements of a drawn shape an effect moves. */

const PAINTED = ":scope > svg :is(path, rect, ellipse, circle, polygon, line)";

const PARTS = {
  fill: (shape) => [...shape.querySelectorAll(PAINTED)].filter((each) => isPainted(each, "fill")),
  line: (shape) => [...shape.querySelectorAll(PAINTED)].filter((each) => isPainted(each, "stroke")),
  background: (shape) => [...shape.querySelectorAll(":scope > svg")],
};

/**
 * @param {Element} shape
 * @param {{paragraphs?: [number, number], part?: string}} target
 * @param {string} [on]  `fill line text` of it, `lines` for its paragraphs; the target itself when left out
 * @returns {Element[]}
 */
export function pick(shape, target, on = "") {
  if (on === "text") return lines(shape, target).flatMap((line) => [line, ...line.querySelectorAll("*")]);
  if (on === "lines") return lines(shape, target);
  if (on) return target.paragraphs ? [] : PARTS[on](shape);
  if (target.paragraphs) return lines(shape, target);
  return target.part === "background" ? PARTS.background(shape) : [shape];
}

/** The words or letters of some paragraphs, each in an element of its own; done once for a text. */
export function pieces(paragraphs, by, isMoved) {
  return paragraphs.flatMap((paragraph) => (paragraph.querySelector(`[data-piece="${by}"]`) ? done(paragraph, by) : cut(paragraph, by, isMoved)));
}

function lines(shape, target) {
  const all = [...shape.querySelectorAll("[data-paragraph]")];
  if (!target.paragraphs) return all;
  const [first, last] = target.paragraphs;
  return all.filter((line) => Number(line.dataset.paragraph) >= first && Number(line.dataset.paragraph) <= last);
}

function isPainted(element, attribute) {
  const paint = element.getAttribute(attribute) ?? (attribute === "fill" ? "#000" : "none");
  return paint !== "none";
}

const done = (paragraph, by) => [...paragraph.querySelectorAll(`[data-piece="${by}"]`)];

/** Words stay unbroken boxes and letters stand in their word, so lines break where they did. */
function cut(paragraph, by, isMoved) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  return texts.flatMap((text) => {
    const parts = text.data.split(/(\s+)/u).filter(Boolean).map((part) => (/^\s/u.test(part) ? part : word(part, by, isMoved)));
    text.replaceWith(...parts);
    const words = parts.filter((part) => typeof part !== "string");
    return by === "words" ? words : words.flatMap((each) => [...each.children]);
  });
}

function word(text, by, isMoved) {
  const box = span(isMoved);
  if (by === "words") box.dataset.piece = by;
  if (by === "words") box.textContent = text;
  else box.append(...letters(text).map((letter) => Object.assign(span(isMoved), { textContent: letter })));
  if (by !== "words") for (const letter of box.children) letter.dataset.piece = by;
  return box;
}

function span(isMoved) {
  const element = document.createElement("span");
  if (isMoved) element.style.display = "inline-block";
  return element;
}

function letters(text) {
  return typeof Intl.Segmenter === "function" ? Array.from(new Intl.Segmenter().segment(text), (each) => each.segment) : Array.from(text);
}
