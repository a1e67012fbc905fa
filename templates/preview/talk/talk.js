/** What colleagues say about this module, as the server keeps it, and saying more. */

import { ask } from "/own/ask.js";

const NAME = "pptlearn-name";
const EMPTY = { threads: [], approvals: [], makers: [], approvedBy: "", trouble: "" };

/** @param {string} key  of the module */
export function createTalk(key) {
  const address = `/api/modules/${key}/review`;
  const watchers = [];
  let review = EMPTY;
  let name = kept();
  let asked = 0;

  const tell = () => watchers.forEach((watcher) => watcher(review));

  /** A slow answer never replaces a newer one. */
  async function take(request) {
    const mine = ++asked;
    const found = await request;
    if (mine !== asked) return;
    review = found;
    tell();
  }

  return {
    get review() {
      return review;
    },
    get name() {
      return name;
    },
    rename(next) {
      name = next.trim();
      keep(name);
      tell();
    },
    watch: (watcher) => watchers.push(watcher),
    load: () => take(ask(address)),
    /** @param {"comment"|"reply"|"resolve"|"reopen"|"delete"|"approve"|"withdraw"} what */
    say: (what, words = {}) => take(ask(address, { do: what, name, ...words })),
    on: (number) => review.threads.filter((thread) => thread.number === number),
  };
}

/** A browser may refuse to keep anything. */
function kept() {
  try {
    return localStorage.getItem(NAME) ?? "";
  } catch {
    return "";
  }
}

function keep(name) {
  try {
    localStorage.setItem(NAME, name);
  } catch {
    // Then it is asked for again next time.
  }
}
