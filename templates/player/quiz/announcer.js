/** Tells a screen reader what a move did. */

import { h } from "pptlearn/view/dom.js";

/** @returns {((text: string) => void) & {destroy(): void}} */
export function announcer(section) {
  const region = h("div.unseen", { role: "status" });
  section.append(region);
  const say = (text) => {
    region.textContent = text;
  };
  return Object.assign(say, { destroy: () => region.remove() });
}
