/** Sound and video that stand on a slide: the player's own controls where the deck drew a poster. */

import { url } from "pptlearn/assets.js";
import { h } from "pptlearn/view/dom.js";
import { icon } from "pptlearn/view/icons.js";

const COMMAND = "pptlearn:media";

/** A difference that a viewer would notice; below it a running video is left alone. */
const DRIFT = 0.4;

/** @param {{store: object, course: object, commands: object, t: Function}} player */
export function createSlideMedia(player) {
  const { store, course } = player;
  const spanning = new Set(); // {media, last}: sounds that go on over slides

  store.watch(
    (state) => [state.settings],
    ({ settings }) => {
      for (const { media } of spanning) follow(media, settings);
    },
  );
  store.watch(
    (state) => [state.slide],
    ({ slide }) => {
      const at = course.index(slide);
      const isHushed = course.slide(slide).transition?.stopsSound;
      for (const each of spanning) if (isHushed || at < each.first || at > each.last) stop(each);
    },
  );

  function stop(each) {
    each.media.pause();
    spanning.delete(each);
  }

  /** Furnishes a slide; returns how to leave it. */
  return (section, slide) => {
    const removes = slide.media.map((entry) => furnish(player, section, slide, entry, keep)).filter(Boolean);
    function keep(media, entry) {
      const first = course.index(slide.number);
      if (entry.slideSpan > 1) spanning.add({ media, first, last: first + entry.slideSpan - 1 });
      return entry.slideSpan > 1;
    }
    return () => removes.forEach((remove) => remove());
  };
}

/** What the animations of a slide may ask: a sound of their own, or something of the media on it. */
export function mediaCues({ store, course }) {
  const sounding = new Set();
  // A slide that stands still because a learner looks through it keeps quiet; one that waits for a click does not.
  const isQuiet = () => !store.get().playing && !store.get().ended;
  store.watch(
    (state) => [state.slide],
    ({ slide }) => {
      if (!course.slide(slide).transition?.stopsSound) return;
      for (const sound of sounding) sound.pause();
      sounding.clear();
    },
  );
  return (section) => ({
    sound(source) {
      if (isQuiet()) return;
      const sound = new Audio(url(source));
      follow(sound, store.get().settings);
      sounding.add(sound);
      sound.addEventListener("ended", () => sounding.delete(sound));
      sound.play().catch(() => {});
    },
    command(shape, asked) {
      if (isQuiet()) return;
      const places =
        asked.do === "stopAll"
          ? section.querySelectorAll("[data-media]")
          : section.querySelectorAll(`[data-media="${CSS.escape(shape)}"]`);
      const detail = asked.do === "stopAll" ? { do: "stop" } : asked;
      for (const place of places) place.dispatchEvent(new CustomEvent(COMMAND, { detail }));
    },
  });
}

function furnish(player, section, slide, entry, keep) {
  const place = section.querySelector(`[data-media="${CSS.escape(String(entry.shape))}"]`);
  if (!place) return null;
  if (entry.onlineUrl) return online(place, entry, player.t);
  if (!entry.src) return null;
  const media = element(entry);
  const cover = entry.kind === "video" ? null : place;
  if (entry.kind === "video") place.append(media);
  const press = playButton(player, place, media, entry);
  const unwatch = player.store.watch(
    (state) => [state.slide, state.playing, state.seconds, state.settings],
    (state) => (state.slide === slide.number ? synchronise(media, entry, state) : entry.slideSpan > 1 || media.pause()),
  );
  media.addEventListener("error", () => player.store.send({ type: "notice", notice: "mediaFailed" }));
  place.addEventListener(COMMAND, ({ detail }) => command(media, detail));
  place.removeAttribute("role");
  cover?.classList.add("sound-place");
  return () => {
    unwatch();
    press.remove();
    if (!keep(media, entry)) media.pause();
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

/** A large button over the poster; a video that was started shows the browser's own controls. */
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
        if (entry.fullScreen) media.requestFullscreen?.().catch(() => {});
        return media.play().catch(() => {});
      },
    },
    h("span.media-sign", {}, icon(entry.kind === "video" ? "play" : "volume")),
  );
  place.append(press);
  media.addEventListener("play", () => place.classList.add("playing"));
  media.addEventListener("pause", () => place.classList.remove("playing"));
  media.addEventListener("ended", () => {
    media.controls = false;
    if (entry.rewinds) media.currentTime = 0;
  });
  return press;
}

/** What starts by itself follows the slide's clock: plays, waits and is sought with it. */
function synchronise(media, entry, { playing, seconds, settings }) {
  follow(media, settings, entry);
  if (entry.starts !== "auto") return;
  const at = seconds - (entry.delaySeconds ?? 0);
  const length = entry.durationSeconds ?? media.duration;
  const isOver = !entry.loops && length && at >= length;
  if (playing && at >= 0 && !isOver && media.paused) media.play().catch(() => {});
  if (!playing && !media.paused && !media.controls) media.pause();
  const wanted = entry.loops && length ? at % length : Math.min(at, length || at);
  if (at >= 0 && !media.controls && Math.abs(media.currentTime - wanted) > DRIFT) media.currentTime = wanted;
}

function follow(media, settings, entry = {}) {
  media.volume = settings.volume;
  media.muted = settings.muted || Boolean(entry.muted);
  media.playbackRate = settings.speed;
}

/** What an animation asks of a medium: `{do: "play" | "pause" | "toggle" | "stop", from?: seconds}`. */
function command(media, { do: name, from }) {
  if (from !== undefined) media.currentTime = from;
  if (name === "stop") media.currentTime = 0;
  const plays = name === "play" || (name === "toggle" && media.paused);
  if (plays) media.play().catch(() => {});
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
