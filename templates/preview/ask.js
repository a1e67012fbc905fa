/** Asking the preview's server, and hearing what it tells. */

export async function ask(address, body) {
  const said = body && {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  const answer = await fetch(address, said);
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/**
 * @param {{ready: (facts: {changed: string[]}) => void, working?: () => void, failed?: (facts: object) => void,
 *   lost?: () => void, found?: () => void}} on
 */
export function listen(on) {
  const events = new EventSource("/events");
  for (const name of ["ready", "working", "failed"])
    events.addEventListener(name, (event) => on[name]?.(JSON.parse(event.data)));
  events.addEventListener("error", () => on.lost?.());
  events.addEventListener("open", () => on.found?.());
}
