/** Pieces that several pages of the panel are made of. */

import { h } from "/own/dom.js";

const SEVERITIES = { note: "Good to know", warning: "Please look", error: "Must be fixed" };

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
  finding(severity, shape ? `${SEVERITIES[severity]} · ${shape}` : SEVERITIES[severity], message, hint);

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
