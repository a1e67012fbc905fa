/** Finds words on all slides: in titles, text, notes and captions. Pure. */

import { cuesOf } from "pptlearn/course.js";
import { folded } from "pptlearn/format.js";

const AROUND = 42;

/**
 * @param {import("pptlearn/course.js").Course} course
 * @param {string} query
 * @returns {{slide: object, seconds: number | undefined, before: string, match: string, after: string}[]}
 */
export function find(course, query) {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return words.length ? course.slides.flatMap((slide) => findOn(slide, words)) : [];
}

function findOn(slide, words) {
  const texts = [slide.title, slide.text, slide.transcript].filter(Boolean);
  const all = folded(texts.join("\n"));
  if (!words.every((word) => all.includes(word))) return [];
  const place = longestFirst(words).flatMap((word) => texts.flatMap((text) => excerpt(text, word)))[0];
  const spoken = cuesOf(slide).find(([, , text]) => folded(text).includes(longestFirst(words)[0]));
  const isOnSlide = words.every((word) => folded(`${slide.title}\n${slide.text}`).includes(word));
  return [{ slide, seconds: isOnSlide ? undefined : spoken?.[0], ...place }];
}

/** The words around the first place of `word`; folding may change lengths, so places are counted letter by letter. */
function excerpt(text, word) {
  const letters = [...text.replace(/\s+/g, " ")];
  const plain = letters.map(folded);
  const starts = plain.reduce((sums, letter) => [...sums, sums.at(-1) + letter.length], [0]);
  const at = plain.join("").indexOf(word);
  if (at < 0) return [];
  const from = starts.findLastIndex((start) => start <= at);
  const to = starts.findIndex((start) => start >= at + word.length);
  const cut = (begin, end) => letters.slice(Math.max(0, begin), end).join("");
  return [
    {
      before: (from > AROUND ? "…" : "") + cut(from - AROUND, from),
      match: cut(from, to),
      after: cut(to, to + AROUND) + (to + AROUND < letters.length ? "…" : ""),
    },
  ];
}

const longestFirst = (words) => [...words].sort((one, other) => other.length - one.length);
