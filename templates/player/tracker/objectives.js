/** The parts of a module that are scored by themselves (tests, certificates), as objectives of SCORM 2004. */

import { line, real } from "pptlearn/tracker/interaction-text.js";
import { number } from "pptlearn/tracker/scorm-session.js";

const LONGEST_DESCRIPTION = 250;

/**
 * @param {ReturnType<typeof import("pptlearn/tracker/scorm-session.js").scormSession>} lms
 * @param {object} course
 */
export function createObjectives(lms, course) {
  const places = new Map(); // objective id -> n of cmi.objectives.n
  const reached = new Set();
  let count = null;

  /** Objectives of an earlier session stand there already; their ids may not be set twice. */
  function placeOf(id) {
    if (count === null) {
      count = number(lms.get("cmi.objectives._count")) ?? 0;
      for (let n = 0; n < count; n++) places.set(lms.get(`cmi.objectives.${n}.id`), n);
    }
    if (!places.has(id)) {
      places.set(id, count++);
      lms.set(`cmi.objectives.${places.get(id)}.id`, id);
    }
    return `cmi.objectives.${places.get(id)}`;
  }

  /** @param {ReturnType<typeof import("pptlearn/scoring.js").standings>} parts  nothing is said where there is but one */
  return (parts) => {
    for (const { assessment, score, isDone, passed } of parts.length > 1 ? parts : []) {
      const place = placeOf(`urn:pptlearn:${course.manifest.id}:${assessment.id}`);
      lms.set(`${place}.description`, line(assessment.title, LONGEST_DESCRIPTION));
      if (reached.has(place)) continue;
      lms.set(`${place}.completion_status`, isDone ? "completed" : "incomplete");
      if (isDone && score !== null) lms.set(`${place}.score.scaled`, real(score));
      if (passed !== null) lms.set(`${place}.success_status`, passed ? "passed" : "failed");
      if (isDone && passed !== false) reached.add(place);
    }
  };
}
