/** The player: store, clock, views and tracker wired together. */

import { addressOf, readAddress } from "pptlearn/address.js";
import { createApi } from "pptlearn/api.js";
import { url } from "pptlearn/assets.js";
import { keepPasses } from "pptlearn/certificate.js";
import { createClock } from "pptlearn/clock.js";
import { createCommands } from "pptlearn/commands.js";
import { readCourse } from "pptlearn/course.js";
import { listenToKeys } from "pptlearn/keys.js";
import { isBegun, restore } from "pptlearn/progress.js";
import { createQuestions } from "pptlearn/questions.js";
import { dayOf } from "pptlearn/quiz/drill.js";
import { questionTypes } from "pptlearn/quiz/index.js";
import { showNothing } from "pptlearn/nothing.js";
import { initialState, reducer } from "pptlearn/state.js";
import { showStatic } from "pptlearn/static.js";
import { createStore } from "pptlearn/store.js";
import { openTracker } from "pptlearn/tracker/index.js";
import { keepTrack } from "pptlearn/tracking.js";
import { createAnnouncer } from "pptlearn/view/announce.js";
import { createCalm } from "pptlearn/view/calm.js";
import { createCaptions } from "pptlearn/view/captions.js";
import { createCertificate } from "pptlearn/view/certificate.js";
import { createControls } from "pptlearn/view/controls.js";
import { createCover } from "pptlearn/view/cover.js";
import { createFullscreen } from "pptlearn/view/fullscreen.js";
import { listenToGestures } from "pptlearn/view/gestures.js";
import { createHeader } from "pptlearn/view/header.js";
import { createHelp } from "pptlearn/view/help.js";
import { createNotice } from "pptlearn/view/notice.js";
import { createPanels } from "pptlearn/view/panels.js";
import { createQuestionBar, mountQuestion } from "pptlearn/view/question.js";
import { createResult } from "pptlearn/view/result.js";
import { createSlideMedia } from "pptlearn/view/media.js";
import { mediaCues } from "pptlearn/view/media-cues.js";
import { createStage } from "pptlearn/view/stage.js";
import { applyTheme, followScheme } from "pptlearn/view/theme.js";
import { createWords, spokenLanguage } from "pptlearn/words/index.js";

/** Four letters of suspend data. */
const SEEDS = 36 ** 4;

export async function start() {
  const root = document.getElementById("player");
  const sealed = embedded("sealed");
  const course = readCourse(embedded("module"), (question) => questionTypes.has(question.type), sealed);
  applyTheme(course);
  if (!course.slides.length) return showNothing(course, root);
  if (new URLSearchParams(location.search).has("static")) return showStatic(course, root);

  const { tracker, opened, notice } = await openTracker(document.documentElement.dataset.format, course);
  const store = createStore(reducer(course), firstState(course, opened));
  const clock = createClock(document.createElement("audio"), {
    tick: (seconds) => store.send({ type: "tick", seconds }),
    end: () => commands.end(),
    fail: () => store.send({ type: "notice", notice: "soundFailed" }),
    wait: (waiting) => store.send({ type: "wait", waiting }),
  });
  const commands = createCommands({ store, course, clock, url, entering: () => stage.entering() });
  const questions = createQuestions({ store, course, tracker, sealed });
  const passMark = opened.passMark ?? null;
  keepPasses({ store, course, passMark });
  const { save } = keepTrack({ store, course, tracker, passMark });
  const leave = leaveOf(tracker, store, save);
  const language = spokenLanguage(...(opened.languages ?? []), course.manifest.language);
  const t = createWords(language);
  const fullscreen = createFullscreen(root);
  const isResumed = isBegun(opened.saved, course);
  const player = {
    store,
    course,
    commands,
    questions,
    fullscreen,
    t,
    passMark,
    leave,
    isResumed,
    learner: opened.learner ?? "",
    language,
  };

  const stage = draw(player, root);
  listenToKeys(player);
  listenToGestures(player, stage.element);
  followAddress(player);
  commands.load();
  if (notice) store.send({ type: "notice", notice });
  window.pptlearn = createApi({ ...player, stage });
  return undefined;
}

function embedded(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

/** Where to begin: the address wins over the bookmark. */
function firstState(course, { saved, settings }) {
  const address = readAddress(location.hash);
  const known = saved ? restore(saved, course) : {};
  const isAsked = address && course.has(address.slide);
  const isElsewhere = isAsked && (address.slide !== known.slide || address.step > 0);
  const now = { seed: crypto.getRandomValues(new Uint32Array(1))[0] % SEEDS, day: dayOf(new Date()) };
  return initialState(course, isElsewhere ? { ...known, ...address, seconds: 0 } : known, { ...saved?.settings, ...settings }, now);
}

function draw(player, root) {
  const bar = createQuestionBar(player);
  const furnishMedia = createSlideMedia(player);
  const furnish = (section, slide) => {
    const removes = [furnishMedia(section, slide), mountQuestion(player, section, slide, bar.panel)];
    return () => removes.forEach((remove) => remove());
  };
  const stage = createStage(player, furnish, mediaCues(player));
  stage.element.append(createCaptions(player));
  followScheme(player.store);
  root.lang = player.language;
  root.dir = "ltr"; // as every language of the interface is written; what the deck says has its own direction
  stage.frame.lang = player.course.manifest.language;
  root.classList.add("player");
  root.replaceChildren(
    createHeader(player),
    ...createPanels(player),
    stage.element,
    bar.element,
    createResult(player),
    createCertificate(player),
    createControls(player),
    createCover(player),
    createNotice(player),
    createHelp(player),
    createAnnouncer(player),
  );
  createCalm(player, root);
  return stage;
}

/** The address names the slide, and a change of it alone changes the slide. */
function followAddress({ store, course, commands }) {
  store.watch(
    (state) => [state.slide],
    ({ slide }) => {
      if (readAddress(location.hash)?.slide === slide) return;
      try {
        history.replaceState(history.state, "", addressOf(slide));
      } catch {
        // A page without an address of its own (srcdoc) has none to change.
      }
    },
  );
  addEventListener("hashchange", () => {
    const address = readAddress(location.hash);
    if (address && course.has(address.slide)) commands.jump(address.slide, { step: address.step });
  });
}

/**
 * How to say that one is done; `isOffered` at any time where there is something to leave, an LMS or a window of its own.
 * Who is to lose an answer hears of it, and leaves with a second press.
 */
function leaveOf(tracker, store, save) {
  const isWindow = Boolean(window.opener);
  let isWarned = false;
  async function leave() {
    save();
    if (tracker.isShort?.() && !isWarned) {
      isWarned = true;
      return store.send({ type: "notice", notice: "notAllKept" });
    }
    if (await tracker.finish({ isExit: true })) return undefined;
    if (isWindow) window.close();
    return store.send({ type: "notice", notice: "closeWindow" });
  }
  leave.isOffered = isWindow || !["browser", "nowhere"].includes(tracker.name);
  return leave;
}
