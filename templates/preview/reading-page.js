/** The slide as a screen reader hears it. */

import { h } from "/own/dom.js";
import { markupOf, reading } from "/own/reading.js";

const KINDS = { heading: "Heading", picture: "Picture", text: "Text", table: "Table", link: "Link" };

export function createReadingPage(preview) {
  const element = h("div");

  function show() {
    if (!preview.course) return;
    const heard = reading(markupOf(preview.frame.document(), preview.number));
    const slide = preview.course.slideList.find((each) => each.number === preview.number);
    element.replaceChildren(
      h("h2", {}, `Slide ${preview.number}, read aloud`),
      h("p.hint", {}, "What a screen reader says, in its order. Wrong order? In PowerPoint: Review > Check Accessibility > Reading Order Pane."),
      heard.length > 0 ? h("ol.heard", {}, ...heard.map(row)) : h("p", {}, "Nothing: to a screen reader this slide is empty."),
      ...(slide.transcript ? [h("h3", {}, "Transcript"), h("p.notes", {}, slide.transcript)] : []),
    );
  }

  return { element, show };
}

function row({ kind, text }) {
  const isMissing = kind === "picture" && !text;
  return h(
    isMissing ? "li.missing" : "li",
    { "data-kind": kind },
    h("span.kind", {}, KINDS[kind]),
    h("span", {}, isMissing ? "without a description" : text),
  );
}
