/** Sound and video that stand on a slide: the player's own controls where the deck drew a poster. */

import { url } from "pptlearn/assets.js";
import { h } from "pptlearn/view/dom.js";
import { icon } from "pptlearn/view/icons.js";
import { follow, startOf, synchronise } from "pptlearn/view/media-clock.js";
import { COMMAND } from "pptlearn/view/media-cues.js";
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
  const start = startOf(slide, entry);
  const unwatch = player.store.watch(
    (state) => [state.slide, state.playing, state.seconds, state.settings],
    (state) => state.slide === slide.number && synchronise(media, entry, start, state),
  );
  media.addEventListener("error", () => player.store.send({ type: "notice", notice: "mediaFailed" }));
  place.addEventListener(COMMAND, ({ detail }) => command(media, entry, start, detail));
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
        if (!media.paused) return media.pause();
        commands.pause();
        media.controls = entry.kind === "video";
        return play(media, entry);
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
    if (passes < entry.passes) return media.play().catch(() => {});
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
  return media.play().catch(() => {});
}

/** What an animation asks of a medium: `{do: "play" | "pause" | "toggle" | "stop", from?: seconds}`. */
function command(media, entry, start, { do: name, from }) {
  if (name === "play" && start !== null) return; // follows the slide's clock already
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
