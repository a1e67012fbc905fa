/** Open comments as numbered pins on the slide they are about. */

import { h } from "/own/dom.js";
import { t } from "/own/words.js";

const SHORT = 60;

/** @param {(thread: string) => void} open  shows a thread in the panel */
export function createPins(preview, overlay, open) {
  function show() {
    const threads = preview.talk.on(preview.number).filter(({ resolvedBy }) => !resolvedBy);
    const placed = threads
      .map((thread, index) => ({ thread, number: index + 1 }))
      .filter(({ thread }) => thread.place.x !== undefined);
    overlay.draw(
      "pins",
      placed.map(({ thread, number }) => ({
        point: [thread.place.x, thread.place.y],
        element: h(
          "button.pin",
          {
            type: "button",
            "aria-label": t("talk.pin", { number, text: thread.comments[0].text.slice(0, SHORT) }),
            click: () => open(thread.id),
          },
          String(number),
        ),
      })),
    );
  }

  preview.talk.watch(show);
  return { show };
}
