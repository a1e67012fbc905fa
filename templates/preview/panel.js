/** The trainer's page: the module on one side, what was understood of the deck on the other. */

import { ask, listen } from "/own/ask.js";
import { h } from "/own/dom.js";
import { createFrame } from "/own/frame.js";
import { createLms } from "/own/pages/lms.js";
import { createLmsPage } from "/own/pages/lms-page.js";
import { createMeasure, sameSlides } from "/own/measuring/measure.js";
import { createModulePage } from "/own/pages/module-page.js";
import { createOverlay } from "/own/overlay.js";
import { createPins } from "/own/talk/pins.js";
import { createPointing } from "/own/talk/pointing.js";
import { createReadingPage } from "/own/pages/reading-page.js";
import { createScreens } from "/own/screens.js";
import { createSlidePage } from "/own/pages/slide-page.js";
import { createTabs } from "/own/tabs.js";
import { createTalk } from "/own/talk/talk.js";
import { createTalkPage } from "/own/talk/talk-page.js";
import { choose, spoken, t, time } from "/own/words.js";

async function start() {
  const { isCatalogue, modules } = await ask("/api/modules");
  const key = /^\/view\/([0-9a-f]+)$/.exec(location.pathname)?.[1] ?? modules[0].key;
  choose(modules.find((module) => module.key === key)?.language);
  const frame = createFrame(key);
  const lms = createLms(() => lmsPage.update());
  window.API = lms.api;

  const status = h("p.status", { role: "status" });
  const say = (text, isBad = false) => {
    status.textContent = text;
    status.classList.toggle("bad", isBad);
  };
  const talk = createTalk(key);
  const measure = createMeasure(key);
  const preview = {
    key,
    frame,
    lms,
    talk,
    measure,
    course: null,
    number: Number(/^#\/(\d+)/.exec(location.hash)?.[1]),
  };
  const overlay = createOverlay(frame);
  const pointing = createPointing(frame, overlay, say);
  const pages = {
    slide: createSlidePage(preview, overlay),
    module: createModulePage(preview),
    talk: createTalkPage(preview, pointing),
    reading: createReadingPage(preview, overlay),
    lms: createLmsPage(preview),
  };
  const lmsPage = pages.lms;
  const tabs = createTabs(
    Object.entries(pages).map(([id, { element }]) => ({ id, name: t(`tabs.${id}`), body: element })),
    t("bar.panel"),
  );
  const pins = createPins(preview, overlay, (thread) => {
    tabs.choose("talk");
    pages.talk.goTo(thread);
  });
  const title = h("h1");
  const screens = createScreens(frame.element, overlay.element);

  document.body.append(
    h(
      "header.bar",
      {},
      isCatalogue && h("a.button", { href: "/" }, `‹ ${t("bar.all")}`),
      h("div.names", {}, title, status),
      screens.choice,
    ),
    h(
      "main.halves",
      {},
      h("section.stage", { "aria-label": t("bar.module") }, screens.element),
      h("section.panel", { "aria-label": t("bar.panel") }, tabs.list, ...tabs.panels),
    ),
    measure.element,
  );

  function show() {
    title.textContent = preview.course.title;
    document.title = t("bar.preview", { title: preview.course.title });
    pages.slide.show();
    pages.reading.show();
    pages.talk.show();
    pins.show();
  }

  const read = () => Promise.all([ask(`/api/modules/${key}`), talk.load()]);

  /** @returns {number[]} the slides that are other than before */
  function take([course]) {
    const same = new Set(preview.course ? sameSlides(preview.course, course) : []);
    preview.course = course;
    measure.load(course);
    const numbers = course.slideList.map((slide) => slide.number);
    if (!numbers.includes(preview.number)) preview.number = numbers[0];
    pages.module.show();
    show();
    return numbers.filter((number) => !same.has(number));
  }

  frame.whenLoaded(() => pages.reading.show());
  frame.follow((state) => {
    if (state.slide !== preview.number) {
      preview.number = state.slide;
      show();
    }
    pages.slide.moveHead(state.seconds);
    pages.talk.moveTime(state.seconds);
  });
  talk.watch(() => {
    if (preview.course) pages.module.show();
    tabs.count("talk", talk.review.threads.filter((thread) => !thread.resolvedBy).length);
  });

  listen({
    working: () => say(t("bar.working")),
    failed: (says) => say(says[spoken()], true),
    lost: () => say(t("bar.lost"), true),
    found: () => say(preview.course?.source ?? ""),
    review: (told) => told.key === key && talk.load(),
    async ready({ changed }) {
      // The slide comes first: what is measured of it and said about it follows.
      const slides = changed.includes(key) ? take((await Promise.all([read(), frame.reload(preview.number)]))[0]) : [];
      say(t(slides.length ? "bar.changed" : "bar.upToDate", { time: time(new Date()), slides: slides.join(", ") }));
    },
  });

  take(await read());
  say(preview.course.source);
  frame.open(preview.number);
  document.documentElement.dataset.ready = "true";
}

start();
