/** xAPI after a Tin Can launch: everything about the learner and the store stands in the address. */

import { tincanLaunch } from "pptlearn/tracker/launch.js";
import { createLrs } from "pptlearn/tracker/lrs.js";
import { createRecord, DOCUMENT } from "pptlearn/tracker/record.js";
import { createStatements } from "pptlearn/tracker/statement.js";

/**
 * @param {object} course
 * @param {Window} window
 */
export function xapi(course, window = globalThis) {
  let record = null;

  async function open() {
    const launch = tincanLaunch(window.location.search, `urn:uuid:${course.manifest.id}`);
    if (!launch) return null;
    const lrs = createLrs(launch);
    const progress = await lrs.readState(DOCUMENT);
    if (!progress.isKnown) return null;
    const statements = createStatements(course, launch, profileOf(launch, course));
    record = createRecord({ course, lrs, statements, document: progress.document });
    return { saved: record.begin(), learner: launch.agent.name };
  }

  async function finish({ isExit = false } = {}) {
    await record.finish(isExit);
    return false;
  }

  return {
    name: "xapi",
    open,
    save: (progress) => record.save(progress),
    isShort: () => record.isShort(),
    answer: (given) => record.answer(given),
    status: (outcome) => record.status(outcome),
    finish,
  };
}

function profileOf({ activity, platform, grouping }, course) {
  const whole = { objectType: "Activity", id: grouping || activity };
  return {
    context: {
      language: course.manifest.language,
      ...(platform && { platform }),
      contextActivities: { grouping: [whole] },
    },
    categories: () => [],
    extensions: () => ({}),
  };
}
