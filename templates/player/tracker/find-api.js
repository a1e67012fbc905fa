/** Finds the object a learning platform offers, wherever it opened us: in a frame, in frames, in a window. */

const MOST_FRAMES = 500;

/**
 * @param {Window} start
 * @param {string} name  `API` (SCORM 1.2) or `API_1484_11` (SCORM 2004)
 */
export function findApi(start, name) {
  return upwards(start, name) ?? upwards(opener(start), name) ?? upwards(opener(top(start)), name);
}

/** Windows of other origins refuse to answer; those above them may still. */
function upwards(start, name) {
  let here = start;
  for (let count = 0; here && count < MOST_FRAMES; count++) {
    const found = guarded(() => here[name]);
    if (found) return found;
    const parent = guarded(() => here.parent);
    if (!parent || parent === here) return null;
    here = parent;
  }
  return null;
}

const opener = (here) => here && guarded(() => here.opener);
const top = (here) => guarded(() => here.top);

function guarded(read) {
  try {
    return read() ?? null;
  } catch {
    return null;
  }
}
