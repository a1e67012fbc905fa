/** When progress is kept and reported: at every slide and answer, at pauses, and whenever the page may be closing. */

import { progressOf } from "pptlearn/progress.js";
import { outcome, standings } from "pptlearn/scoring.js";

/** Between slide changes, so that a crash costs little. */
const EVERY = 20_000;

/** @param {{store: object, course: object, tracker: import("pptlearn/tracker/index.js").Tracker, passMark: number | null}} player */
export function keepTrack({ store, course, tracker, passMark }) {
  let reported = "";
  let isRefused = false;

  function save() {
    const state = store.get();
    if (!state.started) return;
    const now = outcome(course, state, passMark);
    const parts = standings(course, state, passMark);
    const said = JSON.stringify([now, parts.map(({ score, isDone, passed }) => [score, isDone, passed])]);
    if (said !== reported) tracker.status(now, parts);
    reported = said;
    const isTaken = tracker.save(progressOf(state, course, now));
    if (!isTaken && !isRefused) store.send({ type: "notice", notice: "lmsRefused" });
    isRefused = !isTaken;
  }

  store.watch(
    (state) => [state.started, state.slide, state.playing, state.place, state.results, state.seen],
    () => queueMicrotask(save),
  );
  setInterval(() => store.get().playing && save(), EVERY);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && save());
  addEventListener("beforeunload", save);
  addEventListener("pagehide", () => {
    save();
    tracker.finish();
  });
  // A page that comes back out of the browser's memory has said goodbye already: it begins anew.
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  return { save };
}
