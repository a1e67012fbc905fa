/** Sound and video that stand on a slide: the player's own controls where the deck drew a poster. */

import { url } from "pptlearn/assets.js";
import { clickSteps } from "pptlearn/course.js";
import { isTimed } from "pptlearn/timeline.js";
import { h } from "pptlearn/view/dom.js";
import { icon } from "pptlearn/view/icons.js";
import { begin, follow, synchronise, UNPLAYABLE } from "pptlearn/view/media-clock.js";
import { COMMAND } from "pptlearn/view/media-cues.js";
import { ordersOf } from "pptlearn/view/media-orders.js";
import { createSpanning } from "pptlearn/view/spanning.js";

/** @param {{store: object, course: object, commands: object, t: Function}} player */
export function createSlideMedia(player) {
  const spanning = createSpanning(player);
  /** Furnishes a slide; returns how to leave it. */
  return (section, slide) => {
    spanning.enter(slide);
    const removes = slide.media.map((entry) => furnish(player, section, slide, entry, spanning)).filter(Boolean);
    return () => removes.forEach((remove) => remove());
  };
}

function furnish(player, section, slide, entry, spanning) {
  const place = section.querySelector(`[data-media="${CSS.escape(String(entry.shape))}"]`);
  if (!place) return null;
  if (entry.onlineUrl) return online(place, entry, player.t);
  if (!entry.src) return null;
  const media = element(entry);
  const isVideo = entry.kind === "video";
  // What goes on over several slides stands nowhere: a sound that is taken out of the page stops.
  if (isVideo || entry.slideSpan === 1) (place.querySelector(".media-frame") ?? place).append(media);
  place.classList.toggle("sound-place", !isVideo);
  place.removeAttribute("role");
  const press = playButton(player, place, media, entry);
  const unwatch = inStep(player.store, slide, place, media, entry);
  media.addEventListener("error", () => media.paused || media.dispatchEvent(new Event(UNPLAYABLE)));
  media.addEventListener(UNPLAYABLE, () => player.store.send({ type: "notice", notice: "mediaFailed" }), { once: true });
  return () => {
    unwatch();
    press.remove();
    if (!spanning.keep(media, entry, slide)) media.pause();
  };
}

function element(entry) {
  const media = h(`${entry.kind === "video" ? "video" : "audio"}.slide-media`, {
    src: url(entry.src),
    poster: entry.poster && url(entry.poster),
    preload: "metadata",
    loop: entry.loops,
    playsinline: true,
    "aria-label": entry.alt || entry.name,
  });
  media.muted = entry.muted;
  for (const track of entry.captions ?? []) caption(media, track);
  return media;
}

/** Captions as cues in the page: from disk, a browser reads no caption file. */
function caption(media, { language, label, cues = [] }) {
  const track = media.addTextTrack("captions", label || language, language);
  for (const [start, end, text] of cues) track.addCue(new VTTCue(start, end, text));
}

/** A large button over the poster, but not over who speaks; a video that was started shows the browser's own controls. */
function playButton({ commands, t }, place, media, entry) {
  const press = h(
    "button.media-play",
    {
      type: "button",
      "aria-label": t("playMedia", { name: entry.alt || entry.name }),
      click() {
        const wanted = media.paused ? "play" : "pause";
        if (wanted === "play") {
          commands.pause();
          media.controls = entry.kind === "video";
        }
        place.dispatchEvent(new CustomEvent(COMMAND, { detail: { do: wanted } }));
      },
    },
    h("span.media-sign", {}, icon(entry.kind === "video" ? "play" : "volume")),
  );
  if (!entry.presents) place.append(press);
  media.addEventListener("play", () => place.classList.add("playing"));
  media.addEventListener("pause", () => place.classList.remove("playing"));
  let passes = 0;
  media.addEventListener("ended", () => {
    passes += 1;
    if (passes < entry.passes) return begin(media);
    passes = 0;
    place.classList.remove("playing");
    media.controls = false;
    if (document.fullscreenElement === media) document.exitFullscreen();
    if (entry.rewinds) media.currentTime = 0;
  });
  return press;
}

function play(media, entry) {
  if (entry.fullScreen && entry.kind === "video") media.requestFullscreen?.().catch(() => {});
  return begin(media);
}

/**
 * A clip does what its orders say, by the slide's clock; what the learner sets going counts from then on, until the
 * learner goes back before it. Returns how to let it be.
 */
function inStep(store, slide, place, media, entry) {
  const orders = ordersOf(slide, entry);
  let asked = null; // when the learner set something going: {seconds, step}
  let clicks = store.get().step;

  function obey(order) {
    if (orders && order.isTimed) return;
    const { seconds, step } = store.get();
    asked = { seconds, step };
    command(media, entry, order);
  }

  /** A click ends a clip that is to stop with it. One that the same click has just begun is not known to play yet. */
  function click({ step }) {
    const isKnown = orders && !asked && (step < clicks || isTimed(clickSteps(slide)[step - 1]));
    clicks = step;
    if (!isKnown && place.classList.contains("playing")) obey({ do: "stop" });
  }

  place.addEventListener(COMMAND, ({ detail }) => obey(detail));
  return store.watch(
    (state) => [state.slide, state.playing, state.ended, state.seconds, state.step, state.settings],
    (state) => {
      if (state.slide !== slide.number) return;
      follow(media, state.settings, entry);
      if (asked && (state.seconds < asked.seconds || state.step < asked.step)) asked = null;
      if (entry.stopsOnNext && state.step !== clicks) click(state);
      if (orders && !asked) synchronise(media, entry, orders, state);
    },
  );
}

/** What an animation asks of a medium: `{do: "play" | "pause" | "toggle" | "stop", from?: seconds}`. */
function command(media, entry, { do: name, from }) {
  if (from !== undefined) media.currentTime = from;
  if (name === "stop") media.currentTime = 0;
  const plays = name === "play" || (name === "toggle" && media.paused);
  if (plays) play(media, entry);
  else media.pause();
}

function online(place, entry, t) {
  const link = h(
    "a.media-play",
    { href: entry.onlineUrl, target: "_blank", rel: "noopener noreferrer", "aria-label": t("openOnline") },
    h("span.media-sign", {}, icon("play")),
  );
  place.append(link);
  place.removeAttribute("role");
  return () => link.remove();
}
