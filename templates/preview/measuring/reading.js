/** A slide as a screen reader goes through it: its markup in order, what is hidden left out. */

/**
 * @typedef {object} Heard
 * @property {"heading" | "picture" | "text" | "table" | "row" | "link"} kind
 * @property {string} [text]  empty for a picture that nobody described; a table has `rows` and `columns`
 * @property {string | null} shape  in which it stands
 */

const BULLET = "bullet";
const BLOCKS = new Set(["P", "TD", "TH", "LI"]);

/** @returns {DocumentFragment | null} the slide as it lies in the module's page */
export function markupOf(page, number) {
  return page?.querySelector(`template[data-page="${number}"]`)?.content ?? null;
}

/** @returns {Heard[]} */
export function reading(markup) {
  const heard = [];
  for (const element of markup?.children ?? []) hear(element, heard, null);
  return heard;
}

function hear(element, heard, kind) {
  if (isSilent(element)) return;
  const from = heard.length;
  listen(element, heard, kind);
  const { shape } = element.dataset;
  if (shape) heard.slice(from).forEach((each) => (each.shape ??= shape));
}

function listen(element, heard, kind) {
  const role = element.getAttribute("role");
  const label = element.getAttribute("aria-label");
  if (role === "img" || element.tagName === "IMG") {
    heard.push({ kind: "picture", text: (label ?? element.getAttribute("alt") ?? "").trim() });
    return;
  }
  if (element.tagName === "TABLE") {
    heard.push({ kind: "table", ...sizeOf(element) }, ...rowsOf(element));
    return;
  }
  const inner = role === "heading" ? "heading" : element.tagName === "A" ? "link" : kind;
  if (BLOCKS.has(element.tagName) && !element.querySelector("p")) {
    const text = textOf(element);
    if (text) heard.push({ kind: inner ?? (element.querySelector("a") ? "link" : "text"), text });
    return;
  }
  for (const child of element.children) hear(child, heard, inner);
}

const isSilent = (element) =>
  element.getAttribute("aria-hidden") === "true" ||
  element.hasAttribute("data-background") ||
  element.hasAttribute("data-voice") ||
  element.tagName === "STYLE";

const sizeOf = (table) => {
  const rows = table.querySelectorAll("tr");
  return { rows: rows.length, columns: rows[0]?.children.length ?? 0 };
};

const rowsOf = (table) =>
  [...table.querySelectorAll("tr")].map((row) => ({ kind: "row", text: [...row.children].map(textOf).join(" · ") }));

/** An element's words without bullets and what is hidden. */
export function textOf(element) {
  const copy = element.cloneNode(true);
  copy.querySelectorAll(`.${BULLET}, [aria-hidden="true"]`).forEach((each) => each.remove());
  return copy.textContent.replace(/\s+/g, " ").trim();
}

/** CSS px are this many stage units; a point is 0.75 px. */
const STAGE_SCALE = 8;
const POINTS_IN_PIXEL = 0.75;
/** PowerPoint's wide slide, in CSS px: sizes are judged as if every slide were that wide. */
const USUAL_WIDTH = 1280;

/** The smallest text on a slide that is under `limit` points: `{points, text, shape}`, or null. */
export function smallText(markup, slideWidth, limit) {
  const sized = [...(markup?.querySelectorAll(".text-block [style*='font-size']") ?? [])];
  const found = sized
    .filter((each) => !each.classList.contains(BULLET) && textOf(each))
    .map((each) => ({
      points: pointsOf(parseFloat(each.style.fontSize), slideWidth),
      text: textOf(each),
      shape: each.closest("[data-shape]")?.dataset.shape,
    }))
    .filter(({ points }) => points > 0 && points < limit);
  return found.reduce((least, each) => (least && least.points <= each.points ? least : each), null);
}

/** Points on a slide of the usual width, for a size in stage units. */
export function pointsOf(units, slideWidth) {
  const pixels = units / STAGE_SCALE;
  return Math.round(((pixels * POINTS_IN_PIXEL * USUAL_WIDTH) / slideWidth) * 10) / 10;
}
