/** How much two colours stand out against each other (WCAG 2.2, 1.4.3). The preview measures with it too. */

/**
 * Contrast ratio: 1 to 21.
 *
 * @param {readonly number[]} one  red, green, blue (0-255)
 * @param {readonly number[]} other
 */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance: 0 (black) to 1 (white). */
export function luminance(colour) {
  const [red, green, blue] = colour.slice(0, 3).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
