/** The module in its frame: which slide it shows, taking it to another, and a new version in place of the old. */

import { h } from "/own/dom.js";
import { t } from "/own/words.js";

const EVERY = 250;
const SOON = 20;
/** Milliseconds after which a new version is shown even when it does not say that it is ready. */
const PATIENCE = 5000;

export function createFrame(key) {
  let place = "modules";
  let shown = "";
  let frame = iframe();
  let coming = null;
  const element = h("div.frames", {}, frame);
  const loaded = [];

  const inside = () => frame.contentWindow?.pptlearn;
  const state = () => inside()?.state ?? null;
  /** Whether the module still waits behind its start button. */
  const isCovered = () => isShown(frame.contentDocument?.querySelector(".cover"));

  /** Calls back whenever another slide or second is shown. */
  function follow(changed) {
    setInterval(() => {
      const now = state();
      const mark = now && `${now.slide} ${now.step} ${now.seconds}`;
      if (!now || mark === shown) return;
      shown = mark;
      changed(now);
    }, EVERY);
  }

  const address = (slide, step = 0) => `/${place}/${key}/index.html#/${slide}${step ? `/${step}` : ""}`;

  function open(slide) {
    frame.contentWindow.location.replace(address(slide));
    frame.addEventListener("load", () => loaded.forEach((call) => call()), { once: true });
  }

  /** Loads the module behind the one that is shown, brings it to the same place, and shows it in one stroke. */
  async function reload(fallback = 1) {
    coming?.remove();
    const next = (coming = iframe());
    next.inert = true;
    next.src = address(state()?.slide ?? fallback, state()?.step);
    element.prepend(next);
    const player = await readyIn(next);
    if (coming !== next) return;
    if (!isCovered()) await player?.begin?.();
    await player?.seek(state()?.seconds ?? 0);
    frame.remove();
    next.inert = false;
    [frame, coming, shown] = [next, null, ""];
    loaded.forEach((call) => call());
  }

  /** `lms`: the module finds a learning platform; `modules`: it is on its own. */
  function moveTo(next) {
    const slide = state()?.slide ?? 1;
    place = next;
    open(slide);
  }

  function goTo(slide, seconds = null) {
    const player = inside();
    if (!player) return open(slide);
    const there = player.state.slide === slide ? Promise.resolve() : player.goTo(slide);
    return there.then(() => seconds !== null && player.seek(seconds));
  }

  /** Takes the cover away, and stands still: what is pointed at must be seen. */
  async function uncover() {
    await inside()?.pause();
    if (isCovered()) await inside()?.begin?.();
  }

  return {
    element,
    follow,
    isCovered,
    uncover,
    open,
    reload,
    moveTo,
    goTo,
    state,
    whenLoaded: (call) => loaded.push(call),
    document: () => frame.contentDocument,
    get frame() {
      return frame;
    },
  };
}

const isShown = (element) => Boolean(element && !element.hidden && element.getClientRects().length);

const iframe = () => h("iframe", { title: t("bar.module"), allow: "autoplay; fullscreen" });

/** @returns {Promise<object | undefined>} the player of a frame once its slide is drawn */
export async function readyIn(frame) {
  const end = performance.now() + PATIENCE;
  while (frame.isConnected && performance.now() < end) {
    const player = frame.contentWindow?.pptlearn;
    if (player && frame.contentDocument.documentElement.dataset.ready) return player;
    await new Promise((resolve) => setTimeout(resolve, SOON));
  }
  return undefined;
}
