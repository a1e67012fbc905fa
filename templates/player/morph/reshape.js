/** Morph of what is drawn: outlines, crops and colours go over into each other, number by number. */

const SVG = "http://www.w3.org/2000/svg";
const DRAWN = ":scope > svg";
const NUMBERS = ["x", "y", "width", "height", "rx", "opacity", "fill-opacity", "stroke-opacity", "stroke-width"];
const PAINTS = ["fill", "stroke"];
const PLACES = new Set(["x", "y"]);

/** Points by which two outlines of different kinds are compared. */
const POINTS = 72;

/**
 * @param {HTMLElement} old
 * @param {HTMLElement} now
 * @param {{x: number, y: number}} shift  from a place in the old shape's box to the same place in the new one's, both
 *   laid middle on middle
 * @returns {Animation[] | null} null when the two are drawn too differently
 */
export function reshape(old, now, shift, moving, options) {
  const [before, after] = [old.querySelectorAll(DRAWN), now.querySelectorAll(DRAWN)];
  if (old.querySelector("[data-shape], table, .media-window") || now.querySelector("[data-shape], table, .media-window")) return null;
  if (before.length !== after.length) return null;
  [...before].forEach((each, at) => frameAlike(each, after[at]));
  const pairs = [...before].flatMap((each, at) => paired(each, after[at]));
  if (pairs.includes(null)) return null;
  const isOnePaint = pairs.every(([one, other]) => PAINTS.every((name) => isPlain(one, other, name)));
  const animations = pairs.flatMap(([one, other]) => [
    change(other, one, shift, 1, moving),
    ...(isOnePaint ? [] : [change(one, other, shift, -1, moving)]),
  ]);
  return [...animations.filter(Boolean), ...[...before].flatMap((each, at) => faded(each, after[at], isOnePaint, options))];
}

/** Where colours alone differ the new drawing takes over; gradients, patterns and pictures fade into each other. */
function faded(old, now, isOnePaint, options) {
  if (isOnePaint) return [old.animate([{ visibility: "hidden" }, { visibility: "hidden" }], options)];
  return [
    now.animate([{ opacity: 0 }, { opacity: 1 }], options),
    old.animate([{ opacity: 1 }, { opacity: 1, offset: 0.6 }, { opacity: 0 }], options),
  ];
}

/** A picture shown whole is drawn without a frame around it: it gets one where the other is cropped. */
function frameAlike(one, other) {
  const cropped = ({ children }) => [...children].some((each) => each.tagName === "g" && each.querySelector(":scope > image"));
  if (cropped(one) !== cropped(other)) frame(cropped(one) ? other : one);
}

let frames = 0;

function frame(drawing) {
  const image = drawing.querySelector(":scope > image");
  if (!image) return;
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(image.getAttribute(name) ?? 0));
  const id = `morph-${(frames += 1)}`;
  const [definitions, cut, path, group] = ["defs", "clipPath", "path", "g"].map((name) => document.createElementNS(SVG, name));
  path.setAttribute("d", `M${x} ${y}L${x + width} ${y}L${x + width} ${y + height}L${x} ${y + height}Z`);
  cut.id = id;
  cut.append(path);
  definitions.append(cut);
  group.setAttribute("clip-path", `url(#${id})`);
  image.replaceWith(group);
  group.append(image);
  drawing.prepend(definitions);
}

/** Elements of two drawings that stand for each other; null among them where there is no such element. */
function paired(one, other) {
  if (one.tagName !== other.tagName || one.getAttribute("transform") !== other.getAttribute("transform")) return [null];
  if (one.tagName === "image" && one.getAttribute("href") !== other.getAttribute("href")) return [null];
  if (one.tagName === "path" && !outlines(one, other)) return [null];
  const [inside, others] = [contents(one), contents(other)];
  if (inside.length !== others.length) return [null];
  return [[one, other], ...inside.flatMap((each, at) => paired(each, others[at]))];
}

/** What is drawn, and what cuts it; gradients and patterns belong to the paint. */
function contents(element) {
  const children = [...element.children].filter((each) => each.tagName !== "defs");
  const cuts = element.tagName === "svg" ? [...element.querySelectorAll(":scope > defs > clipPath")] : [];
  return [...cuts, ...children];
}

function isPlain(one, other, name) {
  const [a, b] = [one.getAttribute(name), other.getAttribute(name)];
  return a === b ? !a?.startsWith("url") : Boolean(a && b) && ![a, b].some((each) => each === "none" || each.startsWith("url"));
}

/** `element` comes from what `source` looks like (`way` 1) or goes there (-1). */
function change(element, source, shift, way, options) {
  const there = look(source, { x: shift.x * way, y: shift.y * way }, element);
  const here = look(element, { x: 0, y: 0 }, source);
  const names = Object.keys(there).filter((name) => name in here && there[name] !== here[name]);
  if (!names.length) return null;
  const only = (from) => Object.fromEntries(names.map((name) => [name, from[name]]));
  return element.animate(way > 0 ? [only(there), only(here)] : [only(here), only(there)], options);
}

function look(element, shift, other) {
  const found = {};
  for (const name of NUMBERS) {
    const value = element.getAttribute(name);
    if (value === null || element.tagName === "svg") continue;
    const length = Number(value) + (PLACES.has(name) ? shift[name] : 0);
    found[camel(name)] = name.endsWith("opacity") ? length : `${length}px`;
  }
  for (const name of PAINTS) {
    const value = element.getAttribute(name);
    if (value && value !== "none" && !value.startsWith("url")) found[name] = value;
  }
  const outline = element.tagName === "path" && outlines(element, other);
  return outline ? { ...found, d: `path("${placed(outline, shift)}")` } : found;
}

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** The outline of a path in a form that can go over into the other's: as it is, or as points along it. */
function outlines(one, other) {
  const [a, b] = [one.getAttribute("d") ?? "", other.getAttribute("d") ?? ""];
  if (letters(a) === letters(b)) return a;
  const isSimple = [a, b].every((each) => letters(each).lastIndexOf("M") === 0 && /z\s*$/i.test(each));
  return isSimple ? pointed(one) : null;
}

const letters = (d) => d.replace(/[^a-z]/gi, "");

function pointed(path) {
  const length = path.getTotalLength();
  const points = Array.from({ length: POINTS }, (_, at) => path.getPointAtLength((length * at) / POINTS));
  const box = path.getBBox();
  const first = nearest(points, { x: box.x, y: box.y });
  const turned = [...points.slice(first), ...points.slice(0, first)];
  return `M${turned.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
}

function nearest(points, { x, y }) {
  const distances = points.map((point) => Math.hypot(point.x - x, point.y - y));
  return distances.indexOf(Math.min(...distances));
}

/** An outline moved; its coordinates are absolute and come in pairs. */
function placed(d, { x, y }) {
  if (!x && !y) return d;
  let count = 0;
  return d.replace(/-?[\d.]+(?:e-?\d+)?/g, (number) => String(Math.round((Number(number) + (count++ % 2 ? y : x)) * 10) / 10));
}
