/** The room outside the slide where answers can be given at the page's own size. */

import { slideHeight, slideWidth, stageScale } from "pptlearn/quiz/place.js";
import { h } from "pptlearn/view/dom.js";

/** Px high: the least that a finger hits (WCAG 2.5.8). */
const TARGET = 24;
/** Below this scale of the window nothing on a slide is large enough to be worked with. */
const SMALLEST = 0.75;

/**
 * Puts `content` into the host's panel: always, or while the window is too small for the slide's own controls. (What
 * the slide could have decides, not what it has: a panel that opens makes the slide smaller.)
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
  const laidOut = requestAnimationFrame(fit); // the bar below the slide has its height only then

  function fit() {
    const isSmall = windowScale(section) < SMALLEST || leastLine(section) * roomiestScale(section, panel) < TARGET;
    section.toggleAttribute("data-small", isSmall);
    if (summary && isSmall && opens) folded.open = true;
    folded.hidden = !(always || summary || isSmall);
    panel.hidden = [...panel.children].every((child) => child.hidden);
  }

  return {
    destroy() {
      removeEventListener("resize", fit);
      cancelAnimationFrame(laidOut);
      folded.remove();
      panel.hidden = [...panel.children].every((child) => child.hidden);
    },
  };
}

/** The scale the slide has when nothing but the slide stands in the window. */
function windowScale(section) {
  return Math.min(innerWidth / slideWidth(section), innerHeight / slideHeight(section));
}

/** The scale the slide has beside the player's bars, without panel and feedback. */
function roomiestScale(section, panel) {
  const stage = section.closest(".stage");
  const bar = panel.parentElement;
  if (!stage || !bar) return windowScale(section);
  const room = stage.clientHeight + bar.offsetHeight - (bar.lastElementChild?.offsetHeight ?? 0);
  return Math.min(stage.clientWidth / slideWidth(section), room / slideHeight(section));
}

/** The least distance from one line to choose to the next below it, slide px: a line alone is made high enough. */
function leastLine(section) {
  const lines = [...section.querySelectorAll("p[data-item] + p[data-item]")];
  const heights = lines.map((line) => line.offsetTop - line.previousElementSibling.offsetTop);
  return Math.min(...heights.filter((height) => height > 0)) / stageScale(section);
}
