/** What the animations and transitions of a slide may ask: a sound of their own, or something of the media on it. */

import { url } from "pptlearn/assets.js";
import { follow } from "pptlearn/view/media-clock.js";

/** The event by which a medium on the slide is told what to do. */
export const COMMAND = "pptlearn:media";

/** The event, on the document, by which what sounds from earlier slides falls silent. */
export const SILENCE = "pptlearn:silence";

/** @param {{store: object, course: object}} player */
export function mediaCues({ store, course }) {
  const sounding = new Set();
  // A slide that stands still because a learner looks through it keeps quiet; one that waits for a click does not.
  const isQuiet = () => !store.get().playing && !store.get().ended;

  function hush(isAsked = () => true) {
    for (const sound of [...sounding].filter(isAsked)) {
      sound.pause();
      sounding.delete(sound);
    }
  }

  store.watch(
    (state) => [state.slide],
    ({ slide }) => course.slide(slide).transition?.stopsSound && hush(),
  );
  store.watch(
    (state) => [state.playing, state.ended, state.settings],
    ({ settings }) => {
      for (const sound of sounding) {
        follow(sound, settings);
        if (isQuiet()) sound.pause();
        else sound.play().catch(() => {});
      }
    },
  );

  return (section) => ({
    /** A sound that loops goes on until the next one. */
    sound(source, { loops = false, isAsked = false } = {}) {
      if (isQuiet() && !isAsked) return;
      hush((each) => each.loop);
      const sound = new Audio(url(source));
      sound.loop = loops;
      follow(sound, store.get().settings);
      sounding.add(sound);
      sound.addEventListener("ended", () => sounding.delete(sound));
      sound.play().catch(() => {});
    },
    command(shape, asked) {
      if (isQuiet() && !asked.isAsked) return;
      const isForAll = asked.do === "stopAll";
      if (isForAll) {
        hush();
        document.dispatchEvent(new Event(SILENCE));
      }
      const places = section.querySelectorAll(isForAll ? "[data-media]" : `[data-media="${CSS.escape(shape)}"]`);
      const detail = isForAll ? { ...asked, do: "stop" } : asked;
      for (const place of places) place.dispatchEvent(new CustomEvent(COMMAND, { detail }));
    },
  });
}
