/** Elements in one call; text is always text. */

/**
 * @param {string} tag  `button`, or with classes: `button.round.primary`
 * @param {Record<string, unknown>} [attributes]  functions become listeners, `true` an empty attribute; null and false are left out
 * @param {...(Node | string | null | undefined | false)} children
 */
export function h(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name);
  element.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) give(element, key, value);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** The same for drawings. */
export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) give(element, key, value);
  element.append(...children);
  return element;
}

function give(element, key, value) {
  if (typeof value === "function") element.addEventListener(key, value);
  else if (value !== null && value !== undefined && value !== false)
    element.setAttribute(key, value === true ? "" : value);
}

/** Changes an attribute only when it differs, so that assistive technology hears no echo. */
export function set(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
