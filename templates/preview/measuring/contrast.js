/** Letters against what lies behind them (WCAG 1.4.3), from the colours that are painted: pictures are not judged. */

import { colourOf, enough, hex, over } from "/own/measuring/colours.js";
import { contrast } from "/own/luminance.js";
import { pointsOf } from "/own/measuring/reading.js";

const NEEDED = 4.5;
const NEEDED_LARGE = 3;
/** Points from which letters count as large, and bold ones. */
const LARGE = 18;
const LARGE_BOLD = 14;
const BOLD = 700;
const MOST_RECTANGLES = 3;
const AT = [0.1, 0.5, 0.9];
const PAINTED = "path, rect, circle, ellipse, polygon";
const PICTURES = "image, img, video, canvas, pattern";

/**
 * @typedef {object} Found
 * @property {number} ratio
 * @property {number} needed
 * @property {string} text
 * @property {string} [shape]  in which it stands
 * @property {{ink: string, ground: string, better: string | null}} sample  colours; `better` would be enough
 */

/**
 * @param {HTMLElement} slide  as it was designed, on a page of its own
 * @returns {Found[]} the worst first, one for each paragraph
 */
export function contrastsIn(slide) {
  const painters = paintersOf(slide);
  const found = new Map();
  for (const run of runsOf(slide)) {
    const worst = worstOf(run, painters);
    const needed = isLarge(run.element, slide) ? NEEDED_LARGE : NEEDED;
    if (!worst || worst.ratio >= needed) continue;
    const paragraph = run.element.closest("p") ?? run.element;
    if (!found.has(paragraph) || found.get(paragraph).ratio > worst.ratio)
      found.set(paragraph, {
        ratio: Math.floor(worst.ratio * 10) / 10,
        needed,
        text: paragraph.textContent.trim(),
        shape: paragraph.closest("[data-shape]")?.dataset.shape,
        sample: sampleOf(worst, needed),
      });
  }
  return [...found.values()].sort((a, b) => a.ratio - b.ratio);
}

/** Pieces of text with their colour. */
function* runsOf(slide) {
  const walker = slide.ownerDocument.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (!node.data.trim() || !element.closest("p, td, th") || element.closest(".bullet, style")) continue;
    yield { node, element };
  }
}

/** Where a piece of text stands out least: its colour, those behind it, and their contrast. */
function worstOf({ node, element }, painters) {
  const ink = colourOf(styleOf(element).color);
  if (!ink || ink[3] === 0) return null;
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  const rectangles = [...range.getClientRects()].filter(({ width }) => width > 0).slice(0, MOST_RECTANGLES);
  const before = painters.filter(
    ({ element: each }) =>
      each.compareDocumentPosition(element) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY),
  );
  const places = rectangles
    .flatMap(({ x, y, width, height }) => AT.map((at) => [x + at * width, y + height / 2]))
    .map(([x, y]) => behind(before, x, y))
    .filter(Boolean)
    // Of a gradient any of its colours may be here: only what none of them makes readable is told.
    .map((grounds) => ({
      ink,
      grounds,
      ratio: Math.max(...grounds.map((ground) => contrast(over(ink, ground), ground))),
    }));
  return places.reduce((least, each) => (least && least.ratio <= each.ratio ? least : each), null);
}

function sampleOf({ ink, grounds }, needed) {
  const better = enough(ink, grounds, needed);
  return { ink: hex(over(ink, grounds[0])), ground: hex(grounds[0]), better: better && hex(better) };
}

/** The colours that may lie at a point; null where a picture does. */
function behind(painters, x, y) {
  let grounds = [[255, 255, 255, 1]];
  for (const painter of painters) {
    if (!covers(painter, x, y)) continue;
    if (!painter.colours) grounds = null;
    else if (painter.colours.every(([, , , alpha]) => alpha === 1)) grounds = painter.colours;
    else grounds = grounds && painter.colours.flatMap((colour) => grounds.map((ground) => over(colour, ground)));
  }
  return grounds;
}

/** Everything that is painted, in the order of painting; without colours where they are not known. */
function paintersOf(slide) {
  const painters = [];
  for (const element of slide.querySelectorAll("*")) {
    if (element.closest("defs, clipPath, mask, symbol")) continue;
    if (element.matches(PICTURES)) painters.push({ element, colours: null });
    else if (element.matches(PAINTED)) painters.push({ element, colours: fillOf(element), isDrawn: true });
    else painters.push({ element, colours: groundOf(element) });
  }
  return painters.filter(({ colours }) => colours === null || colours.length > 0);
}

function fillOf(element) {
  const style = styleOf(element);
  const server = /url\(["']?#([^"')]+)/.exec(style.fill);
  const opacity = Number(style.fillOpacity) * opacityOf(element);
  if (!server) return visible([colourOf(style.fill)], opacity);
  const stops = element.ownerDocument.getElementById(server[1])?.querySelectorAll("stop") ?? [];
  if (!stops.length) return null;
  return visible(
    [...stops].map((stop) => colourOf(styleOf(stop).stopColor, Number(styleOf(stop).stopOpacity))),
    opacity,
  );
}

function groundOf(element) {
  const style = styleOf(element);
  if (style.backgroundImage !== "none") return null;
  return visible([colourOf(style.backgroundColor)], opacityOf(element));
}

const visible = (colours, opacity) =>
  colours.filter((colour) => colour && colour[3] * opacity > 0).map(([r, g, b, a]) => [r, g, b, a * opacity]);

function opacityOf(element) {
  let opacity = 1;
  for (let each = element; each && !each.matches("section"); each = each.parentElement)
    opacity *= Number(styleOf(each).opacity);
  return opacity;
}

function covers({ element, isDrawn }, x, y) {
  const box = element.getBoundingClientRect();
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
  const matrix = isDrawn && element.getScreenCTM();
  return !matrix || element.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix.inverse()));
}

function isLarge(element, slide) {
  const points = pointsOf(parseFloat(styleOf(element).fontSize), slide.ownerDocument.documentElement.clientWidth);
  return points >= (Number(styleOf(element).fontWeight) >= BOLD ? LARGE_BOLD : LARGE);
}

const styleOf = (element) => element.ownerDocument.defaultView.getComputedStyle(element);
