/** The room outside the slide where answers can be given at the page's own size. */

import { slideHeight, slideWidth } from "pptlearn/quiz/place.js";
import { h } from "pptlearn/view/dom.js";

/** Below this scale a line of 20 pt is under 24 px high, the least that a finger hits (WCAG 2.5.8). */
const SMALLEST = 0.75;

/**
 * Puts `content` into the host's panel: always, or while the window is too small for the slide's own controls. (The
 * window and not the slide decides: a panel that opens makes the slide smaller.)
 *
 * @param {import("pptlearn/quiz/index.js").Host} host
 * @param {HTMLElement} content
 * @param {object} options
 * @param {boolean} [options.always]
 * @param {string} [options.summary]  folds the content away behind it on a large slide
 * @param {boolean} [options.opens]  unfolds it by itself on a small one
 * @param {(isOpen: boolean) => void} [options.toggle]  told whenever it is folded or unfolded
 */
export function panelFor(host, content, { always = false, summary = "", opens = true, toggle = () => {} } = {}) {
  const { panel, section } = host;
  if (!panel) return { destroy() {} };
  const folded = summary ? h("details.answer-fold", {}, h("summary", {}, summary), content) : content;
  if (summary) folded.addEventListener("toggle", () => toggle(folded.open));
  panel.append(folded);
  addEventListener("resize", fit);
  fit();

  function fit() {
    const isSmall = largestScale(section) < SMALLEST;
    section.toggleAttribute("data-small", isSmall);
    if (summary && isSmall && opens) folded.open = true;
    folded.hidden = !(always || summary || isSmall);
    panel.hidden = [...panel.children].every((child) => child.hidden);
  }

  return {
    destroy() {
      removeEventListener("resize", fit);
      folded.remove();
      panel.hidden = [...panel.children].every((child) => child.hidden);
    },
  };
}

/** The scale the slide has when nothing but the slide stands in the window. */
function largestScale(section) {
  return Math.min(innerWidth / slideWidth(section), innerHeight / slideHeight(section));
}
