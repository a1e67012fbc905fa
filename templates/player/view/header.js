/** The line above the slide: where we are, and the ways to everything else. */

import { button, relabel } from "pptlearn/view/button.js";
import { h, set } from "pptlearn/view/dom.js";
import { SCHEMES } from "pptlearn/view/theme.js";

const SCHEME_WORDS = { system: "schemeSystem", light: "schemeLight", dark: "schemeDark" };

/** @param {{store: object, course: object, commands: object, t: Function, leave: Function}} player */
export function createHeader(player) {
  const { course, store, t, leave } = player;
  const { manifest } = course;
  const help = button("help", t("help"), () => store.send({ type: "dialog", dialog: "help" }));
  return h(
    "header.top.ui",
    {},
    panelButton(player, "outline"),
    manifest.logo && h("img.logo", { src: manifest.logo, alt: "" }),
    titles(player),
    panelButton(player, "search"),
    course.slides.some((slide) => slide.transcript || slide.captions?.length) && panelButton(player, "transcript"),
    scheme(player),
    help,
    leave.isOffered && button("exit", t("exit"), leave),
  );
}

function panelButton({ store, t }, name) {
  const element = button(name, t(name), () => store.send({ type: "panel", panel: name }));
  set(element, "aria-controls", `panel-${name}`);
  store.watch(
    (state) => [state.panel],
    ({ panel }) => set(element, "aria-expanded", String(panel === name)),
  );
  return element;
}

function titles({ store, course, t }) {
  const slideTitle = h("bdi");
  store.watch(
    (state) => [state.slide, state.place],
    ({ slide, place }) => {
      slideTitle.textContent =
        place === "result" ? t("result") : course.slide(slide).title || t("slide", { number: slide });
    },
  );
  return h("div.titles", {}, h("h1.module-title", {}, h("bdi", {}, course.manifest.title)), h("p.slide-title", {}, slideTitle));
}

function scheme({ store, commands, t }) {
  const element = button("scheme", "", () => {
    const at = SCHEMES.indexOf(store.get().settings.scheme);
    commands.change("scheme", SCHEMES[(at + 1) % SCHEMES.length]);
  });
  store.watch(
    (state) => [state.settings.scheme],
    ({ settings }) => relabel(element, t(SCHEME_WORDS[settings.scheme])),
  );
  return element;
}
