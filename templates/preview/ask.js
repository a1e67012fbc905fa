/** Asking the preview's server, in the page's language, and hearing what it tells. */

import { spoken } from "/own/words.js";

export async function ask(address, body) {
  const said = body ? { method: "POST", body: JSON.stringify(body) } : {};
  const type = body ? { "Content-Type": "application/json" } : {};
  const answer = await fetch(address, { ...said, headers: { "Accept-Language": spoken(), ...type } });
  if (!answer.ok) throw new Error(await reason(answer));
  return answer.json();
}

/** What the server says is wrong, in its words. */
async function reason(answer) {
  const text = await answer.text();
  try {
    return JSON.parse(text).message;
  } catch {
    return text || `${answer.status}`;
  }
}

/**
 * @param {{ready?: (facts: {changed: string[]}) => void, working?: () => void, failed?: (facts: object) => void,
 *   review?: (facts: {key: string}) => void, lost?: () => void, found?: () => void}} on
 */
export function listen(on) {
  const events = new EventSource("/events");
  for (const name of ["ready", "working", "failed", "review"])
    events.addEventListener(name, (event) => on[name]?.(JSON.parse(event.data)));
  events.addEventListener("error", () => on.lost?.());
  events.addEventListener("open", () => on.found?.());
}
