/** Who one is: asked once, kept by the browser. */

import { h } from "/own/dom.js";
import { t } from "/own/words.js";

const LONGEST = 60;

export function createNameForm(talk) {
  const input = h("input", {
    id: "name",
    type: "text",
    maxlength: LONGEST,
    autocomplete: "name",
    required: true,
    "aria-describedby": "name-hint",
  });
  const form = h(
    "form.name-form",
    { submit: keep },
    h("label", { for: "name" }, t("talk.name")),
    h("div.row", {}, input, h("button.outlined", { type: "submit" }, t("talk.keepName"))),
    h("p.hint", { id: "name-hint" }, t("talk.nameHint")),
  );
  const words = h("span");
  const known = h("p.you", {}, words, " ", h("button.plain", { type: "button", click: change }, t("talk.changeName")));
  const element = h("div", {}, form, known);

  function keep(event) {
    event.preventDefault();
    talk.rename(input.value);
    if (talk.name) document.getElementById("comment")?.focus();
  }

  function change() {
    input.value = talk.name;
    [form.hidden, known.hidden] = [false, true];
    input.select();
  }

  function show() {
    words.textContent = t("talk.youAre", { name: talk.name });
    const isChanging = form.contains(document.activeElement) && known.hidden && input.value !== talk.name;
    if (isChanging) return;
    [form.hidden, known.hidden] = [Boolean(talk.name), !talk.name];
  }

  return { element, show };
}
