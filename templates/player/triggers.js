/** Shapes that play effects when they are clicked, or when the mouse comes or goes. */

import { BEFORE, createGroup } from "pptlearn/effects.js";
import { pick } from "pptlearn/target.js";

/**
 * Effects that a click on a shape plays, a step at a time; after the last the first again, where they are not played
 * `once`. Who goes back before the second at which it was clicked finds it as if it were not.
 */
export function createTrigger(section, interaction) {
  const groups = interaction.steps.map((step) => Object.assign(createGroup(section, step), { isAsked: true }));
  const recorded = interaction.atSeconds ?? [];
  let next = 0;
  let since = 0;
  let begunAt = 0; // the slide's second

  function reset() {
    for (const group of groups) group.cancel();
    next = begunAt = 0;
  }

  return {
    shape: interaction.shape,
    event: interaction.event,
    characters: interaction.characters,
    mediaSeconds: interaction.mediaSeconds,
    begin(seconds) {
      if (next === groups.length) {
        if (interaction.once) return;
        reset();
      }
      next += 1;
      since = performance.now();
      begunAt = seconds;
    },
    /** @returns {boolean} whether it is still moving */
    draw(seconds, place) {
      if (seconds < begunAt) reset();
      const due = recorded.filter((at) => at <= seconds).length;
      const done = Math.min(groups.length, Math.max(next, due));
      const elapsed = due >= next && due > 0 ? seconds - recorded[due - 1] : (performance.now() - since) / 1000;
      groups.forEach((group, index) => {
        if (index < done) group.build();
        place(group, index < done ? { elapsed: index === done - 1 ? elapsed : Infinity, over: index < done - 1 } : { elapsed: BEFORE, over: false });
      });
      return next > 0 && done === next && elapsed < groups[done - 1].length;
    },
    cancel() {
      for (const group of groups) group.cancel();
    },
  };
}

const EVENTS = { onClick: "click", onDblClick: "dblclick", onMouseOver: "mouseenter", onMouseOut: "mouseleave" };

/**
 * Triggers answer to the mouse and to the keyboard; their click goes no further, so the show does not go on. A link
 * leads where it leads besides.
 *
 * @param {(trigger: object) => void} begin
 */
export function listen(section, triggers, begin) {
  const stop = new AbortController();
  for (const trigger of triggers) {
    const shape = section.querySelector(`[data-shape="${CSS.escape(trigger.shape)}"]`);
    if (!shape) continue;
    if (typeof trigger.mediaSeconds === "number") watchFor(shape, trigger, begin, stop);
    if (!EVENTS[trigger.event]) continue;
    for (const element of trigger.characters ? pick(shape, trigger) : [shape]) answer(element, trigger, begin, stop);
  }
  return () => stop.abort();
}

function answer(element, trigger, begin, { signal }) {
  const isLink = element.matches("a[href]") || element.querySelector("a[href]") !== null;
  element.style.cursor = "pointer";
  if (!isLink) offer(element);
  const run = (cause) => {
    if (!isLink) cause.stopPropagation();
    begin(trigger);
  };
  const press = (cause) => {
    if (cause.target !== element || (cause.key !== "Enter" && cause.key !== " ")) return;
    cause.preventDefault();
    run(cause);
  };
  element.addEventListener(EVENTS[trigger.event], run, { signal });
  if (!isLink) element.addEventListener("keydown", press, { signal });
}

/** What can be clicked is reached by the keyboard too, and says so. */
function offer(element) {
  if (!element.hasAttribute("tabindex")) element.tabIndex = 0;
  if (!element.hasAttribute("role")) element.setAttribute("role", "button");
}

/** Seconds between two looks at a clip that plays; further apart they are, it was sought. */
const LONGEST_LOOK = 2;

/** A clip passes its bookmark while it plays; media events do not rise, but they can be caught on their way down. */
function watchFor(shape, trigger, begin, { signal }) {
  let before = Infinity;
  const pass = ({ target: { currentTime } }) => {
    const isPlayed = currentTime - before < LONGEST_LOOK;
    if (isPlayed && before < trigger.mediaSeconds && trigger.mediaSeconds <= currentTime) begin(trigger);
    before = currentTime;
  };
  shape.addEventListener("timeupdate", pass, { signal, capture: true });
}
