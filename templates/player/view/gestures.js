/** What a press, a swipe or a pointer on the slide does, as in a slide show. */

import { readAddress } from "pptlearn/address.js";

const SWIPE = 50;
const OWN = "a, button, input, label, select, textarea, summary, video, audio, [role], [tabindex], .answer";

/** @param {{store: object, course: object, commands: object}} player */
export function listenToGestures({ store, course, commands }, stage) {
  let start = null;
  let lastViewed = store.get().slide;
  store.subscribe((now, before) => {
    if (now.slide !== before.slide) lastViewed = before.slide;
  });

  stage.addEventListener("click", (event) => {
    if (!event.target.closest("[data-action=lastViewed]")) return;
    event.preventDefault();
    commands.jump(lastViewed);
  });
  stage.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-tour]");
    if (!link) return;
    event.preventDefault();
    const stops = link.dataset.tour.split(" ").map(Number);
    commands.jump(stops[0], { tour: { stops, returns: link.dataset.then === "back" } });
  });
  stage.addEventListener("mouseover", ({ target }) => {
    const address = readAddress(target.closest("[data-hover]")?.dataset.hover ?? "");
    if (address) setTimeout(() => commands.jump(address.slide, { step: address.step })); // what is heard is heard first
  });
  stage.addEventListener("click", (event) => {
    const { slide, place } = store.get();
    const isTaken =
      event.defaultPrevented || event.target.closest(OWN)?.closest(".stage-frame") || course.slide(slide).question;
    if (isTaken || place !== "slide" || !event.target.closest(".stage-frame") || String(getSelection())) return;
    commands.press();
  });
  stage.addEventListener("touchstart", ({ touches }) => (start = touches.length === 1 ? touches[0] : null), {
    passive: true,
  });
  stage.addEventListener("touchend", ({ changedTouches: [end] }) => {
    if (!start || visualViewport?.scale > 1.05) return; // a zoomed page is being moved about
    const [across, down] = [end.clientX - start.clientX, end.clientY - start.clientY];
    const isForward = across < 0 === (getComputedStyle(stage).direction === "ltr");
    if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(down))
      (isForward ? commands.next : commands.previous)();
  });
}
