/** Search over all slides, while typing. */

import { find } from "pptlearn/search.js";
import { h } from "pptlearn/view/dom.js";
import { slideName } from "pptlearn/view/slide-name.js";

/** @param {{course: object, commands: object, t: Function}} player */
export function createSearch({ course, commands, t }) {
  const input = h("input.search-field", {
    type: "search",
    "aria-label": t("searchIn"),
    placeholder: t("searchIn"),
    autocomplete: "off",
    spellcheck: "false",
    input: () => search(),
  });
  const count = h("p.search-count", { role: "status" }, t("searchHint"));
  const list = h("ol.found");
  const element = h("div.panel-body", { role: "search" }, input, count, list);

  function search() {
    const words = input.value.trim();
    const found = find(course, words);
    count.textContent = !words
      ? t("searchHint")
      : !found.length
        ? t("foundNone", { words })
        : t("found", { count: found.length });
    list.replaceChildren(...found.map(row));
  }

  function row({ slide, seconds, before, match, after }) {
    return h(
      "li",
      {},
      h(
        "button.found-row",
        { type: "button", click: () => commands.goTo(slide.number, { seconds }) },
        slideName(slide, t),
        h("span.excerpt", { dir: "auto" }, before, h("mark", {}, match), after),
      ),
    );
  }
  return { element, opened: () => input.focus() };
}
