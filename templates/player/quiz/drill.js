/**
 * A drill: what was wrong comes back after three others, right twice in a row masters it, and what is mastered rests
 * longer each time (Leitner). Pure: days and answers come from outside.
 *
 * @typedef {object} Item  what is remembered of a question
 * @property {number} box  how often in a row it was mastered on its day: decides its rest
 * @property {number} due  day it may be asked again; 0 while it was never mastered
 * @property {boolean} mastered  once mastered, for ever: coming back never takes completion away
 *
 * @typedef {object} Sitting
 * @property {readonly string[]} queue  questions still to be asked, the present one first
 * @property {Readonly<Record<string, number>>} streaks  right answers in a row in this sitting
 * @property {Readonly<Record<string, Item>>} memory
 */

/** Others that are asked before a question comes back. */
export const OTHERS_BETWEEN = 3;
export const RIGHTS_TO_MASTER = 2;
/** Days of rest after the first, second… mastering. */
export const REST_DAYS = Object.freeze([1, 3, 7, 14, 30]);

const NEW = Object.freeze({ box: 0, due: 0, mastered: false });
const DAY = 24 * 60 * 60 * 1000;

/** The day in the learner's own calendar, as a number that grows by one each midnight. */
export function dayOf(date) {
  return Math.floor((date.getTime() - date.getTimezoneOffset() * 60_000) / DAY);
}

/** That day as it is written: `2026-03-31`. */
export function dateOf(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Questions that may be asked today: never mastered, or rested long enough. */
export function dueOn(day, ids, memory) {
  return ids.filter((id) => !memory[id] || memory[id].due <= day);
}

/** @returns {Sitting} */
export function sit(ids, memory, day) {
  return Object.freeze({ queue: dueOn(day, ids, memory), streaks: {}, memory });
}

/** The sitting after the present question was answered. @returns {Sitting} */
export function answered(sitting, isRight, day) {
  const [id, ...others] = sitting.queue;
  if (id === undefined) return sitting;
  const streak = isRight ? (sitting.streaks[id] ?? 0) + 1 : 0;
  const isMastered = streak >= RIGHTS_TO_MASTER;
  return Object.freeze({
    queue: isMastered ? others : comingBack(others, id),
    streaks: { ...sitting.streaks, [id]: streak },
    memory: { ...sitting.memory, [id]: remembered(sitting.memory[id] ?? NEW, isRight, isMastered, day) },
  });
}

/** A drill is completed when every question was mastered once. */
export function isCompleted(ids, memory) {
  return ids.every((id) => memory[id]?.mastered);
}

/** How far a learner is: questions mastered once, of all. */
export function progress(ids, memory) {
  return { mastered: ids.filter((id) => memory[id]?.mastered).length, all: ids.length };
}

function comingBack(others, id) {
  return [...others.slice(0, OTHERS_BETWEEN), id, ...others.slice(OTHERS_BETWEEN)];
}

function remembered(item, isRight, isMastered, day) {
  if (isMastered) {
    const rest = REST_DAYS[Math.min(item.box, REST_DAYS.length - 1)];
    return { box: Math.min(item.box + 1, REST_DAYS.length), due: day + rest, mastered: true };
  }
  return isRight ? item : { ...item, box: 0, due: 0 };
}
