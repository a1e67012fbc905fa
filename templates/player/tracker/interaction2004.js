/** An answer as SCORM 2004 records it. Pure. */

import { line, patternTexts, readableToken, real, responseText, textsOf } from "pptlearn/tracker/interaction-text.js";
import { duration } from "pptlearn/tracker/timespan.js";

const LONGEST_DESCRIPTION = 250;

/**
 * @param {object} given  as quiz/index.js describes, with `id`, `score`, `points` and `seconds`
 * @param {object} course
 * @param {Date} now
 * @returns {[string, string][]}  element and value, in the order an LMS wants them
 */
export function interaction2004(given, course, now) {
  const token = readableToken(textsOf(course, given.id));
  return [
    ["id", `urn:pptlearn:${course.manifest.id}:${given.id}`],
    ["type", given.type],
    ["timestamp", `${now.toISOString().slice(0, 22)}Z`],
    ["description", line(given.description, LONGEST_DESCRIPTION)],
    ...patternTexts(given, token).map((pattern, n) => [`correct_responses.${n}.pattern`, pattern]),
    ["weighting", real(given.points)],
    ["learner_response", responseText(given, token)],
    ["result", result(given.score)],
    ["latency", duration(given.seconds * 1000)],
  ];
}

function result(score) {
  if (score === null) return "neutral";
  return score >= 1 ? "correct" : score > 0 ? String(Math.round(score * 100) / 100) : "incorrect";
}
