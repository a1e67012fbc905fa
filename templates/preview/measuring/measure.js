/** What can be seen of each slide as it was designed: letters too small, or too like what lies behind them. */

import { contrastsIn } from "/own/measuring/contrast.js";
import { h } from "/own/dom.js";
import { smallText } from "/own/measuring/reading.js";

/** Points on a wide slide: smaller cannot be read on a phone or from a back row. */
const SMALLEST = 12;
const MOST_FOUND = 4;
const LONGEST = 60;
const PACE = 20;
const PATIENCE = 30000;

/** Keeps the module open at `?static` in a frame that nobody sees, and asks it slide by slide. */
export function createMeasure(key) {
  const frame = h("iframe.measure", { title: "", tabindex: -1, "aria-hidden": true });
  let course = null;
  let found = new Map();
  let turn = Promise.resolve();

  /** Takes another version; what was found on slides that are the same still holds. */
  function load(next) {
    const same = new Set(course ? sameSlides(course, next) : []);
    found = new Map([...found].filter(([number]) => same.has(number)));
    course = next;
    frame.style.width = `${course.size.width}px`;
    frame.style.height = `${course.size.height}px`;
  }

  function advice(number) {
    if (!found.has(number)) {
      turn = turn.then(() => look(number)).catch(() => []);
      found.set(number, turn);
    }
    return found.get(number);
  }

  async function look(number) {
    const section = await show(number);
    if (!section) return [];
    const small = smallText(section, course.size.width, SMALLEST);
    return [
      ...(small
        ? [
            {
              kind: "smallText",
              group: "access",
              facts: { points: small.points, text: short(small.text) },
              shape: small.shape,
            },
          ]
        : []),
      ...together(contrastsIn(section))
        .slice(0, MOST_FOUND)
        .map(({ ratio, needed, texts, shape, sample }) => ({
          kind: sample.better ? "contrast" : "contrastNowhere",
          group: "access",
          facts: { ratio, needed, text: told(texts), better: sample.better },
          shape,
          sample,
        })),
    ];
  }

  /** @returns {Promise<Element | null>} the slide once it is drawn */
  async function show(number) {
    const address = `/modules/${key}/index.html?static&v=${course.version}#/${number}`;
    frame.contentWindow.location.replace(address);
    const end = performance.now() + PATIENCE;
    while (performance.now() < end) {
      const page = frame.contentDocument;
      const isThere = page?.location.href.endsWith(address) && page.documentElement?.dataset.ready;
      const section = isThere && page.querySelector(`section[data-slide="${number}"]`);
      if (section) return section;
      await new Promise((resolve) => setTimeout(resolve, PACE));
    }
    return null;
  }

  return { element: frame, load, advice };
}

/** The numbers of the slides that are as they were. */
export function sameSlides(before, now) {
  const marks = new Map(before.slideList.map(({ number, mark }) => [number, mark]));
  return now.slideList.filter(({ number, mark }) => marks.get(number) === mark).map(({ number }) => number);
}

/** One finding for all that stands in the same colours. */
function together(found) {
  const kinds = new Map();
  for (const { text, ...each } of found) {
    const name = `${each.sample.ink} ${each.sample.ground} ${each.needed}`;
    if (!kinds.has(name)) kinds.set(name, { ...each, texts: new Set() });
    kinds.get(name).texts.add(text);
  }
  return [...kinds.values()];
}

/** The first text, and how many more there are. */
function told(texts) {
  const [first] = texts;
  return texts.size > 1 ? `${short(first)} (+${texts.size - 1})` : short(first);
}

const short = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
