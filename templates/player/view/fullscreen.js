/** Full screen, with the name some phones still give it. */

/** @param {HTMLElement} root */
export function createFullscreen(root) {
  const enter = root.requestFullscreen ?? root.webkitRequestFullscreen;
  const isOn = () => Boolean(document.fullscreenElement ?? document.webkitFullscreenElement);
  return {
    isOffered: Boolean(enter && (document.fullscreenEnabled ?? document.webkitFullscreenEnabled)),
    toggle() {
      const leave = document.exitFullscreen ?? document.webkitExitFullscreen;
      const change = isOn() ? leave.call(document) : enter.call(root);
      change?.catch?.(() => {});
    },
    watch(listener) {
      for (const name of ["fullscreenchange", "webkitfullscreenchange"])
        document.addEventListener(name, () => listener(isOn()));
    },
  };
}
