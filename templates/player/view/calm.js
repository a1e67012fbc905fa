/** While a slide plays and nobody moves, the controls may step back (styles decide where: on the full screen). */

const PATIENCE = 2800;

/** @param {{store: object}} player */
export function createCalm({ store }, root) {
  let timer = 0;
  function wake() {
    delete root.dataset.calm;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (store.get().playing && !root.querySelector(".controls :focus-visible")) root.dataset.calm = "";
    }, PATIENCE);
  }
  for (const name of ["pointermove", "pointerdown", "keydown", "focusin"]) root.addEventListener(name, wake);
  store.watch((state) => [state.playing], wake);
}
