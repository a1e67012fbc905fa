/** The deck's accent, made readable on light and on dark: pure colour arithmetic. */

import { contrast, luminance } from "pptlearn/luminance.js";

const WHITE = "#ffffff";
const LIGHT = "#eff1f4"; // the darkest of the light grounds (styles/tokens.css): what reads on it reads on all
const DARK = "#23272e"; // the lightest of the dark surfaces (styles/tokens.css): what reads on it reads on all
const INK = "#0f1114";
const TEXT_CONTRAST = 4.6;
const FALLBACK = "#1d5fd1";

/**
 * The custom properties that colour the player.
 *
 * @param {readonly string[]} accents  `#rrggbb`, accent1 first
 */
export function palette(accents) {
  const accent = accents.filter(isColor).find(isColorful) ?? accents.find(isColor) ?? FALLBACK;
  const light = readable(accent, LIGHT);
  const dark = readable(accent, DARK);
  return {
    "--accent-light": light,
    "--on-accent-light": inkOn(light),
    "--accent-dark": dark,
    "--on-accent-dark": inkOn(dark),
  };
}

/** `color`, moved towards black or white until text in it can be read on `ground`. */
function readable(color, ground) {
  const end = luminance(channels(ground)) > 0.18 ? [0, 0, 0] : [255, 255, 255];
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = channels(color).map((channel, index) => Math.round(channel + (end[index] - channel) * share));
    if (contrast(mixed, channels(ground)) >= TEXT_CONTRAST) return hex(mixed);
  }
  return hex(end);
}

function inkOn(color) {
  const [onWhite, onInk] = [WHITE, INK].map((each) => contrast(channels(color), channels(each)));
  return onWhite >= onInk ? WHITE : INK;
}

function isColorful(color) {
  const parts = channels(color);
  return Math.max(...parts) - Math.min(...parts) > 40;
}

const isColor = (text) => /^#[0-9a-f]{6}$/i.test(text);
const channels = (color) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
const hex = (parts) => `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
