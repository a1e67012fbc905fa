/** Shapes that play effects when they are clicked, or when the mouse comes or goes. */

import { BEFORE, createGroup } from "pptlearn/effects.js";

/** Effects that a click on a shape plays, a step at a time; after the last the first again. */
export function createTrigger(section, interaction) {
  const groups = interaction.steps.map((step) => Object.assign(createGroup(section, step), { isAsked: true }));
  const recorded = interaction.atSeconds ?? [];
  let next = 0;
  let since = 0;
  return {
    shape: interaction.shape,
    event: interaction.event,
    begin() {
      if (next === groups.length) {
        for (const group of groups) group.cancel();
        next = 0;
      }
      next += 1;
      since = performance.now();
    },
    /** @returns {boolean} whether it is still moving */
    draw(seconds, place) {
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

/** Triggers answer to the mouse and to the keyboard; their click goes no further, so the show does not go on. */
export function listen(section, triggers, trigger) {
  const stop = new AbortController();
  for (const { shape, event } of triggers) {
    const element = section.querySelector(`[data-shape="${CSS.escape(shape)}"]`);
    if (!element || !EVENTS[event]) continue;
    element.style.cursor = "pointer";
    if (!element.hasAttribute("tabindex")) element.tabIndex = 0;
    if (!element.hasAttribute("role")) element.setAttribute("role", "button");
    const run = (cause) => {
      cause.stopPropagation();
      trigger(shape, event);
    };
    const press = (cause) => {
      if (cause.target !== element || (cause.key !== "Enter" && cause.key !== " ")) return;
      cause.preventDefault();
      run(cause);
    };
    element.addEventListener(EVENTS[event], run, { signal: stop.signal });
    element.addEventListener("keydown", press, { signal: stop.signal });
  }
  return () => stop.abort();
}
