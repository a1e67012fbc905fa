/** How the watched folder is doing: what waits, runs, is done, and what somebody has to look at. */

import { ask } from "/own/ask.js";
import { h } from "/own/dom.js";
import { t } from "/own/words.js";

const EVERY = 2000;
/** Every state of a deck, with the tone of its number when it is not 0. */
const STATES = {
  waiting: "",
  running: "busy",
  done: "good",
  failed: "bad",
  aside: "bad",
  held: "held",
};

const running = h("p", { role: "status" });
const tiles = h("dl.tiles");
const work = h("div");
const troubles = h("div");

async function load() {
  const found = await ask("/api/watcher");
  running.textContent = t(found.isRunning ? "watcher.runs" : "watcher.stopped");
  running.className = found.isRunning ? "good" : "bad";
  tiles.replaceChildren(
    ...Object.entries(STATES).map(([state, tone]) => tile(t(`watcher.${state}`), found.counts[state] ?? 0, tone)),
    tile(t("watcher.lastHour"), found.doneLastHour),
    ...(found.secondsEach ? [tile(t("watcher.each"), found.secondsEach)] : []),
  );
  work.replaceChildren(h("h2", {}, t("watcher.now")), atWork(found));
  const rows = [...found.troubled, ...found.mistakes.map((each) => ({ ...each, state: "settings" }))];
  troubles.replaceChildren(
    h("h2", {}, t("watcher.troubles")),
    rows.length ? table(rows) : h("p.good", {}, t("watcher.fine")),
  );
}

function tile(name, value, tone = "") {
  const number = t("watcher.figure", { figure: value });
  return h("div", { "data-tone": value > 0 ? tone : "" }, h("dt", {}, name), h("dd", {}, number));
}

function atWork({ atWork: rows, atWorkCount }) {
  if (!rows.length) return h("p.soft", {}, t("watcher.idle"));
  const items = rows.map(({ path, state }) => h("li", {}, badge(state), place(path)));
  if (atWorkCount > rows.length) items.push(h("li.soft", {}, t("watcher.more", { n: atWorkCount - rows.length })));
  return h("ul.at-work", {}, ...items);
}

function table(rows) {
  const names = ["deck", "state", "message"].map((name) => h("th", { scope: "col" }, t(`watcher.${name}`)));
  const row = ({ path, state, message, hint }) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, place(path)),
      h("td", {}, badge(state)),
      h("td", {}, message, hint && h("p.hint", {}, hint)),
    );
  return h(
    "table.troubles",
    {},
    h("thead", {}, h("tr", {}, ...names)),
    h("tbody", {}, ...rows.map(row)),
  );
}

const badge = (state) => h("span.badge", { "data-tone": STATES[state] ?? "bad" }, t(`watcher.${state}`));

/** A deck's name, with the folders it lies in before it. */
function place(path) {
  const parts = path.split("/");
  const name = parts.pop();
  return h("span.place", {}, parts.length > 0 && h("span.soft", {}, `${parts.join(" › ")} › `), name);
}

async function start() {
  document.title = t("watcher.title");
  document.body.append(
    h(
      "header.bar",
      {},
      h("a.button", { href: "/" }, `‹ ${t("bar.all")}`),
      h("div.names", {}, h("h1", {}, t("watcher.title")), running),
    ),
    h("main.catalogue", {}, tiles, h("section.sheet", {}, troubles), h("section.sheet", {}, work)),
  );
  await load();
  setInterval(() => load().catch(() => {}), EVERY);
  document.documentElement.dataset.ready = "true";
}

start();
