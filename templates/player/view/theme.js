/** Colours of the deck on the page, light or dark as the learner wants. */

import { palette } from "pptlearn/palette.js";

export const SCHEMES = Object.freeze(["system", "light", "dark"]);

/** @param {import("pptlearn/course.js").Course} course */
export function applyTheme(course) {
  const root = document.documentElement;
  const said = getComputedStyle(root);
  const accents = [1, 2, 3, 4, 5, 6].map((number) => said.getPropertyValue(`--accent${number}`).trim());
  const { width, height } = course.manifest.slideSize;
  const properties = { ...palette(accents), "--slide-width": String(width), "--slide-height": String(height) };
  for (const [name, value] of Object.entries(properties)) root.style.setProperty(name, value);
}

/** @param {object} store */
export function followScheme(store) {
  store.watch(
    (state) => [state.settings.scheme],
    ({ settings }) => (document.documentElement.dataset.scheme = settings.scheme),
  );
}
