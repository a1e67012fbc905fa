/** The module in its frame: which slide it shows, and taking it to another. */

const EVERY = 250;

/** @param {HTMLIFrameElement} frame */
export function createFrame(frame, key) {
  let place = "modules";
  let shown = "";

  const inside = () => frame.contentWindow?.pptlearn;
  const state = () => inside()?.state ?? null;

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

  const address = (slide, step = 0) =>
    `/${place}/${key}/index.html#/${slide}${step ? `/${step}` : ""}`;

  function open(slide) {
    frame.contentWindow.location.replace(address(slide));
  }

  /** Loads the module anew at the place where it stands. */
  function reload(fallback = 1) {
    const now = state();
    frame.contentWindow.location.replace(address(now?.slide ?? fallback, now?.step));
    frame.contentWindow.location.reload();
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

  return { follow, open, reload, moveTo, goTo, state, document: () => frame.contentDocument };
}
