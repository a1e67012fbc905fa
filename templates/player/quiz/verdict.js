/** Right and wrong as a sign and a word, never by colour alone. */

import { h } from "pptlearn/view/dom.js";

const SVG = "http://www.w3.org/2000/svg";
const SIGNS = {
  right: "M5 12.5 10 17.5 19 7",
  wrong: "M6.5 6.5 17.5 17.5M17.5 6.5 6.5 17.5",
  missed: "M5 12.5 10 17.5 19 7",
};
const WORDS = { right: "answerRight", wrong: "answerWrong", missed: "answerMissed" };

/**
 * @param {"right" | "wrong" | "missed"} verdict  `missed`: right, and not chosen
 * @param {(key: string) => string} t
 */
export function verdictSign(verdict, t) {
  return h(`span.verdict.${verdict}`, {}, drawing(SIGNS[verdict]), h("span.unseen", {}, t(WORDS[verdict])));
}

function drawing(path) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}
