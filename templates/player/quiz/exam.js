/** Tests and certificates: which questions are drawn, how often they may be tried, how long a pass is valid. Pure. */

import { shuffled } from "pptlearn/quiz/shuffle.js";
import { sha256 } from "pptlearn/quiz/sha256.js";

/** Letters and digits that nobody confuses when copying a code from paper. */
const SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const CODE_LENGTH = 12;

/**
 * The questions a learner gets in an attempt, in the order of the slides: the same ones whenever he comes back.
 *
 * @param {readonly string[]} ids
 * @param {number | null} count  null asks all
 * @param {string} seed  learner and attempt
 */
export function drawn(ids, count, seed) {
  if (!count || count >= ids.length) return [...ids];
  const chosen = new Set(shuffled(ids, seed).slice(0, count));
  return ids.filter((id) => chosen.has(id));
}

/** Attempts that are left, Infinity without a limit; none after a pass. */
export function attemptsLeft(assessment, used, hasPassed) {
  if (hasPassed) return 0;
  return assessment.attempts ? Math.max(0, assessment.attempts - used) : Infinity;
}

/** The last day a pass on `date` (`2026-03-31`) is valid; null without an end. The 31st becomes the month's last day. */
export function validUntil(date, months) {
  if (!months) return null;
  const [year, month, day] = date.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/**
 * A code that ties a certificate's words together: whoever has the module can check it without a network. It shows that
 * nobody changed a printed name or date by hand; it is no signature.
 *
 * @param {{module: string, assessment: string, name: string, date: string, score: number}} certificate  score 0 to 1
 */
export function verificationCode({ module, assessment, name, date, score }) {
  const words = [module, assessment, name.normalize("NFC").trim(), date, Math.round(score * 1000)].join("\n");
  const digest = sha256(new TextEncoder().encode(`pptlearn certificate 1\n${words}`));
  const code = [...digest.slice(0, CODE_LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]).join("");
  return code.match(/.{4}/g).join("-");
}

/** Whether a code belongs to what the certificate says, however it was typed. */
export function isGenuine(certificate, code) {
  const bare = (text) => text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return bare(code) === bare(verificationCode(certificate));
}
