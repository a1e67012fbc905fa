/**
 * Progress as a short text that every LMS keeps unharmed: letters, digits and `. ~ : ; , | = - _` only, never longer
 * than the limit. Pure. What matters most comes first; what no longer fits is left out.
 *
 *   1|b74.2.3c|scp2rs|x7k2p|r74=rs.1.k2p9;75=0.2.04b7~|n…|c…|d76=Bf1k|v74-b,3|a74=sb;75=lb,c|p…
 *
 * Slides and questions stand by their ids, so that a changed deck still understands an older text.
 */

import { SETTINGS } from "pptlearn/state.js";

const VERSION = "1";
const SECTIONS = {
  b: readBookmark,
  s: readStatus,
  r: readResults,
  x: readSeed,
  n: readRounds,
  c: readPasses,
  d: readMemory,
  v: readSeen,
  V: readSeenMap,
  a: readResponses,
  p: readSettings,
};

/**
 * @param {import("pptlearn/progress.js").Progress} progress
 * @param {object} course
 * @param {number} limit  characters
 */
export function encode(progress, course, limit) {
  let text = VERSION;
  const room = () => limit - text.length - 2;
  const add = (name, content) => {
    if (content !== "" && content.length <= room()) text += `|${name}${content}`;
  };
  /** As many entries as fit, in their order. */
  const addList = (name, entries) => {
    let content = "";
    for (const entry of entries) {
      const longer = content ? `${content};${entry}` : entry;
      if (longer.length <= room()) content = longer;
    }
    add(name, content);
  };
  add("b", [Number(progress.slide), progress.step, Math.round(progress.seconds * 10)].map(base36).join("."));
  add("s", status(progress.outcome));
  add("x", base36(progress.seed ?? 0));
  addList(
    "r",
    Object.entries(progress.results).map(([id, result]) => `${idText(id)}=${resultText(result)}`),
  );
  addList(
    "n",
    Object.entries(progress.rounds).map(([id, count]) => `${plain(id)}=${base36(count)}`),
  );
  addList(
    "c",
    Object.entries(progress.passes ?? {}).map(([id, { date, score }]) => `${plain(id)}=${passText(date, score)}`),
  );
  addList(
    "d",
    Object.entries(progress.memory ?? {}).map(([id, item]) => `${idText(id)}=${itemText(item)}`),
  );
  const seen = ranges(progress.seen.map(Number));
  if (seen.length <= room()) add("v", seen);
  else add("V", seenMap(progress.seen, course));
  const responses = Object.entries(progress.responses).map(([id, response]) => `${idText(id)}=${value(response)}`);
  addList(
    "a",
    responses.sort((one, other) => one.length - other.length),
  );
  add("p", settingsText(progress.settings));
  return text;
}

/** Whether a text of `encode` lost none of the learner's results and answers. */
export function isWhole(text, progress, course) {
  const kept = decode(text, course);
  return ["results", "responses"].every((name) => Object.keys(kept[name]).length === Object.keys(progress[name]).length);
}

/**
 * @param {string} text  whatever the LMS gives back
 * @returns {import("pptlearn/progress.js").Progress | null}
 */
export function decode(text, course) {
  const [version, ...sections] = String(text ?? "").split("|");
  if (version !== VERSION) return null;
  const progress = { slide: null, step: 0, seconds: 0, seen: [], responses: {}, results: {}, rounds: {}, passes: {}, memory: {} };
  for (const section of sections) {
    try {
      Object.assign(progress, SECTIONS[section[0]]?.(section.slice(1), course));
    } catch {
      // A section that cannot be read costs itself alone.
    }
  }
  return progress;
}

function readBookmark(text) {
  const [slide, step, tenths] = text.split(".").map(from36);
  return { slide, step, seconds: tenths / 10 };
}

const DAY = 24 * 60 * 60 * 1000;
const BOXES = ["abcdef", "ABCDEF"];
const COMPLETIONS = { c: "completed", i: "incomplete" };
const SUCCESSES = { p: "passed", f: "failed", u: "unknown" };

function status({ completion, success, score }) {
  return completion[0] + success[0] + (score === null ? "" : base36(Math.round(score * 1000)));
}

function readStatus(text) {
  const score = text.length > 2 ? from36(text.slice(2)) / 1000 : null;
  return { outcome: { completion: COMPLETIONS[text[0]], success: SUCCESSES[text[1]], score } };
}

function resultText({ score, attempts, open, version }) {
  const said = [score === null ? "-" : base36(Math.round(score * 1000)), base36(attempts), version];
  return said.filter(Boolean).join(".") + (open ? "~" : "");
}

function readResults(text) {
  return {
    results: table(text, (said) => {
      const [score, attempts, version] = said.replace("~", "").split(".");
      return {
        score: score === "-" ? null : from36(score) / 1000,
        attempts: from36(attempts),
        open: said.endsWith("~"),
        ...(version && { version }),
      };
    }),
  };
}

function readRounds(text) {
  return {
    rounds: Object.fromEntries(
      text
        .split(";")
        .map((entry) => entry.split("="))
        .map(([id, count]) => [unplain(id), from36(count)]),
    ),
  };
}

function readSeed(text) {
  return { seed: from36(text) };
}

/** A certificate's day, as days since 1970, and its score in per cent. */
const passText = (date, score) => `${base36(Date.parse(date) / DAY)}.${base36(score * 100)}`;

function readPasses(text) {
  const entries = text.split(";").map((entry) => entry.split("="));
  return {
    passes: Object.fromEntries(
      entries.map(([id, said]) => {
        const [day, score] = said.split(".").map(from36);
        return [unplain(id), { date: new Date(day * DAY).toISOString().slice(0, 10), score: score / 100 }];
      }),
    ),
  };
}

/** A drill's question: its box as a letter, capital once it was mastered, and the day it is due. */
const itemText = ({ box, due, mastered }) => BOXES[mastered ? 1 : 0][box] + (due ? base36(due) : "");

function readMemory(text) {
  return {
    memory: table(text, (said) => {
      const mastered = BOXES[1].includes(said[0]);
      return { box: BOXES[mastered ? 1 : 0].indexOf(said[0]), due: said.length > 1 ? from36(said.slice(1)) : 0, mastered };
    }),
  };
}

function readResponses(text) {
  return { responses: table(text, unvalue) };
}

/** Only what the learner changed. */
function settingsText(settings) {
  const changed = Object.entries(settings ?? {}).filter(([name, value]) => SETTINGS[name] !== value);
  return changed.length ? plain(JSON.stringify(Object.fromEntries(changed))) : "";
}

function readSettings(text) {
  return { settings: JSON.parse(unplain(text)) };
}

/** Sorted numbers as steps from one to the next, runs of neighbours as `step-length`. */
function ranges(numbers) {
  const sorted = [...new Set(numbers)].filter(Number.isSafeInteger).sort((one, other) => one - other);
  const parts = [];
  let last = 0;
  for (let at = 0; at < sorted.length; at++) {
    const first = sorted[at];
    while (sorted[at + 1] === sorted[at] + 1) at++;
    const run = sorted[at] - first;
    parts.push(base36(first - last) + (run ? `-${base36(run)}` : ""));
    last = sorted[at];
  }
  return parts.join(",");
}

function readSeen(text) {
  const seen = [];
  let last = 0;
  for (const part of text.split(",").filter(Boolean)) {
    const [step, run = 0] = part.split("-").map(from36);
    for (let each = 0; each <= Math.min(run, 100_000); each++) seen.push(last + step + each);
    last = seen.at(-1);
  }
  return { seen };
}

/** Where ids are too scattered for ranges: a bit per slide, good as long as the deck has the same slides. */
function seenMap(seen, course) {
  const known = new Set(seen.map(String));
  const bits = course.slides.map((slide) => known.has(String(slide.id)));
  const digits = [];
  for (let at = 0; at < bits.length; at += 5)
    digits.push(
      bits
        .slice(at, at + 5)
        .reduce((sum, bit, place) => sum + (bit ? 1 << place : 0), 0)
        .toString(32),
    );
  return `${fingerprint(course)}.${digits.join("")}`;
}

function readSeenMap(text, course) {
  const [made, digits] = text.split(".");
  if (made !== fingerprint(course)) return {};
  const isSeen = (at) => (Number.parseInt(digits[Math.floor(at / 5)], 32) >> (at % 5)) & 1;
  return { seen: course.slides.filter((_, at) => isSeen(at)).map((slide) => slide.id) };
}

function fingerprint(course) {
  let hash = 7;
  for (const letter of course.slides.map((slide) => slide.id).join())
    hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return base36(hash);
}

function table(text, read) {
  const entries = text.split(";").map((entry) => entry.split("="));
  return Object.fromEntries(entries.map(([id, said]) => [idOf(id), read(said)]));
}

/** Question ids are `<slide id>` or `<slide id>.<n>`. */
const idText = (id) =>
  id
    .split(".")
    .map((part) => (/^[1-9]\d*$|^0$/.test(part) ? base36(Number(part)) : `~${plain(part)}`))
    .join(":");
const idOf = (text) =>
  text
    .split(":")
    .map((part) => (part[0] === "~" ? unplain(part.slice(1)) : String(from36(part))))
    .join(".");

/** A response: text, number, list of texts, or anything else as JSON. */
function value(response) {
  if (typeof response === "string") return `s${plain(response)}`;
  if (typeof response === "number") return `n${plain(String(response))}`;
  if (Array.isArray(response) && response.every((each) => each && typeof each === "string"))
    return `l${response.map(plain).join(",")}`;
  return `j${plain(JSON.stringify(response))}`;
}

function unvalue(text) {
  const said = text.slice(1);
  if (text[0] === "s") return unplain(said);
  if (text[0] === "n") return Number(unplain(said));
  if (text[0] === "l") return said === "" ? [] : said.split(",").map(unplain);
  return JSON.parse(unplain(said));
}

/** Letters and digits as they are, a blank as `_`, everything else as `.code.` */
const plain = (text) =>
  [...text]
    .map((letter) =>
      /[A-Za-z0-9]/.test(letter) ? letter : letter === " " ? "_" : `.${base36(letter.codePointAt(0))}.`,
    )
    .join("");
const unplain = (text) =>
  text.replace(/_|\.([0-9a-z]+)\./g, (_, code) => (code ? String.fromCodePoint(from36(code)) : " "));

const base36 = (number) => Math.max(0, Math.round(number)).toString(36);
const from36 = (text) => Number.parseInt(text, 36);
