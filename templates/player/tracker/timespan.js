/** Lengths of time as SCORM 1.2 writes them. */

/** `HHHH:MM:SS.SS` */
export function timespan(milliseconds) {
  const hundredths = Math.max(0, Math.floor(milliseconds / 10));
  const hours = Math.min(9999, Math.floor(hundredths / 360_000));
  const minutes = Math.floor(hundredths / 6000) % 60;
  const seconds = Math.floor(hundredths / 100) % 60;
  return `${String(hours).padStart(4, "0")}:${two(minutes)}:${two(seconds)}.${two(hundredths % 100)}`;
}

const two = (value) => String(value).padStart(2, "0");
