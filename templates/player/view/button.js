/** The player's buttons: an icon with a name, a state, and a tip that shows its key. */

import { h, set } from "pptlearn/view/dom.js";
import { icon } from "pptlearn/view/icons.js";

/**
 * @param {string} control  its stable name: `data-control`
 * @param {string} label
 * @param {() => void} press
 * @param {{icon?: string, text?: boolean, kind?: string, pressed?: boolean}} [options]
 */
export function button(control, label, press, { icon: name = control, text = false, kind = "plain" } = {}) {
  const element = h(`button.button.${kind}${text ? ".worded" : ""}`, {
    type: "button",
    "data-control": control,
    click: press,
  });
  if (name) element.append(icon(name));
  if (text) element.append(h("span", {}, label));
  else relabel(element, label);
  return element;
}

export function relabel(element, label) {
  set(element, "aria-label", label);
  set(element, "data-tip", label);
}

export function redraw(element, name) {
  if (element.dataset.icon === name) return;
  element.dataset.icon = name;
  element.querySelector("svg").replaceWith(icon(name));
}
