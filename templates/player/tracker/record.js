/**
 * A learner's session in a learning record store: what is said when, and what is kept in a document of our own so that
 * nothing is said twice. cmi5 and plain xAPI share its rules: completed and passed once per registration, one verdict
 * per session, nothing after the goodbye.
 */

import { share } from "pptlearn/tracker/share.js";
import { decode, encode, isWhole } from "pptlearn/tracker/suspend.js";
import { duration } from "pptlearn/tracker/timespan.js";

export const DOCUMENT = "pptlearn.progress";
const PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress";

/** Characters: with a last statement it must fit into what a browser sends for a page that is gone. */
const SUSPEND_LIMIT = 24_000;

/**
 * @typedef {object} Kept  the document
 * @property {string} suspendData
 * @property {boolean} completed  was said in this registration
 * @property {boolean} passed
 * @property {boolean} failed
 * @property {number} progress  per cent last said
 *
 * @param {object} given
 * @param {object} given.course
 * @param {ReturnType<typeof import("pptlearn/tracker/lrs.js").createLrs>} given.lrs
 * @param {ReturnType<typeof import("pptlearn/tracker/statement.js").createStatements>} given.statements
 * @param {object | null} given.document  as read from the store
 * @param {boolean} [given.isLooking]  the learner looks back, or just looks: only arrival and goodbye are said
 * @param {boolean} [given.isOver]  the goodbye was said already; progress alone is kept
 * @param {number | null} [given.masteryScore]  0 to 1
 */
export function createRecord({ course, lrs, statements, document, isLooking, isOver = false, masteryScore = null }) {
  const begun = Date.now();
  let kept = { suspendData: "", completed: false, passed: false, failed: false, progress: 0, ...document };
  let told = JSON.stringify(kept);
  let verdict = ""; // said in this session
  let success = "unknown";
  let score = null;
  let hasAnswered = false;
  let isShort = false;
  let experienced = new Set();

  const elapsed = () => duration(Date.now() - begun);
  const isSilent = () => isLooking || isOver;

  /** While leaving, statements gather to go out together: one could overtake the other. */
  function say(statement) {
    lrs.add(statement);
    if (!isOver) lrs.sendAll();
  }

  function keep(change) {
    kept = { ...kept, ...change };
    if (isLooking || JSON.stringify(kept) === told) return;
    told = JSON.stringify(kept);
    lrs.save(DOCUMENT, kept);
  }

  function save(progress) {
    lrs.sendAll();
    const reached = Math.floor(share(progress, course) * 10) * 10;
    const isFurther = reached > kept.progress && reached < 100 && !isSilent();
    if (isFurther) say(statements.ofModule("progressed", { extensions: { [PROGRESS]: reached } }));
    sayExperienced(progress.seen);
    const suspendData = encode(progress, course, SUSPEND_LIMIT);
    isShort = !isWhole(suspendData, progress, course);
    keep({ suspendData, progress: isFurther ? reached : kept.progress });
    return !lrs.isFailing();
  }

  /** Each slide that was seen, once. */
  function sayExperienced(seen) {
    const isNew = (slide) => seen.includes(String(slide.id)) && !experienced.has(String(slide.id));
    for (const slide of course.slides.filter(isNew)) {
      experienced.add(String(slide.id));
      if (!isSilent()) say(statements.ofSlide("experienced", slide));
    }
  }

  function answer(given) {
    if (isSilent()) return;
    hasAnswered = true;
    say(statements.answered(given));
  }

  function status(outcome) {
    success = outcome.success;
    score = outcome.score;
    if (isSilent()) return;
    if (outcome.completion === "completed" && !kept.completed) {
      say(statements.ofModule("completed", { completion: true, duration: elapsed() }));
      keep({ completed: true });
    }
    if (success === "passed" && !kept.passed && !verdict) {
      sayVerdict("passed");
      keep({ passed: true });
    }
  }

  /** Failed is said at the goodbye alone: until then the learner may still try again and pass. */
  function sayFailed() {
    if (success !== "failed" || kept.passed || verdict || (kept.failed && !hasAnswered)) return;
    sayVerdict("failed");
    keep({ failed: true });
  }

  function sayVerdict(said) {
    verdict = said;
    const result = { success: said === "passed", duration: elapsed(), ...scoreOf(said, score, masteryScore) };
    say(statements.ofModule(said, result));
  }

  /**
   * @param {boolean} isExit  the page stays until all was sent
   * @returns {Promise<unknown>} settled when it was
   */
  function finish(isExit) {
    if (!isOver) sayGoodbye();
    if (isExit) return lrs.settled(DOCUMENT);
    lrs.sendLast(DOCUMENT);
    return Promise.resolve();
  }

  function sayGoodbye() {
    isOver = true;
    if (!isLooking) sayFailed();
    say(statements.ofModule("terminated", { duration: elapsed() }));
  }

  function begin() {
    if (!isOver) say(statements.ofModule("initialized"));
    const saved = decode(kept.suspendData, course);
    experienced = new Set((saved?.seen ?? []).map(String));
    return saved;
  }

  return { begin, save, isShort: () => isShort, answer, status, finish };
}

/** A score on the wrong side of the mark (assessments pass one by one) would be refused: it is left out. */
function scoreOf(verdict, score, masteryScore) {
  if (score === null) return {};
  const scaled = Math.round(Math.min(1, Math.max(0, score)) * 10_000) / 10_000;
  const isAbove = masteryScore === null || scaled >= masteryScore;
  if (masteryScore !== null && isAbove !== (verdict === "passed")) return {};
  return { score: { scaled, raw: Math.round(scaled * 100), min: 0, max: 100 } };
}
