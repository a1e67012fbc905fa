/** SCORM 1.2: bookmark, suspend data, score, status, time and interactions through the LMS's `API` object. */

import { findApi } from "pptlearn/tracker/find-api.js";
import { interaction12 } from "pptlearn/tracker/interaction12.js";
import { decode, encode } from "pptlearn/tracker/suspend.js";
import { timespan } from "pptlearn/tracker/timespan.js";

const SUSPEND_LIMIT = 4096;
const LOCATION_LIMIT = 255;

/** A status may only move to the right of this list: nothing that was reached is ever taken back. */
const RANKS = ["", "not attempted", "browsed", "incomplete", "failed", "completed", "passed"];

/**
 * @param {object} course
 * @param {Window} window
 */
export function scorm12(course, window = globalThis) {
  const begun = Date.now();
  const told = new Map(); // element -> value last accepted
  const indices = new Map(); // question id -> n of cmi.interactions.n
  let api = null;
  let isOver = false;
  let isReadOnly = false;
  let status = "";
  let best = null;
  let count = 0;
  let isChanged = false;

  function call(name, ...words) {
    if (!api || isOver) return "";
    try {
      return api[name](...words);
    } catch {
      return "";
    }
  }

  const get = (element) => String(call("LMSGetValue", element) ?? "");

  /** Asks the LMS to keep what was set; nothing to keep is kept already. */
  function commit() {
    if (!isChanged) return true;
    isChanged = false;
    return isTrue(call("LMSCommit", ""));
  }

  /** Sets an element unless the LMS has this value already. */
  function set(element, value) {
    if (told.get(element) === value) return true;
    const isTaken = isTrue(call("LMSSetValue", element, value));
    if (isTaken) told.set(element, value);
    isChanged = true;
    return isTaken;
  }

  function open() {
    api = findApi(window, "API");
    if (!api || !isTrue(call("LMSInitialize", ""))) return null;
    const mode = get("cmi.core.lesson_mode");
    isReadOnly = mode === "review" || mode === "browse" || get("cmi.core.credit") === "no-credit";
    status = get("cmi.core.lesson_status");
    const raw = get("cmi.core.score.raw");
    told.set("cmi.core.score.raw", raw);
    best = number(raw);
    count = number(get("cmi.interactions._count")) ?? 0;
    if (!isReadOnly && (status === "" || status === "not attempted")) setStatus("incomplete");
    commit();
    return {
      saved: decode(get("cmi.suspend_data"), course),
      learner: get("cmi.core.student_name"),
      passMark: number(get("cmi.student_data.mastery_score")),
    };
  }

  function setStatus(next) {
    if (RANKS.indexOf(next) <= RANKS.indexOf(status)) return;
    if (set("cmi.core.lesson_status", next)) status = next;
    // Some platforms notice a new status only together with a score.
    if (best !== null) told.delete("cmi.core.score.raw");
  }

  function save(progress) {
    if (isOver) return true;
    const taken = [
      set("cmi.core.lesson_location", String(progress.slide).slice(0, LOCATION_LIMIT)),
      set("cmi.suspend_data", encode(progress, course, SUSPEND_LIMIT)),
    ];
    if (isChanged) set("cmi.core.session_time", timespan(Date.now() - begun));
    return commit() && taken.every(Boolean);
  }

  /** One record per question and session: a second try replaces the first. */
  function answer(given) {
    if (isReadOnly) return;
    if (!indices.has(given.id)) indices.set(given.id, count++);
    const n = indices.get(given.id);
    for (const [name, value] of interaction12(given, new Date()))
      call("LMSSetValue", `cmi.interactions.${n}.${name}`, value);
    isChanged = true;
    commit();
  }

  /** The one status of SCORM 1.2 says both: passed and failed only when all was seen and answered. */
  function report({ completion, success, score }) {
    if (isReadOnly) return;
    if (completion === "completed") setStatus(success === "unknown" ? "completed" : success);
    if (score !== null) setScore(Math.round(score * 10000) / 100);
    commit();
  }

  function setScore(raw) {
    best = Math.max(best ?? 0, raw);
    if (told.get("cmi.core.score.raw") === String(best)) return;
    set("cmi.core.score.min", "0");
    set("cmi.core.score.max", "100");
    set("cmi.core.score.raw", String(best));
  }

  function finish() {
    if (!api || isOver) return;
    set("cmi.core.session_time", timespan(Date.now() - begun));
    // `suspend` also when all is done: the bookmark and the answers stay there to look back at.
    set("cmi.core.exit", "suspend");
    commit();
    call("LMSFinish", "");
    isOver = true;
  }

  return { name: "scorm12", open, save, answer, status: report, finish };
}

/** Platforms answer "true", true or 1. */
function isTrue(answer) {
  return answer === true || answer === 1 || String(answer) === "true";
}

function number(text) {
  return text.trim() === "" || Number.isNaN(Number(text)) ? null : Number(text);
}
