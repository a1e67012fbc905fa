/** Tells assistive technology which slide is shown. */

import { h } from "pptlearn/view/dom.js";

/** @param {{store: object, course: object, t: Function}} player */
export function createAnnouncer({ store, course, t }) {
  const element = h("div.unseen", { "aria-live": "polite", "aria-atomic": "true" });
  store.watch(
    (state) => [state.slide, state.started, state.place],
    ({ slide: number, started, place }) => {
      const title = course.slide(number).title || "";
      const at = course.index(number);
      const count = course.slides.length;
      const words = at < 0 ? t("slideTitled", { number, title }) : t("slideAnnounced", { number: at + 1, count, title });
      element.textContent = started && place === "slide" ? words : "";
    },
  );
  return element;
}
