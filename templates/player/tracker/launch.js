/** What a platform says in the address when it launches a module that reports by xAPI. Pure. */

/**
 * @typedef {object} Launch
 * @property {string} endpoint  address of the learning record store, with its last slash
 * @property {object} agent  the learner, as xAPI 1.0 writes one
 * @property {string} activity  IRI under which results are kept
 * @property {string} [registration]  UUID of the learner's enrolment
 */

/** @returns {(Launch & {fetch: string}) | null} null when this is no cmi5 launch */
export function cmi5Launch(search) {
  const query = new URLSearchParams(search);
  const names = ["endpoint", "fetch", "actor", "registration", "activityId"];
  const [endpoint, fetch, actor, registration, activity] = names.map((name) => query.get(name));
  // The learner is said again exactly as the platform says it.
  const agent = parsed(actor);
  if (!isWeb(endpoint) || !isWeb(fetch) || !agent || !registration || !activity) return null;
  return { endpoint: slashed(endpoint), fetch, agent, registration, activity };
}

/** @returns {(Launch & {authorization: string, platform: string, grouping: string}) | null} */
export function tincanLaunch(search, ownActivity) {
  const query = new URLSearchParams(search);
  const agent = agentOf(parsed(query.get("actor")));
  const endpoint = query.get("endpoint");
  if (!isWeb(endpoint) || !agent) return null;
  return {
    endpoint: slashed(endpoint),
    authorization: query.get("auth") ?? "",
    agent,
    activity: query.get("activity_id") || ownActivity,
    registration: query.get("registration") ?? undefined,
    platform: query.get("activity_platform") ?? "",
    grouping: query.get("grouping") ?? "",
  };
}

/** Old platforms put everything in lists and name an account differently. */
export function agentOf(said) {
  if (!said) return null;
  const only = (value) => (Array.isArray(value) ? value[0] : value) ?? undefined;
  const account = only(said.account);
  const named = account && {
    homePage: account.homePage ?? account.accountServiceHomePage,
    name: account.name ?? account.accountName,
  };
  const agent = withoutNothing({
    objectType: "Agent",
    name: only(said.name),
    mbox: only(said.mbox),
    mbox_sha1sum: only(said.mbox_sha1sum),
    openid: only(said.openid),
    account: named?.homePage && named.name ? named : undefined,
  });
  return agent.mbox || agent.mbox_sha1sum || agent.openid || agent.account ? agent : null;
}

const withoutNothing = (table) => Object.fromEntries(Object.entries(table).filter(([, value]) => value !== undefined));
const isWeb = (address) => /^https?:\/\//i.test(address ?? "");
const slashed = (address) => address.replace(/\/*$/, "/");

function parsed(text) {
  try {
    const said = JSON.parse(text);
    return said && typeof said === "object" && !Array.isArray(said) ? said : null;
  } catch {
    return null;
  }
}
