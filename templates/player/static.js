/** `?static`: one slide as it was designed, alone on the page, for pictures and checks. */

import { readAddress } from "pptlearn/address.js";
import { keepFaces } from "pptlearn/faces.js";
import { h } from "pptlearn/view/dom.js";
import { drawn, picturesOf, slideSection } from "pptlearn/view/slide.js";

/**
 * All slides' fonts and pictures are asked for at once: the page's load event waits for them, and another slide is
 * there in the very event that asks for it.
 *
 * @param {import("pptlearn/course.js").Course} course
 */
export function showStatic(course, root) {
  const page = h("main", { "data-static": true });
  root.replaceChildren(page);
  const sections = new Map(course.shown.map(({ number }) => [number, slideSection(number)]));
  const pictures = [...sections.values()].flatMap(picturesOf);
  keepFaces();

  const isThere = () =>
    document.readyState === "complete" && document.fonts.status === "loaded" && pictures.every((each) => each.complete);
  const ready = () => (document.documentElement.dataset.ready = "true");

  async function show() {
    delete document.documentElement.dataset.ready;
    const asked = readAddress(location.hash)?.slide;
    const section = sections.get(course.has(asked) ? asked : course.slides[0].number);
    page.replaceChildren(section);
    void page.offsetHeight;
    if (isThere()) return ready();
    await drawn(section);
    if (section.isConnected) ready();
  }

  addEventListener("hashchange", show);
  return show();
}
