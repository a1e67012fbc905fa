/** The module as a learning platform sees it: every call it makes, as it makes it. */

import { h } from "/own/dom.js";
import { facts } from "/own/pages/parts.js";
import { t, time } from "/own/words.js";

const SHOWN = [
  ["status", "cmi.core.lesson_status"],
  ["score", "cmi.core.score.raw"],
  ["bookmark", "cmi.core.lesson_location"],
  ["answers", "cmi.interactions._count"],
  ["session", "cmi.core.session_time"],
];
const ROWS = 200;

export function createLmsPage({ frame, lms }) {
  const summary = h("div");
  const rows = h("tbody");
  const log = h(
    "table.calls",
    {},
    h("caption", {}, t("lms.calls")),
    h(
      "thead",
      {},
      h("tr", {}, ...["time", "call", "value", "answer"].map((name) => h("th", { scope: "col" }, t(`lms.${name}`)))),
    ),
    rows,
  );
  const isOn = h("input", { type: "checkbox", change: () => frame.moveTo(isOn.checked ? "lms" : "modules") });
  const reset = () => {
    lms.reset();
    if (isOn.checked) frame.reload();
  };
  const element = h(
    "div",
    {},
    h("h2", {}, t("lms.title")),
    h("p.hint", {}, t("lms.hint")),
    h(
      "div.row",
      {},
      h("label.check", {}, isOn, t("lms.play")),
      h("button.outlined", { type: "button", click: reset }, t("lms.reset")),
    ),
    summary,
    log,
  );

  function update() {
    summary.replaceChildren(facts(SHOWN.map(([name, element]) => [t(`lms.${name}`), lms.value(element) || "–"])));
    rows.replaceChildren(...lms.calls().slice(-ROWS).reverse().map(row));
    log.hidden = lms.calls().length === 0;
  }

  update();
  return { element, update };
}

function row({ at, name, element, value, answer }) {
  return h(
    "tr",
    {},
    h("td", {}, time(at)),
    h("td", {}, h("b", {}, name.replace("LMS", "")), element && h("code", {}, element)),
    h("td", {}, value),
    h("td", {}, answer),
  );
}
