/** The page's typefaces, kept whatever happens to its style sheets. */

const DESCRIPTORS = {
  weight: "font-weight",
  style: "font-style",
  unicodeRange: "unicode-range",
  ascentOverride: "ascent-override",
  descentOverride: "descent-override",
  lineGapOverride: "line-gap-override",
  sizeAdjust: "size-adjust",
};

/**
 * Makes every @font-face rule a face of the script's own, there at once: a face made of bytes needs no loading, where
 * one made of a `data:` URL may come after the page's load event. Browsers forget which faces of style sheets they had
 * loaded as soon as a tool adds a sheet (for a screenshot, say); those of a script stay.
 */
export function keepFaces() {
  const sheet = document.getElementById("faces");
  for (const { style } of sheet.sheet.cssRules) {
    const said = Object.entries(DESCRIPTORS).map(([name, property]) => [name, style.getPropertyValue(property)]);
    const descriptors = Object.fromEntries(said.filter(([, value]) => value));
    const family = style.getPropertyValue("font-family").replace(/^["']|["']$/g, "");
    document.fonts.add(new FontFace(family, bytes(style.getPropertyValue("src")), descriptors));
  }
  sheet.remove();
}

/** The file inside a `url("data:…;base64,…")`. */
function bytes(source) {
  const [, base64] = /;base64,([^"')]*)/.exec(source);
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
