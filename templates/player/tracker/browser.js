/** Remembers progress in this browser; for a module on a plain web server or opened from disk. */

const MOST = 64_000;

export function browser(course) {
  // Files opened from disk share one store: the key begins with the module's own id, and no other is ever read.
  const key = `${course.manifest.id}.progress`;
  let isShort = false;

  function open() {
    try {
      const text = localStorage.getItem(key);
      localStorage.setItem(key, text ?? "");
      return { saved: parsed(text) };
    } catch {
      return null; // refused: a sandboxed frame, a full or forbidden store
    }
  }

  function save(progress) {
    try {
      const text = shortened(progress);
      isShort = text.length < JSON.stringify(progress).length;
      localStorage.setItem(key, text);
      return true;
    } catch {
      return false;
    }
  }

  return { name: "browser", open, save, isShort: () => isShort, answer() {}, status() {}, finish() {} };
}

/** Long texts go first when all does not fit. */
function shortened(progress) {
  const all = JSON.stringify(progress);
  return all.length <= MOST ? all : JSON.stringify({ ...progress, responses: {} });
}

function parsed(text) {
  try {
    const progress = JSON.parse(text);
    return progress && typeof progress === "object" && Array.isArray(progress.seen) ? progress : null;
  } catch {
    return null;
  }
}
