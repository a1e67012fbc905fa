/** Dragging with mouse, pen and finger. It is a second way: every drag has a control that does the same. */

/** A shorter move is a tap. */
const LEAST = 4;

/**
 * Lets `element` be dragged; returns how to stop that.
 *
 * @param {HTMLElement} element
 * @param {object} options
 * @param {() => boolean} options.isLocked
 * @param {string} options.over  selector of the places it may be dropped on
 * @param {(target: HTMLElement | null, event: PointerEvent) => void} options.drop
 */
export function drag(element, { isLocked, over, drop }) {
  let start = null;
  let target = null;

  function down(event) {
    if (isLocked() || event.button !== 0) return;
    start = { x: event.clientX, y: event.clientY, scale: element.offsetWidth / element.getBoundingClientRect().width || 1 };
    element.setPointerCapture(event.pointerId);
  }

  function move(event) {
    if (!start) return;
    const [x, y] = [event.clientX - start.x, event.clientY - start.y];
    if (!element.hasAttribute("data-dragged") && Math.hypot(x, y) < LEAST) return;
    element.setAttribute("data-dragged", "");
    element.style.translate = `${x * start.scale}px ${y * start.scale}px`;
    aim(under(event));
  }

  function up(event) {
    if (!start) return;
    const wasDragged = element.hasAttribute("data-dragged");
    const place = wasDragged ? under(event) : null;
    stop();
    if (wasDragged) drop(place, event);
  }

  function stop() {
    start = null;
    aim(null);
    element.removeAttribute("data-dragged");
    element.style.translate = "";
  }

  function under(event) {
    const found = document.elementsFromPoint(event.clientX, event.clientY).map((each) => each.closest(over));
    return found.find((each) => each && each !== element) ?? null;
  }

  function aim(next) {
    if (next === target) return;
    target?.removeAttribute("data-aimed");
    next?.setAttribute("data-aimed", "");
    target = next;
  }

  const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: stop };
  for (const [name, listener] of Object.entries(listeners)) element.addEventListener(name, listener);
  element.classList.add("answer-draggable");
  return () => {
    for (const [name, listener] of Object.entries(listeners)) element.removeEventListener(name, listener);
    element.classList.remove("answer-draggable");
    stop();
  };
}
