/** The laser pointer of a recording: a light that follows its recorded points. */

const SIZE = 96; // stage units: 12 CSS pixels

/**
 * @param {HTMLElement} section
 * @param {readonly {color: string, points: [number, number, number][]}[]} traces  seconds, x and y in stage units
 */
export function createTraces(section, traces) {
  if (!traces.length) return { seek() {}, remove() {} };
  const light = document.createElement("div");
  light.setAttribute("aria-hidden", "true");
  Object.assign(light.style, {
    position: "absolute",
    left: `${-SIZE / 2}px`,
    top: `${-SIZE / 2}px`,
    width: `${SIZE}px`,
    height: `${SIZE}px`,
    borderRadius: "50%",
    pointerEvents: "none",
    visibility: "hidden",
  });
  section.append(light);

  return {
    seek(seconds) {
      const place = placeAt(traces, seconds);
      light.style.visibility = place ? "visible" : "hidden";
      if (!place) return;
      light.style.translate = `${place.x}px ${place.y}px`;
      light.style.background = `radial-gradient(circle, #fff 15%, ${place.color} 45%)`;
      light.style.boxShadow = `0 0 ${SIZE}px ${SIZE / 4}px ${place.color}`;
    },
    remove: () => light.remove(),
  };
}

/** Where the light is, or null when it is off. */
export function placeAt(traces, seconds) {
  const trace = traces.find(({ points }) => points[0][0] <= seconds && seconds < points.at(-1)[0]);
  if (!trace) return null;
  const after = trace.points.findIndex(([at]) => at > seconds);
  const [from, x1, y1] = trace.points[after - 1];
  const [to, x2, y2] = trace.points[after];
  const share = to > from ? (seconds - from) / (to - from) : 1;
  return { color: trace.color, x: x1 + (x2 - x1) * share, y: y1 + (y2 - y1) * share };
}
