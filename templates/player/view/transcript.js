/** The transcript: what is said on this slide, in step with the voice; a press on a line goes there. */

import { cuesOf } from "pptlearn/course.js";
import { clockTime } from "pptlearn/format.js";
import { h } from "pptlearn/view/dom.js";

/** @param {{store: object, course: object, commands: object, t: Function}} player */
export function createTranscript({ store, course, commands, t }) {
  const element = h("div.transcript.panel-body", { tabindex: "0", role: "region", "aria-label": t("transcript") });
  let lines = [];

  store.watch(
    (state) => [state.slide],
    ({ slide: number }) => {
      const slide = course.slide(number);
      lines = cuesOf(slide).map(([start, end, text]) => ({ start, end, line: line(start, text) }));
      element.replaceChildren(
        h("h3", { dir: "auto" }, slide.title || t("slide", { number })),
        ...(lines.length ? [spoken()] : written(slide)),
      );
      element.scrollTop = 0;
    },
  );
  store.watch(
    (state) => [state.slide, Math.floor(state.seconds * 5)],
    ({ seconds }) => follow(seconds),
  );

  function spoken() {
    return h("ol.lines", {}, ...lines.map(({ line: row }) => h("li", {}, row)));
  }

  function line(start, text) {
    return h(
      "button.line",
      { type: "button", click: () => commands.seek(start + 0.01) },
      h("span.line-time", { "aria-hidden": "true" }, clockTime(start)),
      h("span", { dir: "auto" }, text),
    );
  }

  function written(slide) {
    const paragraphs = (slide.transcript || slide.notes || "").split(/\n+/).filter((text) => text.trim());
    return paragraphs.length ? paragraphs.map((text) => h("p", { dir: "auto" }, text)) : [h("p.soft", {}, t("noTranscript"))];
  }

  function follow(seconds) {
    for (const { start, end, line: row } of lines) {
      const isNow = seconds >= start && seconds < end;
      if (isNow === row.classList.contains("now")) continue;
      row.classList.toggle("now", isNow);
      if (isNow && !element.matches(":has(:focus-visible)")) row.scrollIntoView({ block: "nearest" });
    }
  }
  return { element, opened: () => follow(store.get().seconds) };
}
