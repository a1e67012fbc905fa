/** The bar of controls under the slide. */

import { following } from "pptlearn/asked.js";
import { clockTime } from "pptlearn/format.js";
import { SPEEDS } from "pptlearn/state.js";
import { button, redraw, relabel } from "pptlearn/view/button.js";
import { h, set } from "pptlearn/view/dom.js";
import { createModuleBar, createSeekbar } from "pptlearn/view/seekbar.js";

/** @param {{store: object, course: object, commands: object, t: Function, fullscreen: object}} player */
export function createControls(player) {
  const { t } = player;
  return h(
    "section.controls.ui",
    { "aria-label": t("controls") },
    createModuleBar(player),
    createSeekbar(player),
    h(
      "div.control-row",
      {},
      h("div.cluster.start", {}, time(player)),
      h("div.cluster.middle", {}, previous(player), playOrPause(player), next(player)),
      h("div.cluster.end", {}, sound(player), speed(player), captions(player), fullscreen(player)),
    ),
  );
}

function time({ store, course, t }) {
  const now = h("span.time", {});
  const place = h("span.place", {});
  store.watch(
    (state) => [state.slide, Math.round(state.seconds)],
    ({ slide: number, seconds }) => {
      const slide = course.slide(number);
      now.textContent = slide.durationSeconds > 0 ? `${clockTime(seconds)} / ${clockTime(slide.durationSeconds)}` : "";
      const count = course.slides.length;
      place.textContent = course.index(number) < 0 ? "" : t("slideOf", { number: course.index(number) + 1, count });
    },
  );
  return h("div.times", {}, now, place);
}

/** One button that changes its name with what it does. */
function playOrPause({ store, commands, t }) {
  const element = button("play", t("play"), () => Promise.resolve(commands.toggle()).catch(() => {}), {
    kind: "primary.round",
  });
  store.watch(
    (state) => [state.playing],
    ({ playing }) => {
      element.dataset.control = playing ? "pause" : "play";
      relabel(element, t(playing ? "pause" : "play"));
      redraw(element, playing ? "pause" : "play");
    },
  );
  store.watch(
    (state) => [state.playing && state.waiting],
    ({ playing, waiting }) => set(element, "aria-busy", String(playing && waiting)),
  );
  return element;
}

function previous({ store, course, commands, t }) {
  const element = button("previous", t("previous"), () => commands.previous());
  store.watch(
    (state) => [state.slide, state.place],
    ({ slide, place }) => {
      element.disabled = place === "slide" && course.index(slide) === 0;
    },
  );
  return element;
}

function next({ store, course, commands, t }) {
  const element = button("next", t("next"), () => commands.next());
  store.watch(
    (state) => [state.slide, state.ended, state.place, state.results],
    ({ slide, ended, place, results }) => {
      const isLast = !following(course, store.get(), slide);
      const { question } = course.slide(slide);
      const isAnswered = !question || results[question.id];
      relabel(element, t(isLast ? "finish" : "next"));
      redraw(element, isLast ? "check" : "next");
      element.disabled = place !== "slide";
      element.classList.toggle("calling", Boolean(ended && isAnswered && place === "slide" && !commands.obstacle()));
    },
  );
  return element;
}

function sound({ store, commands, t }) {
  const mute = button("mute", t("mute"), () => commands.change("muted", !store.get().settings.muted), {
    icon: "volume",
  });
  const range = h("input.volume", {
    type: "range",
    min: "0",
    max: "1",
    step: "0.05",
    "data-control": "volume",
    "aria-label": t("volume"),
    input() {
      commands.change("volume", Number(range.value));
      commands.change("muted", false);
    },
  });
  store.watch(
    (state) => [state.settings.volume, state.settings.muted],
    ({ settings }) => {
      const isSilent = settings.muted || settings.volume === 0;
      range.value = String(settings.muted ? 0 : settings.volume);
      range.style.setProperty("--share", range.value);
      set(range, "aria-valuetext", `${Math.round(Number(range.value) * 100)} %`);
      relabel(mute, t(settings.muted ? "unmute" : "mute"));
      set(mute, "aria-pressed", String(settings.muted));
      redraw(mute, isSilent ? "mute" : "volume");
    },
  );
  range.hidden = !canBeSoft();
  return h("div.sound", {}, mute, range);
}

/** On iPhone and iPad only the device's own keys change how loud it is. */
function canBeSoft() {
  const probe = new Audio();
  probe.volume = 0.5;
  return probe.volume === 0.5;
}

function speed({ store, commands, t }) {
  const select = h(
    "select.speed",
    { "data-control": "speed", "aria-label": t("speed"), change: () => commands.change("speed", Number(select.value)) },
    ...SPEEDS.map((value) => h("option", { value: String(value) }, `${value}×`)),
  );
  store.watch(
    (state) => [state.settings.speed],
    ({ settings }) => (select.value = String(settings.speed)),
  );
  return h("label.speed-label", { "data-tip": t("speed") }, select);
}

function captions({ store, course, commands, t }) {
  if (!course.slides.some((slide) => [slide, ...(slide.media ?? [])].some((each) => each.captions?.length))) return null;
  const element = button("captions", t("captions"), () => commands.change("captions", !store.get().settings.captions));
  store.watch(
    (state) => [state.settings.captions],
    ({ settings }) => set(element, "aria-pressed", String(settings.captions)),
  );
  return element;
}

/** Not offered where the page may not have it: in many learning platforms' frames. */
function fullscreen({ fullscreen: screen, t }) {
  if (!screen.isOffered) return null;
  const element = button("fullscreen", t("fullscreen"), screen.toggle);
  screen.watch((isOn) => {
    relabel(element, t(isOn ? "leaveFullscreen" : "fullscreen"));
    redraw(element, isOn ? "shrink" : "fullscreen");
  });
  return element;
}
