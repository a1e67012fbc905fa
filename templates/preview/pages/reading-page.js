/** The slide as a screen reader hears it, and the same order as numbers on the slide. */

import { h } from "/own/dom.js";
import { markupOf, reading } from "/own/measuring/reading.js";
import { t } from "/own/words.js";

export function createReadingPage(preview, overlay) {
  const { frame } = preview;
  const showsOrder = h("input", { type: "checkbox", change: () => frame.uncover().then(number) });
  const title = h("h2");
  const list = h("div");
  const element = h(
    "div",
    {},
    title,
    h("p.hint", {}, t("reading.hint")),
    h("label.check", {}, showsOrder, t("reading.show")),
    list,
  );
  let heard = [];

  function show() {
    if (!preview.course) return;
    heard = reading(markupOf(frame.document(), preview.number));
    const slide = preview.course.slideList.find((each) => each.number === preview.number);
    title.textContent = t("reading.title", { number: preview.number });
    list.replaceChildren(
      heard.length > 0 ? h("ol.heard", {}, ...heard.map(row)) : h("p", {}, t("reading.nothing")),
      ...(slide.transcript ? [h("h3", {}, t("reading.transcript")), h("p.notes", {}, slide.transcript)] : []),
    );
    number();
  }

  /** A shape has the number of the first thing that is heard of it. */
  function number() {
    const first = new Map(heard.map(({ shape }, index) => [shape, index + 1]).reverse());
    first.delete(undefined);
    overlay.draw(
      "order",
      showsOrder.checked
        ? [...first].map(([shape, at]) => ({ shape, element: h("span.order", { "aria-hidden": true }, String(at)) }))
        : [],
    );
  }

  return { element, show };
}

function row({ kind, text, rows, columns }) {
  const isMissing = kind === "picture" && !text;
  const words = kind === "table" ? t("reading.tableSize", { rows, columns }) : text;
  return h(
    isMissing ? "li.missing" : "li",
    { "data-kind": kind },
    h("span.kind", {}, t(`reading.${kind}`)),
    h("span", {}, isMissing ? t("reading.undescribed") : words),
  );
}
