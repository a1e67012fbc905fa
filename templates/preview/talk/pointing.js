/** Choosing what a comment is about: every shape of the slide is a button over it, the rest is a spot. */

import { h } from "/own/dom.js";
import { boundsOf, scaleOf, shownSlide } from "/own/overlay.js";
import { shapesOf } from "/own/measuring/shapes.js";
import { t } from "/own/words.js";

export function createPointing(frame, overlay, say) {
  let finish = null;

  /** @returns {Promise<{shape?: string, about: string, x: number, y: number} | null>} null when nothing was chosen */
  async function choose() {
    finish?.(null);
    await frame.uncover();
    return new Promise((resolve) => {
      const ground = h("div.pointing-ground", { click: (event) => finish({ about: "", ...pointOf(event) }) });
      const marks = shapesOf(shownSlide(frame)).map(({ id, about }) => ({
        shape: id,
        covers: true,
        element: h("button.shape-choice", {
          type: "button",
          "aria-label": about || t("talk.aShape"),
          click: (event) => finish({ shape: id, about, ...pointOf(event, id) }),
        }),
      }));
      finish = (chosen) => {
        removeEventListener("keydown", escape);
        ground.remove();
        overlay.draw("pointing", []);
        overlay.element.classList.remove("choosing");
        finish = null;
        say("");
        resolve(chosen);
      };
      const escape = (event) => event.key === "Escape" && finish(null);
      addEventListener("keydown", escape);
      overlay.element.classList.add("choosing");
      overlay.element.prepend(ground);
      overlay.draw("pointing", marks);
      say(t("talk.pointing"));
      (marks[0]?.element ?? ground).focus();
    });
  }

  /** The point as shares of the slide: where one clicked, or with the keyboard the shape's upper right corner. */
  function pointOf(event, shape) {
    const slide = shownSlide(frame);
    const page = boundsOf(slide);
    if (event.detail > 0) {
      const ground = frame.frame.getBoundingClientRect();
      const scale = scaleOf(frame);
      return share((event.clientX - ground.x) / scale - page.x, (event.clientY - ground.y) / scale - page.y, page);
    }
    const box = boundsOf(slide.querySelector(`[data-shape="${CSS.escape(shape)}"]`));
    return share(box.right - page.x, box.top - page.y, page);
  }

  return { choose };
}

const between = (value) => Math.min(1, Math.max(0, value));
const share = (x, y, { width, height }) => ({ x: between(x / width), y: between(y / height) });
