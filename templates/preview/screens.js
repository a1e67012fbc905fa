/** The module at the size of a phone, a tablet, or the room there is. */

import { h } from "/own/dom.js";
import { t } from "/own/words.js";

const SCREENS = [
  { id: "desktop" },
  { id: "tablet", width: 820, height: 1180 },
  { id: "phone", width: 390, height: 844 },
];
/** CSS px between a device and the edges. */
const ROOM = 24;

/** @param {HTMLElement} frames  what is shown on the device, at its size */
export function createScreens(frames, ...above) {
  const device = h("div.device", {}, frames, ...above);
  const element = h("div.table", {}, device);
  let screen = SCREENS[0];

  const buttons = SCREENS.map((each) =>
    h(
      "button",
      { type: "button", "aria-pressed": String(each === screen), click: () => choose(each) },
      t(`bar.${each.id}`),
    ),
  );
  const choice = h("div.choice", { role: "group", "aria-label": t("bar.screen") }, ...buttons);

  function choose(next) {
    screen = next;
    SCREENS.forEach((each, index) => buttons[index].setAttribute("aria-pressed", String(each === screen)));
    fit();
  }

  /** A device larger than the room is shown smaller; the module inside keeps the device's own size. */
  function fit() {
    device.dataset.screen = screen.id;
    const { clientWidth, clientHeight } = element;
    const width = screen.width ?? clientWidth;
    const height = screen.height ?? clientHeight;
    const room = screen.width ? ROOM : 0;
    const scale = Math.min(1, (clientWidth - room) / width, (clientHeight - room) / height);
    device.style.width = `${width * scale}px`;
    device.style.height = `${height * scale}px`;
    frames.style.width = `${width}px`;
    frames.style.height = `${height}px`;
    frames.style.transform = `scale(${scale})`;
  }

  new ResizeObserver(fit).observe(element);
  return { element, choice };
}
