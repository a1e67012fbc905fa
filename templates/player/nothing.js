/** What stands in the place of a module that has no slides to show: one sentence. */

import { h } from "pptlearn/view/dom.js";
import { createWords } from "pptlearn/words/index.js";

/** @param {import("pptlearn/course.js").Course} course */
export function showNothing({ manifest }, root) {
  const t = createWords(manifest.language);
  root.replaceChildren(h("main", { "data-static": true }, h("p.nothing", { dir: "auto" }, t("noSlides"))));
  document.documentElement.dataset.ready = "true";
}
