/** The voice of a slide as a picture: its loudness, with captions and click steps on it. */

import { svg } from "/own/dom.js";
import { clock, t } from "/own/words.js";

const RATE = 8000;
const BARS = 160;
const WIDTH = 640;
const HEIGHT = 96;
const VOICE = 64;
/** Bytes of a file that is still decoded for a picture. */
const LARGEST = 40e6;
/** Quieter than this (of 1, root mean square) is silence: -40 dB. */
const QUIET = 0.01;
const PIECE = 0.1;
/** Seconds of silence that a listener takes for the end. */
const LONG_SILENCE = 3;

const known = new Map();

/** @returns {Promise<{peaks: number[], silences: [number, number][]} | null>} null when it cannot be decoded */
export function loudness(address, from, seconds) {
  const name = `${address} ${from} ${seconds}`;
  if (!known.has(name))
    known.set(
      name,
      measure(address, from, seconds).catch(() => null),
    );
  return known.get(name);
}

async function measure(address, from, seconds) {
  const answer = await fetch(address);
  if (Number(answer.headers.get("content-length")) > LARGEST) return null;
  const decoder = new OfflineAudioContext(1, 1, RATE);
  const sound = await decoder.decodeAudioData(await answer.arrayBuffer());
  const samples = sound.getChannelData(0).subarray(Math.round(from * RATE), Math.round((from + seconds) * RATE));
  return { peaks: peaksOf(samples), silences: silencesIn(samples) };
}

function peaksOf(samples) {
  const length = Math.max(1, Math.floor(samples.length / BARS));
  const peaks = Array.from({ length: BARS }, (_, bar) =>
    samples.subarray(bar * length, (bar + 1) * length).reduce((peak, each) => Math.max(peak, Math.abs(each)), 0),
  );
  const top = Math.max(...peaks, 0.05);
  return peaks.map((peak) => peak / top);
}

/** Stretches of silence between two pieces of voice, as seconds. */
export function silencesIn(samples) {
  const size = PIECE * RATE;
  const found = [];
  let begun = null;
  let hasSpoken = false;
  for (let piece = 0; (piece + 1) * size <= samples.length; piece++) {
    const part = samples.subarray(piece * size, (piece + 1) * size);
    const isQuiet = Math.sqrt(part.reduce((sum, each) => sum + each * each, 0) / size) < QUIET;
    if (isQuiet) begun ??= piece * PIECE;
    else {
      if (hasSpoken && begun !== null && piece * PIECE - begun >= LONG_SILENCE) found.push([begun, piece * PIECE]);
      [begun, hasSpoken] = [null, true];
    }
  }
  return found;
}

/** Draws what is known before the sound is decoded; the loudness joins when it is. */
export function wave(slide, address) {
  const seconds = slide.durationSeconds || 1;
  const x = (at) => (Math.min(at, seconds) / seconds) * WIDTH;
  const clicks = slide.steps.filter((step) => step.trigger === "click" && step.atSeconds !== null);
  const cues = slide.captions[0]?.cues ?? [];
  const bars = svg("path", { class: "loudness" });
  const head = svg("line", { class: "playhead", x1: 0, x2: 0, y1: 0, y2: HEIGHT });
  const picture = svg(
    "svg",
    {
      class: "wave",
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      preserveAspectRatio: "none",
      role: "img",
      "aria-label": spoken(slide, clicks, cues),
    },
    svg("rect", { class: "ground", width: WIDTH, height: VOICE, rx: 6 }),
    bars,
    ...cues.map(([from, to]) =>
      svg("rect", {
        class: "cue",
        x: x(from) + 1,
        y: VOICE + 8,
        width: Math.max(2, x(to) - x(from) - 2),
        height: 10,
        rx: 3,
      }),
    ),
    ...clicks.flatMap((step) => click(x(step.atSeconds))),
    head,
  );
  const voice = slide.narration;
  const ready = voice
    ? loudness(address + voice.src, voice.startSeconds, voice.durationSeconds).then((found) => {
        bars.setAttribute("d", found ? barsPath(found.peaks, x(voice.durationSeconds)) : "");
        return found;
      })
    : Promise.resolve(null);
  const moveHead = (at) => ["x1", "x2"].forEach((end) => head.setAttribute(end, x(at)));
  return { picture, ready, moveHead };
}

function click(at) {
  return [
    svg("line", { class: "click", x1: at, x2: at, y1: 0, y2: HEIGHT - 8 }),
    svg("rect", { class: "click-end", x: at - 3, y: HEIGHT - 10, width: 6, height: 10, rx: 3 }),
  ];
}

function barsPath(peaks, width) {
  const step = width / peaks.length;
  const middle = VOICE / 2;
  return peaks
    .map((peak, bar) => {
      const half = Math.max(0.75, peak * (middle - 4));
      return `M${((bar + 0.5) * step).toFixed(1)} ${(middle - half).toFixed(1)}v${(2 * half).toFixed(1)}`;
    })
    .join("");
}

function spoken(slide, clicks, cues) {
  const parts = [t("voice.picture", { length: clock(slide.durationSeconds) })];
  if (clicks.length)
    parts.push(t("voice.pictureClicks", { times: clicks.map((step) => clock(step.atSeconds)).join(", ") }));
  if (cues.length) parts.push(t("voice.cues", { n: cues.length }));
  return parts.join("; ");
}
