/** The comments: who one is, a new one, the approval, and the threads of this slide and the others. */

import { h } from "/own/dom.js";
import { approvalPart } from "/own/talk/approval.js";
import { createCommentForm } from "/own/talk/comment-form.js";
import { createNameForm } from "/own/talk/name-form.js";
import { createThreads } from "/own/talk/thread.js";
import { t } from "/own/words.js";

export function createTalkPage(preview, pointing) {
  const { talk } = preview;
  const trouble = h("p.bad", { role: "alert" });
  const guarded = (run) => async () => {
    trouble.textContent = "";
    try {
      await run();
      return true;
    } catch (error) {
      trouble.textContent = error.message;
      return false;
    }
  };
  const nameForm = createNameForm(talk);
  const form = createCommentForm(preview, pointing, guarded);
  const threads = createThreads(preview, guarded);
  const approval = h("div");
  const showsResolved = h("input", { type: "checkbox", change: show });
  const resolvedLabel = h("span");
  const resolvedRow = h("label.check", {}, showsResolved, resolvedLabel);
  const lists = h("div");
  const element = h(
    "div.talk",
    {},
    h("h2", {}, t("tabs.talk")),
    nameForm.element,
    form.element,
    trouble,
    lists,
    resolvedRow,
    approval,
  );

  function show() {
    if (!preview.course) return;
    const { review, name } = talk;
    const isShown = (thread) => showsResolved.checked || !thread.resolvedBy;
    const resolved = review.threads.filter((thread) => thread.resolvedBy).length;
    nameForm.show();
    form.show();
    form.element.hidden = !name;
    if (review.trouble) trouble.textContent = review.trouble;
    resolvedRow.hidden = resolved === 0;
    resolvedLabel.textContent = t("talk.showResolved", { n: resolved });
    threads.show(lists, groups(review.threads.filter(isShown), preview.number));
    approval.replaceChildren(approvalPart(preview, guarded));
  }

  talk.watch(show);
  return { element, show, goTo: threads.goTo, moveTime: form.showTime };
}

/** @returns {{title: string, threads: object[], empty?: string}[]} */
function groups(threads, number) {
  const isGone = ({ number, place }) => number === null && place.slide !== undefined;
  const isOnDeck = ({ place }) => place.slide === undefined;
  return [
    { title: t("talk.here"), threads: threads.filter((each) => each.number === number), empty: t("talk.none") },
    { title: t("talk.deck"), threads: threads.filter(isOnDeck) },
    {
      title: t("talk.elsewhere"),
      threads: threads
        .filter((each) => each.number !== null && each.number !== number)
        .sort((a, b) => a.number - b.number),
      namesSlide: true,
    },
    { title: t("talk.gone"), threads: threads.filter(isGone) },
  ];
}
