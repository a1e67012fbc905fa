/** cmi5: the launch a platform prepares, its rules on what is said when, and the way back to it. */

import { cmi5Launch } from "pptlearn/tracker/launch.js";
import { createLrs } from "pptlearn/tracker/lrs.js";
import { createRecord, DOCUMENT } from "pptlearn/tracker/record.js";
import { createStatements } from "pptlearn/tracker/statement.js";

const CONTEXT = "https://w3id.org/xapi/cmi5/context/";
const CMI5 = { id: `${CONTEXT}categories/cmi5` };
const MOVEON = { id: `${CONTEXT}categories/moveon` };
const DEFINED = new Set(["initialized", "completed", "passed", "failed", "terminated"]);
const MOVING = new Set(["completed", "passed", "failed"]);
const JUDGING = new Set(["passed", "failed"]);

/**
 * @param {object} course
 * @param {Window} window
 */
export function cmi5(course, window = globalThis) {
  let record = null;
  let session = null;
  let returnUrl = "";

  async function open() {
    const launch = cmi5Launch(window.location.search);
    session = launch && (await beginSession(launch));
    if (!session) return null;
    const lrs = createLrs({ ...launch, authorization: `Basic ${session.token}` });
    const said = await lrs.readState("LMS.LaunchData");
    // Preferences are read before anything is said, as the standard asks.
    const preferences = await lrs.readProfile("cmi5LearnerPreferences");
    const progress = await lrs.readState(DOCUMENT);
    if (!said.document || !progress.isKnown) return null;
    const { launchMode = "Normal", masteryScore = null, contextTemplate = {}, returnURL = "" } = said.document;
    returnUrl = /^https?:\/\//i.test(returnURL) ? returnURL : "";
    record = createRecord({
      course,
      lrs,
      statements: createStatements(course, launch, profileOf(contextTemplate, masteryScore)),
      document: progress.document,
      isLooking: launchMode !== "Normal",
      isOver: session.isOver,
      masteryScore,
    });
    return {
      saved: record.begin(),
      learner: launch.agent.name,
      passMark: masteryScore === null ? null : masteryScore * 100,
      languages: languagesOf(preferences.document),
      settings: settingsOf(preferences.document),
    };
  }

  /** @returns {Promise<boolean>} whether the platform's own page comes now */
  async function finish({ isExit = false } = {}) {
    session.remember({ isOver: true });
    await record.finish(isExit);
    if (!isExit || !returnUrl) return false;
    window.location.assign(returnUrl);
    return true;
  }

  return {
    name: "cmi5",
    open,
    save: (progress) => record.save(progress),
    isShort: () => record.isShort(),
    answer: (given) => record.answer(given),
    status: (outcome) => record.status(outcome),
    finish,
  };
}

/** The token is given out once; a page that is loaded again finds it in the window's own memory. */
async function beginSession({ fetch: address, registration }) {
  const key = `pptlearn.cmi5.${registration}.${address}`;
  let known = recalled(key);
  const remember = (change) => {
    known = { ...known, ...change };
    try {
      sessionStorage.setItem(key, JSON.stringify(known));
    } catch {
      // Not allowed to remember: only loading the page again suffers.
    }
  };
  if (!known.token) remember({ token: await tokenFrom(address) });
  return known.token ? { token: known.token, isOver: Boolean(known.isOver), remember } : null;
}

function recalled(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key)) ?? {};
  } catch {
    return {};
  }
}

async function tokenFrom(address) {
  try {
    const answer = await fetch(address, { method: "POST" });
    const token = (await answer.json())["auth-token"];
    return typeof token === "string" ? token : "";
  } catch {
    return "";
  }
}

function profileOf(context, masteryScore) {
  return {
    context,
    categories: (verb) => [...(DEFINED.has(verb) ? [CMI5] : []), ...(MOVING.has(verb) ? [MOVEON] : [])],
    extensions: (verb) =>
      JUDGING.has(verb) && masteryScore !== null ? { [`${CONTEXT}extensions/masteryscore`]: masteryScore } : {},
  };
}

/** `de-DE,en` as a list. */
function languagesOf(preferences) {
  const { languagePreference } = preferences ?? {};
  return typeof languagePreference === "string" ? languagePreference.split(",").map((each) => each.trim()) : [];
}

function settingsOf(preferences) {
  const { audioPreference } = preferences ?? {};
  return audioPreference === "on" || audioPreference === "off" ? { muted: audioPreference === "off" } : {};
}
