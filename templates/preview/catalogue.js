/** All modules below a folder, to look through, filter and open. */

import { ask, listen } from "/own/ask.js";
import { h } from "/own/dom.js";
import { clock, date, languageName, t } from "/own/words.js";

/** How modules may be ordered; the shelf itself is in the first order. */
const ORDERS = {
  byTitle: null,
  byChange: (one, other) => other.changed.localeCompare(one.changed),
  byTrouble: (one, other) => other.problems - one.problems,
};

async function start() {
  const found = h("p.found", { role: "status" });
  const list = h("ul.cards");
  const watcher = h("a.button", { href: "/watcher", hidden: true }, t("catalogue.watcher"));
  const search = h("input", {
    type: "search",
    placeholder: t("catalogue.placeholder"),
    "aria-label": t("catalogue.search"),
    input: filter,
  });
  const group = h("select", { "aria-label": t("catalogue.group"), change: filter });
  const language = h("select", { "aria-label": t("catalogue.language"), change: filter });
  const order = h(
    "select",
    { "aria-label": t("catalogue.order"), change: filter },
    ...Object.keys(ORDERS).map((name) => h("option", { value: name }, t(`catalogue.${name}`))),
  );
  const troubled = h("input", { type: "checkbox", change: filter });
  const title = h("h1");
  let shelf = { modules: [] };
  const cards = new Map(); // key and version -> its card: what did not change keeps its picture

  document.body.append(
    h(
      "header.bar",
      {},
      h("div.names", {}, title, found),
      h(
        "div.filters",
        { role: "search" },
        search,
        group,
        language,
        order,
        h("label.check", {}, troubled, t("catalogue.troubled")),
      ),
      watcher,
    ),
    h("main.catalogue", {}, list),
  );

  function filter() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (module) =>
      words.every((word) => `${module.title} ${module.name} ${module.group}`.toLowerCase().includes(word)) &&
      (!group.value || module.group === group.value) &&
      (!language.value || module.language === language.value) &&
      (!troubled.checked || module.problems > 0);
    const fitting = shelf.modules.filter(fits);
    const shown = ORDERS[order.value] ? fitting.sort(ORDERS[order.value]) : fitting;
    list.replaceChildren(...shown.map(cardOf));
    found.textContent = shelf.modules.length
      ? t("catalogue.found", { n: shelf.modules.length, shown: shown.length })
      : t("catalogue.empty");
  }

  function cardOf(module) {
    const name = `${module.key} ${module.version}`;
    if (!cards.has(name)) cards.set(name, card(module));
    return cards.get(name);
  }

  async function load() {
    shelf = await ask("/api/modules");
    watcher.hidden = !shelf.hasWatcher;
    title.textContent = shelf.place;
    document.title = t("catalogue.title", { place: shelf.place });
    offer(group, t("catalogue.all"), shelf.modules.map((module) => module.group).filter(Boolean), (name) => name);
    offer(
      language,
      t("catalogue.allLanguages"),
      shelf.modules.map((module) => module.language),
      languageName,
    );
    filter();
  }

  listen({ ready: load });
  await load();
  document.documentElement.dataset.ready = "true";
}

/** Refills a choice, keeping what was chosen; a choice of one is none. */
function offer(select, all, values, nameOf) {
  const chosen = select.value;
  const known = [...new Set(values)].sort();
  select.replaceChildren(
    h("option", { value: "" }, all),
    ...known.map((value) => h("option", { value }, nameOf(value))),
  );
  select.value = known.includes(chosen) ? chosen : "";
  select.hidden = known.length < 2;
}

function card(module) {
  const told = [
    module.seconds > 0 && clock(module.seconds),
    t("catalogue.slides", { n: module.slides }),
    module.questions > 0 && t("catalogue.questions", { n: module.questions }),
    languageName(module.language),
  ].filter(Boolean);
  return h(
    "li.card",
    {},
    cover(module),
    h(
      "div.told",
      {},
      module.group && h("p.label", {}, module.group),
      h("h2", {}, h("a", { href: `/view/${module.key}` }, module.title)),
      module.name !== module.title && h("p.soft.file", {}, module.name),
      h("p.soft", {}, told.join(" · ")),
      h("p.soft", {}, date(module.changed)),
      module.problems > 0
        ? h("p.badge", {}, t("module.toFix", { n: module.problems }))
        : h("p.badge.good", {}, t("catalogue.fine")),
    ),
  );
}

/** The first slide itself, small; loaded when it comes into view. */
function cover(module) {
  const { width, height } = module.size;
  const frame = h("iframe", { src: `/modules/${module.key}/cover.html`, loading: "lazy", tabindex: -1, title: "" });
  const box = h("div.cover", { "aria-hidden": true, inert: true }, frame);
  box.style.aspectRatio = `${width} / ${height}`;
  frame.style.width = `${width}px`;
  frame.style.height = `${height}px`;
  new ResizeObserver(() => (frame.style.transform = `scale(${box.clientWidth / width})`)).observe(box);
  return box;
}

start();
