/** Sounds that go on over several slides: music, a jingle. They keep quiet while the learner stops the show. */

import { begin, follow } from "pptlearn/view/media-clock.js";
import { SILENCE } from "pptlearn/view/media-cues.js";

/** @param {{store: object, course: object}} player */
export function createSpanning({ store, course }) {
  const spanning = new Set(); // {media, entry, first, last}: indexes of the slides it sounds on

  function stop(each) {
    each.media.pause();
    spanning.delete(each);
  }

  store.watch(
    (state) => [state.slide, state.playing, state.ended, state.settings],
    ({ slide, playing, ended, settings }) => {
      const at = course.index(slide);
      const isHushed = course.slide(slide).transition?.stopsSound;
      for (const each of spanning) {
        if (isHushed || at < each.first || at > each.last) stop(each);
        else attend(each, playing || ended, settings);
      }
    },
  );

  document.addEventListener(SILENCE, () => [...spanning].forEach(stop));

  return {
    /** A slide that brings its own sounds is entered anew: they begin again instead of sounding twice. */
    enter(slide) {
      for (const each of spanning) if (each.first === course.index(slide.number)) stop(each);
    },
    /** Keeps a sound when its slide is left; says whether it goes on. */
    keep(media, entry, slide) {
      const first = course.index(slide.number);
      const last = first + entry.slideSpan - 1;
      const at = course.index(store.get().slide);
      const isSounding = !media.ended && media.currentTime > 0;
      const goesOn = isSounding && !entry.stopsOnNext && at > first && at <= last;
      if (goesOn) spanning.add({ media, entry, first, last });
      return goesOn;
    },
  };
}

function attend({ media, entry }, isShowing, settings) {
  follow(media, settings, entry);
  if (!isShowing) media.pause();
  else if (media.paused && !media.ended) begin(media);
}
