/** Where the module's files are: beside the page, or inside it (format `single`) and turned into Blobs on first use. */

const urls = new Map();

/** @param {string} path  as the manifest and the slides name it: `assets/3f2a91c04b7d8e10.png` */
export function url(path) {
  if (!urls.has(path)) urls.set(path, inside(path) ?? path);
  return urls.get(path);
}

/** Points pictures, links and posters of freshly made markup to where their files are. */
export function rewrite(root) {
  for (const element of root.querySelectorAll("[src^='assets/'], [href^='assets/'], [poster^='assets/']")) {
    for (const name of ["src", "href", "poster"]) {
      const path = element.getAttribute(name);
      if (path?.startsWith("assets/")) element.setAttribute(name, url(path));
    }
  }
}

function inside(path) {
  const script = document.querySelector(`script[data-asset="${CSS.escape(path)}"]`);
  if (!script) return null;
  const bytes = Uint8Array.from(atob(script.textContent), (letter) => letter.charCodeAt(0));
  script.remove();
  return URL.createObjectURL(new Blob([bytes], { type: script.dataset.type }));
}
