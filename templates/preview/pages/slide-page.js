/** What was understood of the slide that is shown, what was lost, and what could be better. */

import { h } from "/own/dom.js";
import { advice, findings, part, problem } from "/own/pages/parts.js";
import { questionPart } from "/own/pages/question-part.js";
import { t } from "/own/words.js";
import { voicePart } from "/own/pages/voice-part.js";

export function createSlidePage(preview, overlay) {
  const element = h("div");
  let moveHead = () => {};
  let marked = null;

  /** Marks a shape on the slide; once more takes the mark away. */
  async function mark(shape) {
    marked = marked === shape ? null : shape;
    await preview.frame.uncover();
    drawMark();
  }

  function drawMark() {
    const outline = h("span.found-mark", { "aria-hidden": true });
    overlay.draw("found", marked === null ? [] : [{ shape: marked, covers: true, element: outline }]);
    for (const button of element.querySelectorAll("[data-about]"))
      button.setAttribute("aria-pressed", String(button.dataset.about === marked));
  }

  function show() {
    const { course, number } = preview;
    const slides = course.slideList;
    const index = slides.findIndex((each) => each.number === number);
    const slide = slides[index];
    const voice = voicePart(preview, slide);
    moveHead = voice.moveHead;
    const better = h("ul.findings");
    marked = null;
    drawMark();
    const hasFocus = element.contains(document.activeElement) && document.activeElement.dataset.step;
    element.replaceChildren(
      ...[
        headPart(preview, slides, index),
        part(t("slide.toLookAt"), slide.problems.length > 0 && findings(slide.problems.map(problem)), kept(slide)),
        part(t("slide.better"), better),
        voice.element,
        slide.key ? questionPart(slide.key) : null,
        part(t("slide.notes"), slide.notes && h("p.notes", {}, slide.notes)),
        part(t("slide.links"), slide.links.length > 0 && linkList(slide.links)),
      ].filter(Boolean),
    );
    if (hasFocus) element.querySelector(`[data-step="${hasFocus}"]`)?.focus();
    fill(better, slide.advice, mark);
    const add = (found) => better.isConnected && fill(better, found, mark);
    voice.advice.then(add);
    preview.measure.advice(number).then(add);
  }

  return { element, show, moveHead: (seconds) => moveHead(seconds) };
}

function headPart({ frame }, slides, index) {
  const slide = slides[index];
  const step = (by, label, sign) =>
    h(
      "button.step",
      {
        type: "button",
        "aria-label": label,
        "data-step": by,
        "aria-disabled": String(!slides[index + by]),
        click: () => slides[index + by] && frame.goTo(slides[index + by].number),
      },
      sign,
    );
  return h(
    "div.slide-head",
    {},
    h(
      "div.names",
      {},
      h("p.label", {}, t("slide.of", { number: slide.number, last: slides.at(-1).number })),
      h("h2", {}, slide.title || t("slide.untitled")),
    ),
    step(-1, t("slide.previous"), "‹"),
    step(1, t("slide.next"), "›"),
  );
}

function kept({ fidelity, problems }) {
  if (!fidelity) return null;
  const n = fidelity.kept + fidelity.near + fidelity.picture + fidelity.lost;
  const others = ["near", "picture", "lost"]
    .filter((loss) => fidelity[loss])
    .map((loss) => t(`slide.${loss}`, { count: fidelity[loss] }));
  if (others.length) return h("p", {}, t("slide.keptSome", { n, kept: fidelity.kept, others: others.join(", ") }));
  return h(
    "p.good",
    {},
    [t("slide.kept", { n }), problems.length === 0 && t("slide.nothingToFix")].filter(Boolean).join(" "),
  );
}

function linkList(links) {
  return h(
    "ul.links",
    {},
    ...links.map(({ text, url, slide }) =>
      h("li", {}, `${text} → `, h("b", {}, url ?? t("slide.toSlide", { number: slide }))),
    ),
  );
}

/** Adds what was found; a heading over nothing is not shown. */
function fill(list, found, mark) {
  list.append(...found.map((each) => advice(each, mark)));
  list.parentElement.hidden = list.children.length === 0;
}
