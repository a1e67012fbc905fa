/** The outline: every slide with its picture, title and length, by section. */

import { clockTime } from "pptlearn/format.js";
import { h, set } from "pptlearn/view/dom.js";
import { icon } from "pptlearn/view/icons.js";
import { slideName } from "pptlearn/view/slide-name.js";
import { thumbnail } from "pptlearn/view/thumbnail.js";

/** @param {{store: object, course: object, commands: object, t: Function}} player */
export function createOutline(player) {
  const { store, course, commands } = player;
  const rows = new Map(course.slides.map((slide) => [slide.number, row(player, slide)]));
  const element = h("nav.outline.panel-body", {}, ...groups(course, rows));

  store.watch(
    (state) => [state.slide, state.seen, state.results],
    ({ slide: current, seen }) => {
      for (const [number, { item, link, mark }] of rows) {
        const slide = course.slide(number);
        const isOpen = commands.isOpen(number);
        set(link, "aria-disabled", String(!isOpen));
        item.classList.toggle("current", number === current);
        if (number === current) set(link, "aria-current", "page");
        else link.removeAttribute("aria-current");
        show(mark, isOpen ? (seen[slide.id] ? "check" : "") : "lock", player.t);
      }
    },
  );
  store.watch(
    (state) => [state.slide],
    () => reveal(),
  );

  function reveal() {
    rows.get(store.get().slide)?.item.scrollIntoView({ block: "nearest" });
  }
  return { element, opened: reveal };
}

function groups(course, rows) {
  const sections = course.manifest.sections ?? [];
  const inSection = new Set(sections.flatMap((section) => section.slides));
  const list = (numbers) =>
    h("ol.slides", {}, ...numbers.filter((number) => rows.has(number)).map((number) => rows.get(number).item));
  const loose = course.slides.map((slide) => slide.number).filter((number) => !inSection.has(number));
  return [
    loose.length > 0 && list(loose),
    ...sections.flatMap((section) => [h("h3", {}, section.title), list(section.slides)]),
  ];
}

function row({ commands, t }, slide) {
  const mark = h("span.mark");
  const link = h(
    "button.slide-row",
    { type: "button", "data-goto": String(slide.number), click: () => commands.goTo(slide.number) },
    thumbnail(slide.number),
    h(
      "span.slide-facts",
      {},
      slideName(slide, t),
      h("span.slide-length", {}, slide.durationSeconds > 0 ? clockTime(slide.durationSeconds) : "", mark),
    ),
  );
  return { item: h("li", {}, link), link, mark };
}

const MARK_WORDS = { check: "seen", lock: "locked" };

function show(mark, name, t) {
  if (mark.dataset.icon === name) return;
  mark.dataset.icon = name;
  mark.replaceChildren(...(name ? [icon(name), h("span.unseen", {}, t(MARK_WORDS[name]))] : []));
}
