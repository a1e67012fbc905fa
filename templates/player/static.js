/** `?static`: one slide as it was designed, alone on the page, for pictures and checks. */

import { readAddress } from "pptlearn/address.js";
import { h } from "pptlearn/view/dom.js";
import { drawn, slideSection } from "pptlearn/view/slide.js";

/** @param {import("pptlearn/course.js").Course} course */
export function showStatic(course, root) {
  const page = h("main", { "data-static": true });
  root.append(page);

  async function show() {
    delete document.documentElement.dataset.ready;
    const asked = readAddress(location.hash)?.slide;
    const number = course.index(asked) < 0 ? course.slides[0].number : asked;
    const section = slideSection(number);
    page.replaceChildren(section);
    await drawn(section);
    if (section.isConnected) document.documentElement.dataset.ready = "true";
  }

  addEventListener("hashchange", show);
  return show();
}
