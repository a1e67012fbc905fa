/** The question types the player can show and score. Add a file, add a line. */

import { dragAndDrop } from "pptlearn/quiz/drag-and-drop.js";
import { dragTheWords } from "pptlearn/quiz/drag-the-words.js";
import { essay } from "pptlearn/quiz/essay.js";
import { fillInTheBlanks } from "pptlearn/quiz/fill-in-the-blanks.js";
import { hotspot } from "pptlearn/quiz/hotspot.js";
import { likert } from "pptlearn/quiz/likert.js";
import { matching } from "pptlearn/quiz/matching.js";
import { multipleChoice } from "pptlearn/quiz/multiple-choice.js";
import { multipleResponse } from "pptlearn/quiz/multiple-response.js";
import { numeric } from "pptlearn/quiz/numeric.js";
import { selectFromLists } from "pptlearn/quiz/select-from-lists.js";
import { sequence } from "pptlearn/quiz/sequence.js";
import { shortAnswer } from "pptlearn/quiz/short-answer.js";
import { trueFalse } from "pptlearn/quiz/true-false.js";

/**
 * @typedef {object} Host  what a mounted question is given
 * @property {HTMLElement} section  the slide; answers on it carry `data-item`, its lengths are stage units
 * @property {HTMLElement} [panel]  room outside the slide, at the page's own scale: answers that are too small on the
 *   slide, or have no place there, are given here; hidden while it is not needed
 * @property {object} question  as in module.json
 * @property {unknown} response  given earlier, or undefined
 * @property {(response: unknown) => void} onResponse  called with the whole response at every change
 * @property {(key: string, values?: object) => string} t  the interface's words
 * @property {string} [seed]  decides the order of shuffled answers: learner's attempt and question id
 *
 * @typedef {object} Mounted
 * @property {(now: {response?: unknown, locked?: boolean, review?: {key: unknown} | null}) => void} update
 *   `locked` closes the controls, `review` (what seal.js opened) shows right and wrong
 * @property {() => void} destroy  leaves the slide as it was drawn
 *
 * @typedef {object} Interaction  for the trackers, in the words of SCORM 2004 and xAPI
 * @property {string} type
 * @property {string} response
 * @property {string[]} pattern  the right responses; several are alternatives
 * @property {string} description  the question in words
 *
 * @typedef {object} QuestionType
 * @property {string} type
 * @property {(host: Host) => Mounted} mount
 * @property {(question: object, response: unknown) => boolean} isComplete  whether it may be submitted
 * @property {(question: object, key: unknown, response: unknown) => number | null} score
 *   0 to 1; null where nothing is right or wrong; `key` is the sealed block's `key`
 * @property {(question: object, key: unknown, response: unknown) => Interaction} interaction
 */

const TYPES = [
  dragAndDrop,
  dragTheWords,
  essay,
  fillInTheBlanks,
  hotspot,
  likert,
  matching,
  multipleChoice,
  multipleResponse,
  numeric,
  selectFromLists,
  sequence,
  shortAnswer,
  trueFalse,
];

/** @type {Map<string, QuestionType>} */
export const questionTypes = new Map(TYPES.map((each) => [each.type, each]));
