/** The voice of a slide: its figures, its picture to seek in, its captions. */

import { h } from "/own/dom.js";
import { facts, part } from "/own/pages/parts.js";
import { wave } from "/own/pages/wave.js";
import { clock, t } from "/own/words.js";

/** @returns {{element: HTMLElement, moveHead: (seconds: number) => void, advice: Promise<object[]>}} */
export function voicePart(preview, slide) {
  const clicks = slide.steps.filter((step) => step.trigger === "click");
  const captions = slide.captions[0];
  const told = facts([
    [t("voice.length"), slide.narration ? clock(slide.narration.durationSeconds) : t("voice.none")],
    [t("voice.pace"), slide.pace && t("voice.wordsPerMinute", { pace: slide.pace })],
    [t("voice.clicks"), clicks.length ? String(clicks.length) : null],
    [t("voice.captions"), captions && t(`voice.${captions.origin}`)],
    [t("voice.words"), String(slide.words)],
  ]);
  if (!slide.narration)
    return { element: part(t("voice.title"), told), moveHead: () => {}, advice: Promise.resolve([]) };
  const drawn = wave(slide, `/modules/${preview.key}/`);
  const seek = h("input.seek", {
    type: "range",
    min: 0,
    max: slide.durationSeconds,
    step: 0.1,
    value: 0,
    "aria-label": t("voice.place"),
    input: () => preview.frame.goTo(slide.number, Number(seek.value)),
  });
  const moveHead = (seconds) => {
    drawn.moveHead(seconds);
    if (document.activeElement !== seek) seek.value = seconds;
    seek.setAttribute("aria-valuetext", clock(seconds));
  };
  const element = part(
    t("voice.title"),
    told,
    h("div.wave-box", {}, drawn.picture, seek),
    legend(captions, clicks),
    captions?.cues && cueList(preview, slide, captions.cues),
  );
  return { element, moveHead, advice: drawn.ready.then(silences) };
}

const legend = (captions, clicks) =>
  h(
    "p.legend",
    {},
    h("span.of-voice", {}, t("voice.ofVoice")),
    captions && h("span.of-cue", {}, t("voice.ofCaption")),
    clicks.length > 0 && h("span.of-click", {}, t("voice.ofClick")),
  );

function cueList({ frame }, slide, cues) {
  const row = ([from, , text]) =>
    h(
      "li",
      {},
      h("button.time", { type: "button", click: () => frame.goTo(slide.number, from) }, clock(from)),
      ` ${text}`,
    );
  return h("details", {}, h("summary", {}, t("voice.cues", { n: cues.length })), h("ol.cues", {}, ...cues.map(row)));
}

const silences = (sound) =>
  (sound?.silences ?? []).map(([from, to]) => ({
    kind: "silence",
    group: "teaching",
    facts: { seconds: to - from, at: clock(from) },
  }));
