/** The module as a whole, and its slides with what each has to look at. */

import { h } from "/own/dom.js";
import { facts, findings, part, problem } from "/own/pages/parts.js";
import { clock, languageName, megabytes, t } from "/own/words.js";

export function createModulePage(preview) {
  const element = h("div");

  function show() {
    const { course } = preview;
    element.replaceChildren(
      ...[
        h("h2", {}, t("module.title")),
        facts([
          [t("module.lasts"), clock(course.seconds)],
          [t("module.slides"), String(course.slides)],
          [t("module.questions"), String(course.questions)],
          [t("module.language"), languageName(course.language)],
          [t("module.size"), megabytes(course.bytes)],
          [t("module.wordsOnSlides"), String(course.words)],
          [t("module.wordsInText"), String(course.spokenWords)],
          ...readability(course.readability),
          [t("module.deck"), course.source],
        ]),
        course.readability?.source && h("p.hint", {}, t("module.easeSource", { source: course.readability.source })),
        !course.hasReport && h("p.hint", {}, t("module.noReport")),
        part(t("module.asAWhole"), course.deckProblems.length > 0 && findings(course.deckProblems.map(problem))),
        part(t("module.slides"), h("ol.slides", {}, ...course.slideList.map((slide) => row(slide, preview)))),
      ].filter(Boolean),
    );
  }

  return { element, show };
}

/** Levels as they are used with the formulas: below 50 a text is hard, from 70 it is easy. */
const levelOf = (ease) => (ease < 50 ? "hard" : ease < 70 ? "middling" : "easy");

function readability(found) {
  if (!found) return [];
  const { wordsPerSentence, ease } = found;
  const level = ease === null ? "" : t(`module.${levelOf(ease)}`);
  return [
    [t("module.sentence"), t("module.figure", { figure: wordsPerSentence })],
    [t("module.ease"), ease === null ? null : t("module.easeOf", { ease, level })],
  ];
}

function row(slide, { frame, talk, measure }) {
  const bad = slide.problems.filter((each) => each.severity !== "note").length;
  const said = talk.on(slide.number).filter(({ resolvedBy }) => !resolvedBy).length;
  const told = h("span.soft");
  const tell = (hints) => {
    const parts = [
      slide.durationSeconds > 0 && clock(slide.durationSeconds),
      slide.question && t("module.question"),
      hints > 0 && t("module.hints", { n: hints }),
      said > 0 && t("module.comments", { n: said }),
    ];
    told.textContent = parts.filter(Boolean).join(" · ");
  };
  const element = h(
    "li",
    {},
    h(
      "button",
      { type: "button", click: () => frame.goTo(slide.number) },
      h("span.number", {}, String(slide.number)),
      h("span.title", {}, slide.title || t("slide.untitled")),
      told,
      bad > 0 && h("span.badge", {}, t("module.toFix", { n: bad })),
    ),
  );
  tell(slide.advice.length);
  whenSeen(element, async () => tell(slide.advice.length + (await measure.advice(slide.number)).length));
  return element;
}

/** What must be drawn to be measured is measured when somebody looks at it. */
function whenSeen(element, call) {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    call();
  });
  observer.observe(element);
}
