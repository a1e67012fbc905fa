/** Colours laid over each other, and made to stand out. */

import { contrast } from "/own/luminance.js";

/** @typedef {[number, number, number, number]} Colour  red, green, blue (0-255), alpha (0-1) */

const STEPS = 20;

/** @returns {Colour | null} of a computed `rgb()` or `rgba()` */
export function colourOf(text, opacity = 1) {
  const parts = /^rgba?\(([^)]+)\)$/
    .exec(text)?.[1]
    .split(/[\s,/]+/)
    .map(Number);
  return parts ? [parts[0], parts[1], parts[2], (parts[3] ?? 1) * opacity] : null;
}

/** One colour painted on another that lets nothing through. */
export const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];

/** The colour nearest to `ink`, darker or lighter, that stands out enough on all `grounds`; null when none does. */
export function enough(ink, grounds, needed) {
  for (let step = 1; step <= STEPS; step++) {
    for (const end of [0, 255]) {
      const colour = ink.slice(0, 3).map((part) => Math.round(part + ((end - part) * step) / STEPS));
      if (grounds.every((ground) => contrast(colour, ground) >= needed)) return [...colour, 1];
    }
  }
  return null;
}

/** A colour as PowerPoint takes it: `#1F6FEB`. */
export const hex = (colour) =>
  `#${colour
    .slice(0, 3)
    .map((part) => Math.round(part).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
