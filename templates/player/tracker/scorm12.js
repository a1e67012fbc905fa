/** SCORM 1.2: bookmark, suspend data, score, status, time and interactions through the LMS's `API` object. */

import { interaction12 } from "pptlearn/tracker/interaction12.js";
import { number, scormSession } from "pptlearn/tracker/scorm-session.js";
import { decode, encode, isWhole } from "pptlearn/tracker/suspend.js";
import { timespan } from "pptlearn/tracker/timespan.js";

const SUSPEND_LIMIT = 4096;
const LOCATION_LIMIT = 255;
const NAMES = {
  api: "API",
  begin: "LMSInitialize",
  get: "LMSGetValue",
  set: "LMSSetValue",
  commit: "LMSCommit",
  end: "LMSFinish",
};

/** A status may only move to the right of this list: nothing that was reached is ever taken back. */
const RANKS = ["", "not attempted", "browsed", "incomplete", "failed", "completed", "passed"];

/**
 * @param {object} course
 * @param {Window} window
 */
export function scorm12(course, window = globalThis) {
  const lms = scormSession(window, NAMES);
  let isReadOnly = false;
  let isShort = false;
  let status = "";
  let best = null;
  let passMark = null;

  function open() {
    if (!lms.begin()) return null;
    const mode = lms.get("cmi.core.lesson_mode");
    isReadOnly = mode === "review" || mode === "browse" || lms.get("cmi.core.credit") === "no-credit";
    status = lms.get("cmi.core.lesson_status");
    best = number(lms.recall("cmi.core.score.raw"));
    passMark = number(lms.get("cmi.student_data.mastery_score"));
    // What stands already is said again: a session without a status is one without a result to some platforms.
    if (!isReadOnly) lms.set("cmi.core.lesson_status", isNew(status) ? (status = "incomplete") : status);
    lms.commit();
    return { saved: decode(lms.get("cmi.suspend_data"), course), learner: lms.get("cmi.core.student_name"), passMark };
  }

  function setStatus(next) {
    if (RANKS.indexOf(next) <= RANKS.indexOf(status)) return;
    if (lms.set("cmi.core.lesson_status", next)) status = next;
    // Some platforms notice a new status only together with a score.
    lms.again("cmi.core.score.raw");
  }

  function save(progress) {
    if (lms.isOver()) return true;
    const text = encode(progress, course, SUSPEND_LIMIT);
    isShort = !isWhole(text, progress, course);
    const taken = [
      lms.set("cmi.core.lesson_location", String(progress.slide).slice(0, LOCATION_LIMIT)),
      lms.set("cmi.suspend_data", text),
    ];
    if (lms.isChanged()) lms.set("cmi.core.session_time", timespan(lms.elapsed()));
    return lms.commit() && taken.every(Boolean);
  }

  function answer(given) {
    if (!isReadOnly) lms.record(given.id, interaction12(given, new Date()));
  }

  /** The one status of SCORM 1.2 says both: passed and failed only when all was seen and answered. */
  function report({ completion, success, score }) {
    if (isReadOnly) return;
    const isDone = completion === "completed";
    if (isDone) setStatus(success === "unknown" ? "completed" : success);
    // An LMS with a pass mark makes a verdict of any score: half-way there, it would fail the learner.
    if (score !== null && (isDone || passMark === null)) setScore(Math.round(score * 10000) / 100);
    lms.commit();
  }

  function setScore(raw) {
    best = Math.max(best ?? 0, raw);
    lms.set("cmi.core.score.min", "0");
    lms.set("cmi.core.score.max", "100");
    lms.set("cmi.core.score.raw", String(best));
  }

  function finish() {
    if (lms.isOver()) return;
    lms.set("cmi.core.session_time", timespan(lms.elapsed()));
    // `suspend` also when all is done: the bookmark and the answers stay there to look back at.
    lms.set("cmi.core.exit", "suspend");
    lms.end();
  }

  return { name: "scorm12", open, save, isShort: () => isShort, answer, status: report, finish };
}

const isNew = (status) => status === "" || status === "not attempted";
