/** The player's own icons: strokes on a grid of 24. */

import { svg } from "pptlearn/view/dom.js";

const PATHS = {
  play: "M8 5.4v13.2a.6.6 0 0 0 .92.5l10.2-6.6a.6.6 0 0 0 0-1L8.92 4.9a.6.6 0 0 0-.92.5z",
  pause: "M8.5 5.5v13M15.5 5.5v13",
  next: "M9 5l7 7-7 7",
  previous: "M15 5l-7 7 7 7",
  outline: "M4 6h3M4 12h3M4 18h3M11 6h9M11 12h9M11 18h9",
  search: "M11 4.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.8 15.8L20 20",
  transcript: "M5 4.5h14v15H5zM8.5 9h7M8.5 12h7M8.5 15h4",
  captions: "M4 5.5h16v13H4zM10.2 10.4a2.2 2.2 0 1 0 0 3.2M16.7 10.4a2.2 2.2 0 1 0 0 3.2",
  volume: "M4 9.5v5h3.5l4.5 4v-13l-4.5 4zM15.5 9a4 4 0 0 1 0 6M18 6.5a7.6 7.6 0 0 1 0 11",
  mute: "M4 9.5v5h3.5l4.5 4v-13l-4.5 4zM16 9.5l5 5M21 9.5l-5 5",
  fullscreen: "M4.5 9V4.5H9M15 4.5h4.5V9M19.5 15v4.5H15M9 19.5H4.5V15",
  shrink: "M9 4.5V9H4.5M19.5 9H15V4.5M15 19.5V15h4.5M4.5 15H9v4.5",
  help: "M9 9.2a3 3 0 1 1 4.3 2.7c-.9.4-1.3 1-1.3 2v.4M12 17.6v.1",
  close: "M6 6l12 12M18 6L6 18",
  check: "M5 12.5l4.5 4.5L19 7.5",
  cross: "M7 7l10 10M17 7L7 17",
  exit: "M13.5 4.5h-8v15h8M10.5 12H20M16.5 8.5L20 12l-3.5 3.5",
  again: "M5 12a7 7 0 1 0 2.3-5.2L5 9M5 4.5V9h4.5",
  hint: "M9 17h6M10 20h4M8.7 13.8a5.2 5.2 0 1 1 6.6 0c-.8.7-1.3 1.6-1.3 2.6v.6h-4v-.6c0-1-.5-1.9-1.3-2.6z",
  scheme: "M12 4a8 8 0 1 0 8 8 6.2 6.2 0 0 1-8-8z",
  clock: "M12 4.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM12 8v4.2l2.8 1.8",
  print: "M7 9V4.5h10V9M7 17H4.5V9.5h15V17H17M7 14h10v5.5H7z",
  lock: "M6.5 11h11v8.5h-11zM8.5 11V8.5a3.5 3.5 0 0 1 7 0V11",
};

const FILLED = new Set(["play"]);

/** @param {keyof typeof PATHS} name */
export function icon(name) {
  const kind = FILLED.has(name) ? "icon filled" : "icon";
  return svg("svg", { viewBox: "0 0 24 24", class: kind, "aria-hidden": "true" }, svg("path", { d: PATHS[name] }));
}
