/** The module as a whole, and its slides with what each has to look at. */

import { h } from "/own/dom.js";
import { facts, findings, part, problem } from "/own/parts.js";
import { clock, count, languageName, megabytes } from "/own/words.js";

export function createModulePage(preview) {
  const element = h("div");

  function show() {
    const { course, frame } = preview;
    element.replaceChildren(
      ...[
        h("h2", {}, "The module"),
        facts([
          ["Lasts", clock(course.seconds)],
          ["Slides", String(course.slides)],
          ["Questions", String(course.questions)],
          ["Language", languageName(course.language)],
          ["Size", megabytes(course.bytes)],
          ["Words on slides", String(course.words)],
          ["Words in the text", String(course.spokenWords)],
          ["Deck", course.source],
        ]),
        !course.hasReport && h("p.hint", {}, "No report lies beside this module: the keys of its questions are not known here."),
        part("The deck as a whole", course.deckProblems.length > 0 && findings(course.deckProblems.map(problem))),
        part("Slides", h("ol.slides", {}, ...course.slideList.map((slide) => row(slide, frame)))),
      ].filter(Boolean),
    );
  }

  return { element, show };
}

function row(slide, frame) {
  const bad = slide.problems.filter((each) => each.severity !== "note").length;
  const told = [
    slide.durationSeconds > 0 && clock(slide.durationSeconds),
    slide.question && "question",
    slide.advice.length > 0 && count(slide.advice.length, "hint", "hints"),
  ].filter(Boolean);
  return h(
    "li",
    {},
    h(
      "button",
      { type: "button", click: () => frame.goTo(slide.number) },
      h("span.number", {}, String(slide.number)),
      h("span.title", {}, slide.title || "(no title)"),
      h("span.soft", {}, told.join(" · ")),
      bad > 0 && h("span.badge", {}, count(bad, "thing to fix", "things to fix")),
    ),
  );
}
