/** Pieces that several pages of the panel are made of. */

import { h } from "/own/dom.js";
import { t } from "/own/words.js";

/** Something to look at: what, and what to do. */
export function finding(tone, label, message, hint, ...more) {
  return h(
    "li.finding",
    { "data-tone": tone },
    h("p.label", {}, label),
    h("p", {}, message),
    hint && h("p.hint", {}, hint),
    ...more.filter(Boolean),
  );
}

export const problem = ({ severity, shape, message, hint }) =>
  finding(severity, shape ? `${t(`severity.${severity}`)} · ${shape}` : t(`severity.${severity}`), message, hint);

/**
 * Something that could be better, by its key in the words: a sentence and what to do.
 * @param {(shape: string) => void} [show]  shows on the slide what it is about
 */
export function advice({ kind, group, facts, shape, sample }, show) {
  const told = [0, 1].map((index) => t(`advice.${kind}.${index}`, facts));
  const seen =
    show &&
    shape &&
    h(
      "button.link",
      { type: "button", "data-about": shape, "aria-pressed": "false", click: () => show(shape) },
      t("slide.showShape"),
    );
  return finding(
    group,
    t(`group.${group}`),
    ...told,
    (sample || seen) && h("p.seen", {}, ...(sample ? samples(sample) : []), seen),
  );
}

/** The colours as they are, and as they would be seen: strokes in place of letters, which nobody could read. */
function samples({ ink, ground, better }) {
  const strokes = (colour) => {
    const element = h("span.sample", { "aria-hidden": true }, h("i"), h("i"));
    [element.style.color, element.style.backgroundColor] = [colour, ground];
    return element;
  };
  return [strokes(ink), ...(better ? [h("span", { "aria-hidden": true }, "→"), strokes(better)] : [])];
}

export const findings = (items) => h("ul.findings", {}, ...items);

export function part(title, ...children) {
  const shown = children.filter(Boolean);
  return shown.length > 0 && h("section.part", {}, h("h3", {}, title), ...shown);
}

/** @param {[string, string | Node | null | undefined][]} rows  those without a value are left out */
export function facts(rows) {
  const told = rows.filter(([, value]) => value !== null && value !== undefined && value !== "");
  return h("dl.facts", {}, ...told.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))));
}
