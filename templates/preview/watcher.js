/** How the watched folder is doing: what waits, runs, is done, and what somebody has to look at. */

import { ask } from "/own/ask.js";
import { h } from "/own/dom.js";
import { facts } from "/own/parts.js";
import { t } from "/own/words.js";

const EVERY = 2000;
const STATES = ["waiting", "running", "done", "failed", "aside", "held"];

const running = h("p", { role: "status" });
const counts = h("div");
const troubles = h("div");

async function load() {
  const found = await ask("/api/watcher");
  running.textContent = t(found.isRunning ? "watcher.runs" : "watcher.stopped");
  running.className = found.isRunning ? "good" : "bad";
  counts.replaceChildren(
    facts([
      ...STATES.map((state) => [t(`watcher.${state}`), String(found.counts[state] ?? 0)]),
      [t("watcher.lastHour"), String(found.doneLastHour)],
      [t("watcher.each"), found.secondsEach ? String(found.secondsEach) : null],
    ]),
  );
  troubles.replaceChildren(found.troubled.length ? table(found.troubled) : h("p.good", {}, t("watcher.fine")));
}

function table(rows) {
  const names = ["deck", "state", "message"].map((name) => h("th", { scope: "col" }, t(`watcher.${name}`)));
  const row = ({ path, state, message, hint }) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, path),
      h("td", {}, t(`watcher.${state}`)),
      h("td", {}, message, hint && h("p.hint", {}, hint)),
    );
  return h(
    "table.troubles",
    {},
    h("caption", {}, t("watcher.troubles")),
    h("thead", {}, h("tr", {}, ...names)),
    h("tbody", {}, ...rows.map(row)),
  );
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
    h("main.catalogue", {}, counts, troubles),
  );
  await load();
  setInterval(() => load().catch(() => {}), EVERY);
  document.documentElement.dataset.ready = "true";
}

start();
