/** SCORM 2004: bookmark, suspend data, score, both statuses, time and interactions through `API_1484_11`. */

import { real } from "pptlearn/tracker/interaction-text.js";
import { interaction2004 } from "pptlearn/tracker/interaction2004.js";
import { createObjectives } from "pptlearn/tracker/objectives.js";
import { number, scormSession } from "pptlearn/tracker/scorm-session.js";
import { share } from "pptlearn/tracker/share.js";
import { decode, encode, isWhole } from "pptlearn/tracker/suspend.js";
import { duration } from "pptlearn/tracker/timespan.js";

/** Characters of suspend data: the standard's, and those of its second edition for platforms that stayed there. */
const SUSPEND_LIMIT = 64_000;
const SUSPEND_LIMIT_ONCE = 4000;
const LOCATION_LIMIT = 1000;
const NAMES = {
  api: "API_1484_11",
  begin: "Initialize",
  get: "GetValue",
  set: "SetValue",
  commit: "Commit",
  end: "Terminate",
};

/** Statuses may only move to the right of these lists: nothing that was reached is ever taken back. */
const COMPLETIONS = ["", "unknown", "not attempted", "incomplete", "completed"];
const SUCCESSES = ["", "unknown", "failed", "passed"];

/**
 * @param {object} course
 * @param {Window} window
 */
export function scorm2004(course, window = globalThis) {
  const lms = scormSession(window, NAMES);
  const setObjectives = createObjectives(lms, course);
  let isReadOnly = false;
  let isShort = false;
  let completion = "";
  let success = "";
  let best = null;
  let passMark = null;
  let furthest = 0;

  function open() {
    if (!lms.begin()) return null;
    const mode = lms.get("cmi.mode");
    isReadOnly = mode === "review" || mode === "browse" || lms.get("cmi.credit") === "no-credit";
    completion = lms.get("cmi.completion_status");
    success = lms.get("cmi.success_status");
    best = number(lms.recall("cmi.score.raw"));
    passMark = number(lms.get("cmi.scaled_passing_score"));
    furthest = number(lms.get("cmi.progress_measure")) ?? 0;
    if (!isReadOnly) {
      // What stands already is said again: a platform may keep only the values of the last session.
      if (completion !== "completed") completion = "incomplete";
      lms.set("cmi.completion_status", completion);
      if (success === "passed" || success === "failed") lms.set("cmi.success_status", success);
    }
    lms.commit();
    return {
      saved: decode(lms.get("cmi.suspend_data"), course),
      learner: lms.get("cmi.learner_name"),
      passMark: passMark === null ? null : passMark * 100,
    };
  }

  function save(progress) {
    if (lms.isOver()) return true;
    const taken = [
      lms.set("cmi.location", String(progress.slide).slice(0, LOCATION_LIMIT)),
      keep(progress, SUSPEND_LIMIT) || keep(progress, SUSPEND_LIMIT_ONCE),
    ];
    if (!isReadOnly) setProgress(share(progress, course));
    if (lms.isChanged()) lms.set("cmi.session_time", duration(lms.elapsed()));
    return lms.commit() && taken.every(Boolean);
  }

  function keep(progress, limit) {
    const text = encode(progress, course, limit);
    isShort = !isWhole(text, progress, course);
    return lms.set("cmi.suspend_data", text);
  }

  function setProgress(measure) {
    furthest = Math.max(furthest, measure);
    lms.set("cmi.progress_measure", String(furthest));
  }

  function answer(given) {
    if (!isReadOnly) lms.record(given.id, interaction2004(given, course, new Date()));
  }

  function report(outcome, parts = []) {
    if (isReadOnly) return;
    setObjectives(parts);
    if (isHigher(COMPLETIONS, outcome.completion, completion)) {
      if (lms.set("cmi.completion_status", outcome.completion)) completion = outcome.completion;
    }
    if (isHigher(SUCCESSES, outcome.success, success)) {
      if (lms.set("cmi.success_status", outcome.success)) success = outcome.success;
      // Some platforms notice a new status only together with a score.
      lms.again("cmi.score.raw");
    }
    if (outcome.score !== null) setScore(Math.round(outcome.score * 10000) / 100, outcome.success !== "unknown");
    lms.commit();
  }

  /** An LMS with a pass mark makes a verdict of any scaled score: half-way there, it would fail the learner. */
  function setScore(raw, isDecided) {
    best = Math.max(best ?? 0, raw);
    lms.set("cmi.score.min", "0");
    lms.set("cmi.score.max", "100");
    if (isDecided || passMark === null) lms.set("cmi.score.scaled", real(best / 100));
    lms.set("cmi.score.raw", real(best));
  }

  /** @param {{isExit?: boolean}} [how]  `isExit`: the learner asked to leave, the LMS may close the module */
  function finish({ isExit = false } = {}) {
    if (lms.isOver()) return;
    lms.set("cmi.session_time", duration(lms.elapsed()));
    // `suspend` also when all is done: any other exit makes the next launch a new attempt without what was reached.
    lms.set("cmi.exit", "suspend");
    if (isExit) lms.set("adl.nav.request", "suspendAll");
    lms.end();
  }

  return { name: "scorm2004", open, save, isShort: () => isShort, answer, status: report, finish };
}

const isHigher = (ranks, next, now) => ranks.indexOf(next) > ranks.indexOf(now);
