/** A slide in small: alive but inert, with ids of its own, built when it is first seen. */

import { h } from "pptlearn/view/dom.js";
import { slideContent } from "pptlearn/view/slide.js";

const REFERENCE = /url\(["']?#([^"')]+)["']?\)/g;
const soon = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      soon.unobserve(target);
      build(target);
    }
  },
  { rootMargin: "160px" },
);

/** @param {number} number  of the slide */
export function thumbnail(number) {
  const element = h("div.thumb", { "data-thumbnail": String(number), inert: true, "aria-hidden": "true" });
  soon.observe(element);
  return element;
}

/** Fills an element with the slide's picture at once. */
export function preview(number, kind) {
  const content = ownIds(slideContent(number), kind);
  const slide = h("div.slide");
  slide.append(content);
  return slide;
}

function build(element) {
  element.append(preview(element.dataset.thumbnail, "t"));
}

/** Gives every id under `root` a prefix, so that a drawing never uses the definitions of the slide on stage. */
function ownIds(root, prefix) {
  for (const element of root.querySelectorAll("*")) {
    for (const { name, value } of [...element.attributes]) element.setAttribute(name, owned(name, value, prefix));
    for (const name of ["data-media", "data-item"]) element.removeAttribute(name);
  }
  return root;
}

function owned(name, value, prefix) {
  if (name === "id") return `${prefix}-${value}`;
  if (name === "href" && /^#[^/]/.test(value)) return `#${prefix}-${value.slice(1)}`;
  return value.replace(REFERENCE, `url(#${prefix}-$1)`);
}
