/** A slide of the module as elements: out of its inert template, with its files where they are. */

import { rewrite } from "pptlearn/assets.js";

const SVG_IMAGE = "image[href]";

/** The drawn content of a slide, not yet in the page. */
export function slideContent(number) {
  const template = document.querySelector(`template[data-page="${number}"]`);
  const content = template ? template.content.cloneNode(true) : document.createDocumentFragment();
  rewrite(content);
  return content;
}

/** The slide itself. There is one element like it per slide number in a page. */
export function slideSection(number) {
  const section = document.createElement("section");
  section.dataset.slide = String(number);
  section.className = "slide";
  section.append(slideContent(number));
  for (const link of section.querySelectorAll("a[href]")) open(link);
  return section;
}

/** Settles when the fonts and pictures under `root` are there, or cannot come. */
export async function drawn(root) {
  void root.offsetHeight; // asks for the fonts now, so that `fonts.ready` knows of them
  if (document.readyState !== "complete") {
    // The page is still opening, and its load event waits for every font and picture asked for by now.
    await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
    if (document.fonts.status === "loaded") return;
  }
  await Promise.all([document.fonts.ready, ...picturesOf(root).map((image) => image.decode().catch(() => {}))]);
  await frames(2);
}

/** Settles after some frames; soon anyway where the page is not painted. */
export function frames(count) {
  const painted = new Promise((resolve) => {
    const wait = (left) => (left ? requestAnimationFrame(() => wait(left - 1)) : resolve());
    wait(count);
  });
  return Promise.race([painted, new Promise((resolve) => setTimeout(resolve, 60 * count))]);
}

/** The pictures of a slide as image elements: its own, and a stand-in for each that stands in a drawing. */
export function picturesOf(root) {
  return [...root.querySelectorAll("img"), ...[...root.querySelectorAll(SVG_IMAGE)].map(standIn)];
}

function standIn(drawing) {
  const image = new Image();
  image.src = drawing.getAttribute("href");
  return image;
}

/** Links to the web open beside the module, which would be lost inside a learning platform's frame. */
function open(link) {
  if (link.getAttribute("href").startsWith("#")) return;
  link.setAttribute("target", "_blank");
  link.setAttribute("rel", "noopener noreferrer");
}
