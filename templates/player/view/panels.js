/** The panels beside the slide: one open at a time, each built when it is first opened. */

import { button } from "pptlearn/view/button.js";
import { h } from "pptlearn/view/dom.js";
import { createOutline } from "pptlearn/view/outline.js";
import { createSearch } from "pptlearn/view/search.js";
import { createTranscript } from "pptlearn/view/transcript.js";

const PANELS = [
  { name: "outline", side: "start", create: createOutline },
  { name: "search", side: "end", create: createSearch },
  { name: "transcript", side: "end", create: createTranscript },
];

export function createPanels(player) {
  return PANELS.map((panel) => createPanel(player, panel));
}

function createPanel(player, { name, side, create }) {
  const { store, t } = player;
  const close = () => store.send({ type: "panel", panel: name });
  const element = h(
    `aside.panel.${side}.ui`,
    { id: `panel-${name}`, "aria-label": t(name), hidden: true },
    h("div.panel-head", {}, h("h2", {}, t(name)), button(`close-${name}`, t("close"), close, { icon: "close" })),
  );
  let content = null;
  store.watch(
    (state) => [state.panel],
    ({ panel }) => {
      const isOpen = panel === name;
      if (isOpen && !content) element.append((content = create(player)).element);
      // Who was in a panel that closes goes back to the button that opened it.
      if (!isOpen && element.contains(document.activeElement))
        document.querySelector(`.top [data-control=${name}]`)?.focus();
      element.hidden = !isOpen;
      if (isOpen) content.opened?.();
    },
  );
  return element;
}
