/** Tells assistive technology which slide is shown. */

import { h } from "pptlearn/view/dom.js";

/** @param {{store: object, course: object, t: Function}} player */
export function createAnnouncer({ store, course, t }) {
  const element = h("div.unseen", { "aria-live": "polite", "aria-atomic": "true" });
  store.watch(
    (state) => [state.slide, state.started, state.place],
    ({ slide: number, started, place }) => {
      const slide = course.slide(number);
      const title = slide.title || "";
      const words = t("slideAnnounced", { number: course.index(number) + 1, count: course.slides.length, title });
      element.textContent = started && place === "slide" ? words : "";
    },
  );
  return element;
}
