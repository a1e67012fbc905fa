/** One session with an LMS through its API object: says only what is new, and nothing after goodbye. */

import { findApi } from "pptlearn/tracker/find-api.js";

/**
 * @param {Window} window
 * @param {{api: string, begin: string, get: string, set: string, commit: string, end: string}} names  of the object
 *   and its functions
 */
export function scormSession(window, names) {
  const begun = Date.now();
  const told = new Map(); // element -> value the LMS has
  const indices = new Map(); // question id -> n of cmi.interactions.n
  let api = null;
  let isOver = false;
  let isChanged = false;
  let count = null;

  function call(name, ...words) {
    if (!api || isOver) return "";
    try {
      return api[name](...words);
    } catch {
      return "";
    }
  }

  function begin() {
    api = findApi(window, names.api);
    return Boolean(api) && isTrue(call(names.begin, ""));
  }

  /** What the LMS knows; an empty text for what it does not. */
  const get = (element) => String(call(names.get, element) ?? "");

  /** The same of an element that need not be told back to it. */
  function recall(element) {
    told.set(element, get(element));
    return told.get(element);
  }

  /** Sets an element unless it was set to this value already; whether the LMS took it. */
  function set(element, value) {
    if (told.get(element) === value || isOver) return true;
    const isTaken = isTrue(call(names.set, element, value));
    if (isTaken) told.set(element, value);
    isChanged = true;
    return isTaken;
  }

  /** Asks the LMS to keep what was set; nothing to keep is kept already. */
  function commit() {
    if (!isChanged || isOver) return true;
    isChanged = false;
    return isTrue(call(names.commit, ""));
  }

  /** One record per question and session: a second try replaces the first. */
  function record(id, entries) {
    count ??= number(get("cmi.interactions._count")) ?? 0;
    if (!indices.has(id)) indices.set(id, count++);
    for (const [name, value] of entries) call(names.set, `cmi.interactions.${indices.get(id)}.${name}`, value);
    isChanged = true;
    commit();
  }

  function end() {
    commit();
    call(names.end, "");
    isOver = true;
  }

  return {
    begin,
    get,
    recall,
    set,
    /** The next `set` goes out even when it says the same. */
    again: (element) => told.delete(element),
    commit,
    record,
    end,
    isOver: () => isOver || !api,
    isChanged: () => isChanged,
    elapsed: () => Date.now() - begun,
  };
}

/** Platforms answer "true", true or 1. */
function isTrue(answer) {
  return answer === true || answer === 1 || String(answer) === "true";
}

/** @param {string} text  as an LMS gives it */
export function number(text) {
  return text.trim() === "" || Number.isNaN(Number(text)) ? null : Number(text);
}
