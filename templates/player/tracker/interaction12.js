/** An answer in the words of SCORM 1.2: single characters for choices, 255 characters for everything. Pure. */

import { timespan } from "pptlearn/tracker/timespan.js";

const LIMIT = 255;
const SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** Types of 2004 that 1.2 has under another name, or not at all. */
const TYPES = { "long-fill-in": "fill-in", other: "performance" };

/** How a type's responses are written; `sign` turns the id of an answer into its one character. */
const WRITERS = {
  "true-false": (text) => (text === "true" ? "t" : text === "false" ? "f" : ""),
  choice: (text, sign) => list(text).map(sign).join(","),
  sequencing: (text, sign) => list(text).map(sign).join(","),
  likert: (text, sign) => sign(text),
  matching: (text, sign) =>
    list(text)
      .map((pair) => pair.split("[.]").map(sign).join("."))
      .join(","),
  numeric: (text) => text.split("[:]")[0],
  "fill-in": (text) => list(text).map(bare).join(", "),
  performance: (text) => bare(text),
};

/**
 * @param {{id: string, slide: number, type: string, response: string, pattern: string[], description: string,
 *   choices: string[], score: number | null, points: number, seconds: number}} given  as quiz/index.js describes
 * @param {Date} now
 * @returns {[string, string][]}  element and value, in the order an LMS wants them
 */
export function interaction12(given, now) {
  const type = TYPES[given.type] ?? given.type;
  const sign = signs(given);
  const write = (text) => (WRITERS[type] ?? bare)(String(text ?? ""), sign).slice(0, LIMIT);
  return [
    ["id", slug(given)],
    ["type", type],
    ["time", now.toTimeString().slice(0, 8)],
    ...given.pattern.slice(0, 1).map((pattern) => ["correct_responses.0.pattern", write(pattern)]),
    ["weighting", String(Math.min(100, Math.max(-100, given.points)))],
    ["student_response", write(given.response)],
    ["result", result(given.score)],
    ["latency", timespan(given.seconds * 1000)],
  ];
}

/** 1.2 has no description, so the id says in ASCII what was asked: `S04_Q259_Which_gas_burns`. */
function slug({ id, slide, description }) {
  const words = description
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return `S${String(slide).padStart(2, "0")}_Q${id}_${words}`
    .replace(/[^\x21-\x7e]/g, "")
    .slice(0, 120)
    .replace(/_+$/, "");
}

/** An id that is one sign already stays; the others take theirs from their place. */
function signs({ choices }) {
  const places = new Map();
  return (id) => {
    if (/^[0-9a-z]$/.test(id)) return id;
    const known = choices.indexOf(id);
    if (known < 0 && !places.has(id)) places.set(id, places.size);
    return SIGNS[known < 0 ? places.get(id) : known] ?? "";
  };
}

function result(score) {
  if (score === null) return "neutral";
  return score >= 1 ? "correct" : score > 0 ? String(Math.round(score * 100) / 100) : "wrong";
}

const list = (text) => text.split("[,]").filter(Boolean);
const bare = (text) => text.replace(/^(\{(case_matters|order_matters|lang)=[^}]*\})+/, "");
