/** Captions over or under the slide, timed by its clock. */

import { cuesOf } from "pptlearn/course.js";
import { h } from "pptlearn/view/dom.js";

/** @param {{store: object, course: object}} player */
export function createCaptions({ store, course }) {
  const text = h("span");
  const element = h("div.captions.ui", { "aria-hidden": "true", hidden: true, dir: "auto", lang: course.manifest.language }, text);
  let cues = [];
  store.watch(
    (state) => [state.slide],
    ({ slide }) => (cues = cuesOf(course.slide(slide))),
  );
  store.watch(
    (state) => [state.slide, state.seconds, state.settings.captions, state.place],
    ({ seconds, settings, place }) => {
      const cue =
        settings.captions && place === "slide"
          ? cues.find(([start, end]) => seconds >= start && seconds < end)
          : undefined;
      const words = cue?.[2] ?? "";
      if (text.textContent !== words) text.textContent = words;
      element.hidden = !words;
    },
  );
  return element;
}
