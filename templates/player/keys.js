/** The keyboard: key → action, in one table, which is also the help dialog. */

const SECONDS = 5;
const LOUDER = 0.1;

/**
 * @typedef {object} Key
 * @property {readonly string[]} keys  `KeyboardEvent.key`, letters in lower case
 * @property {string} word  what it does, as a key of the words
 * @property {(player: object) => unknown} act
 */

/** @type {readonly Key[]} */
export const KEYS = Object.freeze([
  { keys: [" ", "k"], word: "keyPlay", act: ({ commands }) => commands.toggle() },
  { keys: ["ArrowRight", "PageDown", "n"], word: "keyNext", act: ({ commands }) => commands.next() },
  { keys: ["ArrowLeft", "PageUp", "p"], word: "keyPrevious", act: ({ commands }) => commands.previous() },
  { keys: ["Backspace"], word: "keyStepBack", act: ({ commands }) => commands.stepBack() },
  { keys: ["l"], word: "keyForward", act: ({ store, commands }) => commands.seek(store.get().seconds + SECONDS) },
  { keys: ["j"], word: "keyBack", act: ({ store, commands }) => commands.seek(store.get().seconds - SECONDS) },
  { keys: ["Home"], word: "keyFirst", act: ({ course, commands }) => commands.goTo(course.slides[0].number) },
  { keys: ["End"], word: "keyLast", act: ({ course, commands }) => commands.goTo(course.slides.at(-1).number) },
  { keys: ["ArrowUp"], word: "keyLouder", act: (player) => turn(player, LOUDER) },
  { keys: ["ArrowDown"], word: "keySofter", act: (player) => turn(player, -LOUDER) },
  { keys: ["m"], word: "mute", act: ({ store, commands }) => commands.change("muted", !store.get().settings.muted) },
  { keys: [">"], word: "keyFaster", act: ({ commands }) => commands.changeSpeed(1) },
  { keys: ["<"], word: "keySlower", act: ({ commands }) => commands.changeSpeed(-1) },
  {
    keys: ["c"],
    word: "captions",
    act: ({ store, commands }) => commands.change("captions", !store.get().settings.captions),
  },
  { keys: ["o"], word: "outline", act: panel("outline") },
  { keys: ["/"], word: "search", act: panel("search") },
  { keys: ["t"], word: "transcript", act: panel("transcript") },
  { keys: ["f"], word: "fullscreen", act: ({ fullscreen }) => fullscreen.isOffered && fullscreen.toggle() },
  { keys: ["?"], word: "help", act: ({ store }) => store.send({ type: "dialog", dialog: "help" }) },
  { keys: ["Escape"], word: "keyClose", act: ({ store }) => store.send({ type: "panel", panel: store.get().panel }) },
]);

const BY_KEY = new Map(KEYS.flatMap((entry) => entry.keys.map((key) => [key, entry])));

/** @param {object} player */
export function listenToKeys(player) {
  document.addEventListener("keydown", (event) => {
    const entry = BY_KEY.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    if (!entry || !isOurs(event, player.store.get())) return;
    event.preventDefault();
    Promise.resolve(entry.act(player)).catch(() => {});
  });
}

/** A key belongs to the focused control when that control has a use for it, and to the browser with a modifier. */
function isOurs(event, state) {
  const { target, key } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (!state.started || state.dialog) return false;
  if (key === "Escape") return state.panel !== "";
  if (key.length === 1 && key !== " " && !state.settings.letterKeys) return false;
  if (
    target.closest?.("input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable=true]")
  )
    return false;
  const isActivation = key === " " || key === "Enter";
  if (isActivation) return !target.closest?.("button, a[href], summary, input, [role], video, audio");
  if (key.length > 1)
    return !target.closest?.(
      "input, [role=listbox], [role=option], [role=slider], [role=radio], [role=grid], [role=application], video, audio",
    );
  return true;
}

function panel(name) {
  return ({ store }) => store.send({ type: "panel", panel: name });
}

function turn({ store, commands }, change) {
  const volume = Math.min(1, Math.max(0, store.get().settings.volume + change));
  commands.change("volume", Math.round(volume * 100) / 100);
  commands.change("muted", false);
}
