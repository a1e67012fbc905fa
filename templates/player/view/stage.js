/** The stage: the slide that is shown, in its place and size, moved by its clock. */

import { createMotion } from "pptlearn/motion.js";
import { playTransition } from "pptlearn/transition.js";
import { h } from "pptlearn/view/dom.js";
import { drawn, slideSection } from "pptlearn/view/slide.js";

/** Pixels that an upright screen has over, above and below the slide together. */
const ROOM_FOR_CAPTIONS = 220;

/**
 * @param {{store: object, course: object, t: Function}} player
 * @param {(section: HTMLElement, slide: object) => () => void} furnish  puts media and questions on a slide; returns how to remove them
 * @param {(section: HTMLElement) => {sound: Function, command: Function}} cues  what animations may ask for
 */
export function createStage({ store, course, t }, furnish, cues) {
  const { width, height } = course.manifest.slideSize;
  const frame = h("div.stage-frame");
  const element = h("main.stage", { "aria-label": t("slideArea"), tabindex: "-1" }, frame);
  const reduced = matchMedia("(prefers-reduced-motion: reduce)");
  let shown = null; // {slide, section, motion, retire}
  let leaving = null; // the one before, while it still moves out
  let settled = Promise.resolve();
  let entering = null;
  let change = new AbortController(); // of the transition that runs

  // On paper a slide is at its end.
  addEventListener("beforeprint", () => shown.motion.end());
  addEventListener("afterprint", () => moveTo(store.get().step, store.get().seconds));

  new ResizeObserver(() => fit(element, frame, width, height)).observe(element);

  store.watch((state) => [state.slide], show);
  store.watch(
    (state) => [state.place],
    ({ place, started }) => started && (element.inert = place !== "slide"),
  );
  store.watch(
    (state) => [state.seconds],
    ({ seconds }) => shown.motion.seek(seconds),
  );
  store.watch(
    (state) => [state.step],
    ({ step, seconds }) => moveTo(step, seconds),
  );

  function show(state) {
    delete document.documentElement.dataset.ready;
    change.abort();
    leaving?.retire();
    const before = shown;
    const slide = course.slide(state.slide);
    const section = slideSection(slide.number);
    section.setAttribute("aria-label", t("slideTitled", { number: slide.number, title: slide.title }));
    frame.append(section);
    const motion = createMotion(section, slide, { reducedMotion: reduced.matches, ...cues(section) });
    shown = onStage(slide, section, motion, furnish(section, slide));
    moveTo(state.step, state.seconds);
    settled = reveal(before, shown, state);
  }

  async function reveal(before, now, state) {
    const isOnward = before && state.started && isNext(state, before.slide.number, now.slide.number);
    leaving = before;
    entering = isOnward ? replace(before, now) : null;
    if (!isOnward) before?.retire();
    await Promise.all([drawn(now.section), entering]);
    if (shown !== now) return;
    entering = null;
    document.documentElement.dataset.ready = "true";
  }

  function isNext({ detour }, before, now) {
    const order = detour?.stops.includes(before) ? detour.stops : course.slides.map(({ number }) => number);
    return order.includes(before) && order.indexOf(now) === order.indexOf(before) + 1;
  }

  async function replace(before, now) {
    before.section.inert = true;
    const { transition } = now.slide;
    change = new AbortController();
    try {
      await playTransition({
        from: before.section,
        to: now.section,
        transition,
        reducedMotion: reduced.matches,
        sound: cues(now.section).sound,
        signal: change.signal,
      });
    } finally {
      before.retire();
      if (shown === now) entering = null;
    }
  }

  function moveTo(step, seconds) {
    shown.motion.showStep(step);
    shown.motion.seek(seconds);
  }

  return {
    element,
    frame,
    /** A promise while one slide takes the place of another, else null: the voice waits for it. */
    entering: () => entering,
    /** Settles when what was asked last is visible. */
    shown: () => settled,
  };
}

/** A slide on the stage, and how it leaves it: once. */
function onStage(slide, section, motion, unfurnish) {
  let isHere = true;
  function retire() {
    if (!isHere) return;
    isHere = false;
    motion.destroy();
    unfurnish();
    section.remove();
  }
  return { slide, section, motion, retire };
}

/** Scales the slide as a whole: only `transform` keeps every line of text where it broke (never CSS zoom). */
function fit(element, frame, width, height) {
  const space = getComputedStyle(element);
  const inner = {
    width: element.clientWidth - parseFloat(space.paddingLeft) - parseFloat(space.paddingRight),
    height: element.clientHeight - parseFloat(space.paddingTop) - parseFloat(space.paddingBottom),
  };
  const scale = Math.max(0.05, Math.min(inner.width / width, inner.height / height));
  frame.style.setProperty("--scale", String(scale));
  frame.style.inlineSize = `${Math.floor(width * scale)}px`;
  frame.style.blockSize = `${Math.floor(height * scale)}px`;
  element.style.setProperty("--frame-width", frame.style.inlineSize);
  element.style.setProperty("--frame-height", frame.style.blockSize);
  // What stands under the slide is as wide; where that makes it lower, the slide grows in the next frame, not in this.
  requestAnimationFrame(() => element.parentElement?.style.setProperty("--frame-width", frame.style.inlineSize));
  element.toggleAttribute("data-room", inner.height - height * scale > ROOM_FOR_CAPTIONS);
}
