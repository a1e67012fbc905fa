/** One sentence for the learner, for a while: the sound is refused, progress is not kept… */

import { button } from "pptlearn/view/button.js";
import { h } from "pptlearn/view/dom.js";

const SHOWN_FOR = 9000;

/** @param {{store: object, t: Function}} player */
export function createNotice({ store, t }) {
  const text = h("p");
  const hide = () => store.send({ type: "notice", notice: "" });
  const box = h("div.notice-box", { hidden: true }, text, button("close-notice", t("close"), hide, { icon: "close" }));
  const element = h("div.notice.ui", { role: "status" }, box);
  let timer = 0;
  store.watch(
    (state) => [state.notice, state.slide],
    ({ notice }) => {
      text.textContent = notice ? t(notice) : "";
      box.hidden = !notice;
      clearTimeout(timer);
      if (notice) timer = setTimeout(hide, SHOWN_FOR);
    },
  );
  return element;
}
