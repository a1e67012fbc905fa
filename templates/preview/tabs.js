/** Tabs that the arrow keys move between. */

import { h } from "/own/dom.js";

const STEPS = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * @param {{id: string, name: string, body: HTMLElement}[]} pages
 * @param {string} label
 * @param {(id: string) => void} [chosen]
 */
export function createTabs(pages, label, chosen = () => {}) {
  const tabs = pages.map(({ id, name }) =>
    h(
      "button",
      { type: "button", role: "tab", id: `tab-${id}`, "aria-controls": `page-${id}`, click: () => choose(id) },
      name,
    ),
  );
  const list = h("div.tabs", { role: "tablist", "aria-label": label, keydown: move }, ...tabs);
  const panels = pages.map(({ id, body }) => {
    const panel = h("div.page", { role: "tabpanel", id: `page-${id}`, "aria-labelledby": `tab-${id}`, tabindex: 0 });
    panel.append(body);
    return panel;
  });

  function choose(id) {
    pages.forEach((page, index) => {
      const isChosen = page.id === id;
      tabs[index].setAttribute("aria-selected", isChosen);
      tabs[index].tabIndex = isChosen ? 0 : -1;
      panels[index].hidden = !isChosen;
    });
    chosen(id);
  }

  function move(event) {
    const now = tabs.indexOf(document.activeElement);
    const ends = { Home: 0, End: tabs.length - 1 };
    const next = ends[event.key] ?? (now + (STEPS[event.key] ?? NaN) + tabs.length) % tabs.length;
    if (!(next >= 0)) return;
    event.preventDefault();
    tabs[next].focus();
    choose(pages[next].id);
  }

  /** Shows a number behind a tab's name; none for zero. */
  function count(id, number) {
    const tab = tabs[pages.findIndex((page) => page.id === id)];
    tab.replaceChildren(
      pages.find((page) => page.id === id).name,
      ...(number ? [" ", h("span.count", {}, String(number))] : []),
    );
  }

  choose(pages[0].id);
  return { list, panels, choose, count };
}
