/**
 * Opens what `pptlearn/quiz/seal.py` sealed: key and feedback of a question. It keeps honest people honest, no more;
 * what is opened stays in memory and never goes into the page before the learner has answered.
 */

import { sha256 } from "pptlearn/quiz/sha256.js";

const BLOCK = 32;

/**
 * @param {string} moduleId
 * @param {string} questionId
 * @param {string} sealed  base64
 * @returns {{key: unknown, answer: unknown, feedback: Record<string, string>, right: string, wrong: string, why: string, hint: string}}
 */
export function open(moduleId, questionId, sealed) {
  const bytes = Uint8Array.from(atob(sealed), (letter) => letter.charCodeAt(0));
  for (let at = 0; at < bytes.length; at += BLOCK) {
    const stream = sha256(new TextEncoder().encode(`pptlearn seal 1|${moduleId}|${questionId}|${at / BLOCK}`));
    for (let i = at; i < Math.min(at + BLOCK, bytes.length); i++) bytes[i] ^= stream[i - at];
  }
  return JSON.parse(new TextDecoder().decode(bytes));
}
