/** Where progress is kept, by the format the module was packed in. Add a file, add a line. */

import { browser } from "pptlearn/tracker/browser.js";
import { cmi5 } from "pptlearn/tracker/cmi5.js";
import { nowhere } from "pptlearn/tracker/nowhere.js";
import { scorm12 } from "pptlearn/tracker/scorm12.js";
import { scorm2004 } from "pptlearn/tracker/scorm2004.js";
import { xapi } from "pptlearn/tracker/xapi.js";

/**
 * @typedef {object} Opened
 * @property {import("pptlearn/progress.js").Progress | null} saved  of an earlier visit
 * @property {string} [learner]  name, as the LMS gives it
 * @property {number | null} [passMark]  per cent, when the LMS sets it
 * @property {string[]} [languages]  (BCP 47) that the learner prefers, when the LMS says so
 * @property {object} [settings]  of the player, when the LMS sets them
 *
 * @typedef {object} Tracker
 * @property {string} name
 * @property {() => Opened | null | Promise<Opened | null>} open  null when there is nothing to keep progress in
 * @property {(progress: import("pptlearn/progress.js").Progress) => boolean} save  whether it was taken
 * @property {() => boolean} [isShort]  whether what was saved last had to leave answers out
 * @property {(interaction: object) => void} answer
 * @property {(outcome: {completion: string, success: string, score: number | null}, parts: object[]) => void} status
 *   of the whole, and of each part that is scored (scoring.js, `standings`)
 * @property {(how?: {isExit: boolean}) => void | boolean | Promise<boolean>} finish  the last call; more than once does
 *   no harm. `isExit`: the learner asked to leave. Gives whether the platform's own page comes now
 */

/** @type {Map<string, (course: object) => Tracker>} by `data-format` */
export const trackers = new Map([
  ["web", browser],
  ["single", browser],
  ["scorm12", scorm12],
  ["scorm2004", scorm2004],
  ["cmi5", cmi5],
  ["xapi", xapi],
]);

/**
 * Opens the format's own tracker, else this browser's memory, else none.
 *
 * @returns {Promise<{tracker: Tracker, opened: Opened, notice: string}>}
 */
export async function openTracker(format, course) {
  const wanted = trackers.get(format) ?? browser;
  for (const create of [...new Set([wanted, browser, nowhere])]) {
    const tracker = create(course);
    const opened = await tracker.open();
    if (opened) return { tracker, opened, notice: noticeOf(create, wanted) };
  }
  throw new Error("the last tracker always opens");
}

function noticeOf(create, wanted) {
  if (create === nowhere) return "notKept";
  return create === wanted ? "" : "noLms";
}
