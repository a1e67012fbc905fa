/** The module at the size of a phone, a tablet, or the room there is. */

import { h } from "/own/dom.js";

const SCREENS = [
  { id: "desktop", name: "Desktop" },
  { id: "tablet", name: "Tablet", width: 820, height: 1180 },
  { id: "phone", name: "Phone", width: 390, height: 844 },
];
/** CSS px between a device and the edges. */
const ROOM = 24;

/** @param {HTMLIFrameElement} frame */
export function createScreens(frame) {
  const device = h("div.device", {}, frame);
  const element = h("div.table", {}, device);
  let screen = SCREENS[0];

  const buttons = SCREENS.map((each) =>
    h("button", { type: "button", "aria-pressed": String(each === screen), click: () => choose(each) }, each.name),
  );
  const choice = h("div.choice", { role: "group", "aria-label": "Screen" }, ...buttons);

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
    frame.style.width = `${width}px`;
    frame.style.height = `${height}px`;
    frame.style.transform = `scale(${scale})`;
  }

  new ResizeObserver(fit).observe(element);
  return { element, choice };
}
