/** What was understood of the slide that is shown, what was lost, and what could be better. */

import { h } from "/own/dom.js";
import { facts, finding, findings, part, problem } from "/own/parts.js";
import { questionPart } from "/own/question-part.js";
import { markupOf, smallText } from "/own/reading.js";
import { wave } from "/own/wave.js";
import { clock, count } from "/own/words.js";

const ORIGINS = { deck: "from the recording", notes: "made from your notes", speech: "made from the voice" };
const LABELS = { access: "For everyone", teaching: "For learning" };
/** Points on a wide slide: smaller cannot be read on a phone or from a back row. */
const SMALLEST = 12;

export function createSlidePage(preview) {
  const element = h("div");
  let moveHead = () => {};

  function show() {
    const { course, number } = preview;
    const slides = course.slideList;
    const index = slides.findIndex((each) => each.number === number);
    const slide = slides[index];
    const voice = voicePart(preview, slide);
    moveHead = voice?.moveHead ?? (() => {});
    const advice = h("ul.findings");
    const hasFocus = element.contains(document.activeElement) && document.activeElement.dataset.step;
    element.replaceChildren(
      ...[
        headPart(preview, slides, index),
        part("To look at", slide.problems.length > 0 && findings(slide.problems.map(problem)), kept(slide)),
        part("Could be better", advice),
        voice?.element,
        slide.key ? questionPart(slide.key) : null,
        part("Notes", slide.notes && h("p.notes", {}, slide.notes)),
        part("Links", slide.links.length > 0 && linkList(slide.links)),
      ].filter(Boolean),
    );
    if (hasFocus) element.querySelector(`[data-step="${hasFocus}"]`)?.focus();
    fillAdvice(advice, slide, preview, voice?.ready);
  }

  return { element, show, moveHead: (seconds) => moveHead(seconds) };
}

function headPart({ frame }, slides, index) {
  const slide = slides[index];
  const step = (by, label, sign) =>
    h(
      "button.step",
      { type: "button", "aria-label": label, "data-step": by, "aria-disabled": String(!slides[index + by]), click: () => slides[index + by] && frame.goTo(slides[index + by].number) },
      sign,
    );
  return h(
    "div.slide-head",
    {},
    h("div.names", {}, h("p.label", {}, `Slide ${slide.number} of ${slides.at(-1).number}`), h("h2", {}, slide.title || "(no title)")),
    step(-1, "Previous slide", "‹"),
    step(1, "Next slide", "›"),
  );
}

function kept({ fidelity, problems }) {
  if (!fidelity) return null;
  const all = fidelity.kept + fidelity.near + fidelity.picture + fidelity.lost;
  const others = [
    fidelity.near && `${fidelity.near} almost`,
    fidelity.picture && `${fidelity.picture} as a picture`,
    fidelity.lost && `${fidelity.lost} not`,
  ].filter(Boolean);
  const text = others.length
    ? `${fidelity.kept} of ${count(all, "shape", "shapes")} as in PowerPoint, ${others.join(", ")}.`
    : `${all === 1 ? "The one shape is" : `All ${all} shapes are`} shown as in PowerPoint${problems.length ? "" : "; nothing to fix"}.`;
  return h(others.length ? "p" : "p.good", {}, text);
}

function voicePart(preview, slide) {
  const clicks = slide.steps.filter((step) => step.trigger === "click");
  const captions = slide.captions[0];
  const told = facts([
    ["Voice", slide.narration ? clock(slide.narration.durationSeconds) : "none"],
    ["Pace", slide.pace && `${slide.pace} words/min`],
    ["Clicks", clicks.length ? String(clicks.length) : null],
    ["Captions", captions && ORIGINS[captions.origin]],
    ["Words on it", String(slide.words)],
  ]);
  if (!slide.narration) return { element: part("Voice", told) };
  const drawn = wave(slide, `/modules/${preview.key}/`);
  const seek = h("input.seek", {
    type: "range", min: 0, max: slide.durationSeconds, step: 0.1, value: 0, "aria-label": "Place in the voice",
    input: () => preview.frame.goTo(slide.number, Number(seek.value)),
  });
  const moveHead = (seconds) => {
    drawn.moveHead(seconds);
    if (document.activeElement !== seek) seek.value = seconds;
    seek.setAttribute("aria-valuetext", clock(seconds));
  };
  const legend = h("p.legend", {}, h("span.of-voice", {}, "voice"), captions && h("span.of-cue", {}, "caption"), clicks.length > 0 && h("span.of-click", {}, "click"));
  const element = part("Voice", told, h("div.wave-box", {}, drawn.picture, seek), legend, captions?.cues && cueList(preview, slide, captions.cues));
  return { element, moveHead, ready: drawn.ready };
}

function cueList({ frame }, slide, cues) {
  const row = ([from, , text]) =>
    h("li", {}, h("button.time", { type: "button", click: () => frame.goTo(slide.number, from) }, clock(from)), ` ${text}`);
  return h("details", {}, h("summary", {}, count(cues.length, "caption", "captions")), h("ol.cues", {}, ...cues.map(row)));
}

function linkList(links) {
  return h("ul.links", {}, ...links.map(({ text, url, slide }) => h("li", {}, `${text} → `, h("b", {}, url ?? `slide ${slide}`))));
}

/** What Python found in the manifest, what the markup shows, and what the sound says once it is decoded. */
async function fillAdvice(list, slide, { course, frame }, sound) {
  list.append(...slide.advice.map(({ kind, message, hint }) => finding(kind, LABELS[kind], message, hint)));
  const small = smallText(markupOf(frame.document(), slide.number), course.size.width, SMALLEST);
  if (small) list.append(finding("access", LABELS.access, `Small letters, ${small.points} pt: “${small.text.slice(0, 60)}”`, "Make them 18 pt or more: this is not readable on a phone."));
  toggle(list);
  const found = await sound;
  for (const [from, to] of found?.silences ?? [])
    list.append(finding("teaching", LABELS.teaching, `Silence of ${(to - from).toFixed(1)} s at ${clock(from)}.`, "Learners take it for the end: record this slide again, or trim the pause."));
  toggle(list);
}

/** A heading over nothing is not shown. */
function toggle(list) {
  list.parentElement.hidden = list.children.length === 0;
}
