/** Pieces that several pages of the panel are made of. */

import { h } from "/own/dom.js";
import { t } from "/own/words.js";

/** Something to look at: what, and what to do. */
export function finding(tone, label, message, hint) {
  return h(
    "li.finding",
    { "data-tone": tone },
    h("p.label", {}, label),
    h("p", {}, message),
    hint && h("p.hint", {}, hint),
  );
}

export const problem = ({ severity, shape, message, hint }) =>
  finding(severity, shape ? `${t(`severity.${severity}`)} · ${shape}` : t(`severity.${severity}`), message, hint);

/** Something that could be better, by its key in the words: a sentence and what to do. */
export const advice = ({ kind, group, facts }) =>
  finding(group, t(`group.${group}`), t(`advice.${kind}.0`, facts), t(`advice.${kind}.1`, facts));

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
