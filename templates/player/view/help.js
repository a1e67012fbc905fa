/** The help dialog: the keyboard table, as people read it. */

import { KEYS } from "pptlearn/keys.js";
import { button } from "pptlearn/view/button.js";
import { h } from "pptlearn/view/dom.js";

const SIGNS = { ArrowRight: "→", ArrowLeft: "←", ArrowUp: "↑", ArrowDown: "↓" };
/** Keys that keyboards name in their language, as keys of the words. */
const NAMED = {
  " ": "space",
  PageDown: "pageDown",
  PageUp: "pageUp",
  Home: "homeKey",
  End: "endKey",
  Backspace: "backspace",
  Escape: "escape",
};

/** @param {{store: object, commands: object, t: Function}} player */
export function createHelp({ store, commands, t }) {
  const hide = () => store.send({ type: "dialog", dialog: "" });
  const letters = h("input", { type: "checkbox", change: () => commands.change("letterKeys", letters.checked) });
  const element = h(
    "dialog.help.ui",
    { "aria-labelledby": "help-title", close: hide, click: (event) => event.target === element && hide() },
    h(
      "div.panel-head",
      {},
      h("h2", { id: "help-title" }, t("help")),
      button("close-help", t("close"), hide, { icon: "close" }),
    ),
    h(
      "dl.keys",
      { tabindex: "0" },
      ...KEYS.map(({ keys, word }) =>
        h("div", {}, h("dt", {}, ...keys.map((key) => h("kbd", {}, name(key, t)))), h("dd", {}, t(word))),
      ),
    ),
    h("label.letters", {}, letters, h("span", {}, t("letterKeys"))),
  );
  store.watch(
    (state) => [state.dialog, state.settings.letterKeys],
    ({ dialog, settings }) => {
      letters.checked = settings.letterKeys;
      if (dialog === "help" && !element.open) element.showModal();
      if (dialog !== "help" && element.open) element.close();
    },
  );
  return element;
}

const name = (key, t) => SIGNS[key] ?? (key in NAMED ? t(NAMED[key]) : key.toUpperCase());
