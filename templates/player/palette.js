/** The deck's accent, made readable on light and on dark: pure colour arithmetic (WCAG 2 contrast). */

const WHITE = "#ffffff";
const LIGHT = "#eff1f4"; // the darkest of the light grounds (styles/tokens.css): what reads on it reads on all
const DARK = "#23272e"; // the lightest of the dark surfaces (styles/tokens.css): what reads on it reads on all
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
export function readable(color, ground, wanted = TEXT_CONTRAST) {
  const end = luminance(ground) > 0.18 ? [0, 0, 0] : [255, 255, 255];
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = hex(channels(color).map((channel, index) => channel + (end[index] - channel) * share));
    if (contrast(mixed, ground) >= wanted) return mixed;
  }
  return hex(end);
}

export function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function inkOn(color) {
  return contrast(color, WHITE) >= contrast(color, "#0f1114") ? WHITE : "#0f1114";
}

function luminance(color) {
  const [red, green, blue] = channels(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function isColorful(color) {
  const parts = channels(color);
  return Math.max(...parts) - Math.min(...parts) > 40;
}

const isColor = (text) => /^#[0-9a-f]{6}$/i.test(text);
const channels = (color) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
const hex = (parts) => `#${parts.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
