/** The module as a learning platform sees it: every call it makes, as it makes it. */

import { h } from "/own/dom.js";
import { facts } from "/own/parts.js";

const SHOWN = [
  ["Status", "cmi.core.lesson_status"],
  ["Score", "cmi.core.score.raw"],
  ["Bookmark", "cmi.core.lesson_location"],
  ["Answers", "cmi.interactions._count"],
  ["Session", "cmi.core.session_time"],
];
const ROWS = 200;

export function createLmsPage({ frame, lms }) {
  const summary = h("div");
  const rows = h("tbody");
  const log = h(
    "table.calls",
    {},
    h("caption", {}, "Calls, the latest first"),
    h("thead", {}, h("tr", {}, ...["Time", "Call", "Value", "Answer"].map((name) => h("th", { scope: "col" }, name)))),
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
    h("h2", {}, "As an LMS sees it"),
    h("p.hint", {}, "A learning platform for trying out (SCORM 1.2): it takes what the module reports and shows it here."),
    h("div.row", {}, h("label.check", {}, isOn, "Play inside the LMS"), h("button.outlined", { type: "button", click: reset }, "Forget all, start anew")),
    summary,
    log,
  );

  function update() {
    summary.replaceChildren(facts(SHOWN.map(([name, element]) => [name, lms.value(element) || "–"])));
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
    h("td", {}, at.toLocaleTimeString("en-GB")),
    h("td", {}, h("b", {}, name.replace("LMS", "")), element && h("code", {}, element)),
    h("td", {}, value),
    h("td", {}, answer),
  );
}
