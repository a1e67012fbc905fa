/** A learning record store: statements in their order, documents about a learner, and a last word while closing. */

const VERSION = "1.0.3";
const PATIENCE = 15_000;

/** Bytes that browsers still send for a page that is gone; more has to go before. */
const MOST_KEPT_ALIVE = 60_000;

/** @param {import("pptlearn/tracker/launch.js").Launch & {authorization: string}} launch */
export function createLrs({ endpoint, authorization, agent, activity, registration }) {
  const waiting = []; // statements that are not known to have arrived
  let unsaved = null; // the newest document that is not on its way yet
  let sending = null;
  let saving = null;
  const failing = { statements: false, document: false };

  async function request(method, path, query, { body, headers } = {}) {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const address = `${endpoint}${path}${query ? `?${new URLSearchParams(query)}` : ""}`;
    try {
      const answer = await fetch(address, {
        method,
        headers: {
          "X-Experience-API-Version": VERSION,
          ...(authorization && { Authorization: authorization }),
          ...(text !== undefined && { "Content-Type": "application/json" }),
          ...headers,
        },
        body: text,
        cache: "no-store",
        keepalive: text !== undefined && new TextEncoder().encode(text).length < MOST_KEPT_ALIVE,
        signal: AbortSignal.timeout?.(PATIENCE),
      });
      return { status: answer.status, etag: answer.headers.get("ETag"), text: await answer.text() };
    } catch {
      return { status: 0, etag: null, text: "" }; // offline, refused by CORS, or too slow
    }
  }

  const place = (stateId) => ({
    stateId,
    activityId: activity,
    agent: JSON.stringify(agent),
    ...(registration && { registration }),
  });

  /** @returns {Promise<{isKnown: boolean, document: object | null}>} `isKnown`: the store said what it has, or nothing */
  async function read(path, query) {
    const answer = await request("GET", path, query);
    return { isKnown: isTaken(answer) || answer.status === 404, document: isTaken(answer) ? json(answer.text) : null };
  }

  /** Sends statements one after the other, in their order; one that is refused stops no other. */
  async function sendWaiting() {
    let isStuck = false;
    while (waiting.length && !isStuck) {
      const first = waiting[0];
      const answer = await request("POST", "statements", null, { body: [first] });
      failing.statements = !isTaken(answer) && answer.status !== 409; // 409: it has arrived before
      isStuck = mayBeRepeated(answer);
      if (!isStuck && waiting[0] === first) waiting.shift(); // else it went along with the last words
    }
    sending = null;
  }

  /** One run at a time; whoever comes while it lasts waits for the same. */
  const sendAll = () => (waiting.length ? (sending ??= sendWaiting()) : Promise.resolve());

  /** Merging needs no version of what is there; stores that cannot merge get the whole, with its version. */
  async function saveWaiting(stateId) {
    let isStuck = false;
    while (unsaved && !isStuck) {
      const document = unsaved;
      unsaved = null;
      const merged = await request("POST", "activities/state", place(stateId), { body: document });
      isStuck = !isTaken(merged) && !(merged.status && (await replace(stateId, document)));
      failing.document = isStuck;
      if (isStuck) unsaved ??= document;
    }
    saving = null;
  }

  const saveAll = (stateId) => (unsaved ? (saving ??= saveWaiting(stateId)) : Promise.resolve(saving));

  async function replace(stateId, document) {
    const found = await request("GET", "activities/state", place(stateId));
    const headers = found.etag ? { "If-Match": found.etag } : found.status === 404 ? { "If-None-Match": "*" } : {};
    return isTaken(await request("PUT", "activities/state", place(stateId), { body: document, headers }));
  }

  return {
    readState: (stateId) => read("activities/state", place(stateId)),
    readProfile: (profileId) => read("agents/profile", { profileId, agent: JSON.stringify(agent) }),
    /** Takes a statement in; `sendAll` and `sendLast` send it. */
    add: (statement) => waiting.push(statement),
    sendAll,
    save(stateId, document) {
      unsaved = document;
      saveAll(stateId);
    },
    /** When all that can be sent was sent. */
    settled: (stateId) => Promise.all([sendAll(), saveAll(stateId)]),
    /**
     * Sends all that is left at once: the page may be gone in a moment. What is on its way goes along once more, so
     * that the goodbye cannot overtake it; a store keeps one of two statements with the same id (xAPI 1.0.3, part 3,
     * 2.1.2).
     */
    sendLast(stateId) {
      const rest = waiting.splice(0);
      const document = unsaved;
      unsaved = null;
      if (rest.length) request("POST", "statements", null, { body: rest });
      if (document) request("POST", "activities/state", place(stateId), { body: document });
    },
    isFailing: () => failing.statements || failing.document,
  };
}

const isTaken = ({ status }) => status >= 200 && status < 300;
const mayBeRepeated = ({ status }) => [0, 401, 408, 429].includes(status) || status >= 500;

function json(text) {
  try {
    const said = JSON.parse(text);
    return said && typeof said === "object" ? said : null;
  } catch {
    return null;
  }
}
