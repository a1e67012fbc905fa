/** The room outside the slide where answers can be given at the page's own size. */

import { h } from "pptlearn/view/dom.js";

/** Below this scale a line of 18 pt is under 24 px high, the least that a finger hits (WCAG 2.5.8). */
const SMALLEST = 0.8;

/**
 * Puts `content` into the host's panel: always, or while the slide is drawn too small.
 *
 * @param {import("pptlearn/quiz/index.js").Host} host
 * @param {HTMLElement} content
 * @param {{always?: boolean, summary?: string}} options  with `summary`, folded away behind it on a large slide
 */
export function panelFor(host, content, { always = false, summary = "" } = {}) {
  const { panel, section } = host;
  if (!panel) return { destroy() {} };
  const folded = summary ? h("details.answer-fold", {}, h("summary", {}, summary), content) : content;
  panel.append(folded);
  const watch = new ResizeObserver(fit);
  watch.observe(section.parentElement ?? section);
  fit();

  function fit() {
    const scale = Number(getComputedStyle(section).getPropertyValue("--scale")) || 1;
    const isSmall = scale < SMALLEST;
    if (summary && isSmall) folded.open = true;
    folded.hidden = !(always || summary || isSmall);
    panel.hidden = [...panel.children].every((child) => child.hidden);
  }

  return {
    destroy() {
      watch.disconnect();
      folded.remove();
      panel.hidden = [...panel.children].every((child) => child.hidden);
    },
  };
}
