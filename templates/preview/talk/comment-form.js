/** A new comment: what it says, and whether it is about a shape, a second, the slide or the whole deck. */

import { h } from "/own/dom.js";
import { clock, t } from "/own/words.js";

const LONGEST = 4000;

/** @param {(run: () => Promise<void>) => () => Promise<boolean>} guarded  says what went wrong */
export function createCommentForm(preview, pointing, guarded) {
  const { talk, frame } = preview;
  let shown = null; // number of the slide
  let moment = null; // second of the slide at which the box was ticked: the voice goes on
  let about = null; // {slide, shape?, about, x, y}
  const label = h("label", { for: "comment" });
  const input = h("textarea", { id: "comment", rows: 3, maxlength: LONGEST, required: true, keydown: sendOnEnter });
  const onDeck = h("input", { type: "checkbox", change: show });
  const atTime = h("input", { type: "checkbox", change: hold });
  const timeLabel = h("span");
  const timeRow = h("label.check", {}, atTime, timeLabel);
  const point = h("button.outlined", { type: "button", click: choose }, t("talk.point"));
  const pointed = h("span");
  const pointedRow = h(
    "p.pointed",
    {},
    pointed,
    h("button.plain", { type: "button", "aria-label": t("talk.unpoint"), click: forget }, "✕"),
  );
  const element = h(
    "form.comment-form",
    { submit: send },
    label,
    input,
    pointedRow,
    h("div.row", {}, point, timeRow, h("label.check", {}, onDeck, t("talk.onDeck"))),
    h("div.row", {}, h("button.main", { type: "submit" }, t("talk.send"))),
  );

  async function choose() {
    const chosen = await pointing.choose();
    about = chosen && { ...chosen, slide: preview.number };
    show();
    (chosen ? input : point).focus();
  }

  function forget() {
    about = null;
    show();
    point.focus();
  }

  function sendOnEnter(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) element.requestSubmit();
  }

  async function send(event) {
    event.preventDefault();
    const isSaid = await guarded(() => talk.say("comment", { text: input.value, ...place() }))();
    if (!isSaid) return;
    input.value = "";
    about = null;
    atTime.checked = false;
    hold();
    show();
    input.focus();
  }

  function place() {
    if (onDeck.checked) return {};
    return { slide: preview.number, seconds: moment, ...about };
  }

  /** What was pointed at stays with its slide. */
  function show() {
    if (about && about.slide !== preview.number) about = null;
    if (shown !== preview.number) [atTime.checked, moment] = [false, null];
    shown = preview.number;
    const isOnDeck = onDeck.checked;
    label.textContent = t(isOnDeck ? "talk.writeDeck" : "talk.write", { number: preview.number });
    pointed.textContent = about
      ? t("talk.pointed", { about: about.about || t(about.shape ? "talk.aShape" : "talk.spot") })
      : "";
    pointedRow.hidden = isOnDeck || !about;
    point.hidden = isOnDeck;
    const slide = preview.course?.slideList.find((each) => each.number === preview.number);
    timeRow.hidden = isOnDeck || !slide?.durationSeconds;
    showTime(frame.state()?.seconds ?? 0);
  }

  function hold() {
    moment = atTime.checked ? (frame.state()?.seconds ?? 0) : null;
  }

  function showTime(seconds) {
    if (moment === null) timeLabel.textContent = t("talk.atTime", { at: clock(seconds) });
  }

  return { element, show, showTime };
}
