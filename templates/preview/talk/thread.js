/** Threads of comments: what was said, answering, resolving, deleting one's own. */

import { h } from "/own/dom.js";
import { markupOf } from "/own/measuring/reading.js";
import { clock, date, t } from "/own/words.js";

const LONGEST = 4000;
const SHORT = 40;

export function createThreads(preview, guarded) {
  const drafts = new Map(); // thread's id -> an answer that is not sent yet
  const known = new Map(); // thread's id -> {said, element}: what did not change keeps its place and focus

  /** @param {{title: string, threads: object[], empty?: string, namesSlide?: boolean}[]} groups */
  function show(element, groups) {
    const focused = element.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
    const shown = groups.filter(({ threads, empty }) => threads.length || empty);
    element.replaceChildren(
      ...shown.map(({ title, threads, empty, namesSlide }) =>
        h(
          "section.part",
          {},
          h("h3", {}, title),
          threads.length === 0 && h("p.soft", {}, empty),
          ...threads.map((thread) => elementOf(thread, namesSlide)),
        ),
      ),
    );
    if (focused) element.querySelector(`[data-focus="${focused}"]`)?.focus();
  }

  function elementOf(thread, namesSlide) {
    const said = JSON.stringify([thread, namesSlide, preview.talk.name, preview.number]);
    if (known.get(thread.id)?.said !== said) known.set(thread.id, { said, element: threadOf(thread, namesSlide) });
    return known.get(thread.id).element;
  }

  function threadOf(thread, namesSlide) {
    const say = (what, words) => guarded(() => preview.talk.say(what, { thread: thread.id, ...words }))();
    const first = thread.comments[0];
    return h(
      thread.resolvedBy ? "article.thread.resolved" : "article.thread",
      { id: `thread-${thread.id}`, "aria-label": t("talk.replyTo", { name: first.by }), tabindex: -1 },
      whereOf(thread, namesSlide, preview),
      ...thread.comments.map((comment) => commentOf(comment, thread, preview, say)),
      thread.resolvedBy && h("p.soft", {}, t("talk.resolvedBy", { name: thread.resolvedBy })),
      preview.talk.name && (thread.resolvedBy ? reopenRow(thread, say) : replyForm(thread, say)),
    );
  }

  function replyForm(thread, say) {
    const first = thread.comments[0];
    const input = h("textarea", {
      rows: 1,
      maxlength: LONGEST,
      "aria-label": t("talk.replyTo", { name: first.by }),
      placeholder: t("talk.reply"),
      "data-focus": `reply-${thread.id}`,
      input: () => drafts.set(thread.id, input.value),
      keydown: (event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && form.requestSubmit(),
    });
    input.value = drafts.get(thread.id) ?? "";
    async function send(event) {
      event.preventDefault();
      const text = input.value;
      if (!text.trim()) return input.focus();
      drafts.delete(thread.id);
      if (!(await say("reply", { text }))) drafts.set(thread.id, text);
    }
    const form = h(
      "form.row",
      { submit: send },
      input,
      h("button.outlined", { type: "submit" }, t("talk.reply")),
      h(
        "button.plain",
        { type: "button", "data-focus": `resolve-${thread.id}`, click: () => say("resolve") },
        t("talk.resolve"),
      ),
    );
    return form;
  }

  function goTo(id) {
    const element = document.getElementById(`thread-${id}`);
    element?.scrollIntoView({ block: "nearest" });
    element?.focus();
  }

  return { show, goTo };
}

const reopenRow = (thread, say) =>
  h(
    "div.row",
    {},
    h(
      "button.outlined",
      { type: "button", "data-focus": `resolve-${thread.id}`, click: () => say("reopen") },
      t("talk.reopen"),
    ),
  );

function whereOf({ place, number }, namesSlide, { frame }) {
  const isGone = place.slide !== undefined && number === null;
  const markup = number === null ? null : markupOf(frame.document(), number);
  const isShapeGone = place.shape && markup && !markup.querySelector(`[data-shape="${CSS.escape(place.shape)}"]`);
  const about = place.about || t("talk.aShape");
  const parts = [
    isGone && t("talk.goneWas", { number: place.number, title: place.title || t("slide.untitled") }),
    namesSlide && jump(t("talk.slide", { number }), () => frame.goTo(number)),
    place.shape && t(isShapeGone ? "talk.shapeGone" : "talk.shape", { about }),
    place.seconds !== undefined &&
      jump(t("talk.seconds", { at: clock(place.seconds) }), () => number !== null && frame.goTo(number, place.seconds)),
  ].filter(Boolean);
  return parts.length > 0 && h("p.where", {}, ...parts.flatMap((part, index) => (index ? [" · ", part] : [part])));
}

const jump = (text, click) => h("button.time", { type: "button", click }, text);

function commentOf(comment, thread, { talk }, say) {
  const isLast = thread.comments.length === 1 || comment !== thread.comments[0];
  return h(
    "div.comment",
    {},
    h("p.by", {}, h("b", {}, comment.by), h("span.soft", {}, ` ${date(comment.at)}`)),
    h("p.said", {}, comment.text),
    comment.isMine &&
      isLast &&
      talk.name &&
      h(
        "button.plain",
        {
          type: "button",
          "aria-label": t("talk.removeWhat", { text: comment.text.slice(0, SHORT) }),
          click: () => say("delete", { comment: comment.id }),
        },
        t("talk.remove"),
      ),
  );
}
