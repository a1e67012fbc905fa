/** The trainer's page: the module on one side, what was understood of the deck on the other. */

import { ask, listen } from "/own/ask.js";
import { h } from "/own/dom.js";
import { createFrame } from "/own/frame.js";
import { createLms } from "/own/lms.js";
import { createLmsPage } from "/own/lms-page.js";
import { createModulePage } from "/own/module-page.js";
import { createReadingPage } from "/own/reading-page.js";
import { createScreens } from "/own/screens.js";
import { createSlidePage } from "/own/slide-page.js";
import { createTabs } from "/own/tabs.js";

async function start() {
  const { isCatalogue, modules } = await ask("/api/modules");
  const key = /^\/view\/([0-9a-f]+)$/.exec(location.pathname)?.[1] ?? modules[0].key;
  const frameElement = h("iframe", { title: "The module", allow: "autoplay; fullscreen" });
  const frame = createFrame(frameElement, key);
  const lms = createLms(() => lmsPage.update());
  window.API = lms.api;

  const preview = { key, frame, lms, course: null, number: Number(/^#\/(\d+)/.exec(location.hash)?.[1]) };
  const slidePage = createSlidePage(preview);
  const modulePage = createModulePage(preview);
  const readingPage = createReadingPage(preview);
  const lmsPage = createLmsPage(preview);
  const pages = [
    { id: "slide", name: "Slide", body: slidePage.element },
    { id: "module", name: "Module", body: modulePage.element },
    { id: "reading", name: "Read aloud", body: readingPage.element },
    { id: "lms", name: "LMS", body: lmsPage.element },
  ];
  const tabs = createTabs(pages, "What was understood");
  const status = h("p.status", { role: "status" });
  const title = h("h1");
  const screens = createScreens(frameElement);

  document.body.append(
    h(
      "header.bar",
      {},
      isCatalogue && h("a.button", { href: "/" }, "‹ All modules"),
      h("div.names", {}, title, status),
      screens.choice,
    ),
    h(
      "main.halves",
      {},
      h("section.stage", { "aria-label": "The module, as learners get it" }, screens.element),
      h("section.panel", { "aria-label": "What was understood" }, tabs.list, ...tabs.panels),
    ),
  );

  function show() {
    title.textContent = preview.course.title;
    document.title = `${preview.course.title} · preview`;
    slidePage.show();
    readingPage.show();
  }

  async function load() {
    preview.course = await ask(`/api/modules/${key}`);
    const numbers = preview.course.slideList.map((slide) => slide.number);
    if (!numbers.includes(preview.number)) preview.number = numbers[0];
    modulePage.show();
    show();
  }

  frameElement.addEventListener("load", () => readingPage.show());
  frame.follow((state) => {
    if (state.slide !== preview.number) {
      preview.number = state.slide;
      show();
    }
    slidePage.moveHead(state.seconds);
  });

  const say = (text, isBad = false) => {
    status.textContent = text;
    status.classList.toggle("bad", isBad);
  };
  listen({
    working: () => say("The deck was saved: converting…"),
    failed: ({ message, hint }) => say(`${message} ${hint}`, true),
    lost: () => say("The preview has stopped.", true),
    found: () => say(preview.course?.source ?? ""),
    async ready({ changed }) {
      say(`Up to date, ${new Date().toLocaleTimeString("en-GB")}`);
      if (!changed.includes(key)) return;
      await load();
      frame.reload(preview.number);
    },
  });

  await load();
  say(preview.course.source);
  frame.open(preview.number);
  document.documentElement.dataset.ready = "true";
}

start();
