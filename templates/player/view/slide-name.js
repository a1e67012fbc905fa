/** A slide's number and title, each in its own direction of writing. */

import { h } from "pptlearn/view/dom.js";

/**
 * @param {{number: number, title: string}} slide
 * @param {(key: string, values?: object) => string} t
 */
export function slideName({ number, title }, t) {
  return h("span.slide-name", {}, `${number}. `, h("bdi", {}, title || t("slide", { number })));
}
