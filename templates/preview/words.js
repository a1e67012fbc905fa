/** Numbers in words of people. */

const SPAN = new Intl.NumberFormat("en", { minimumIntegerDigits: 2 });

/** @param {number} seconds  as `4:07` */
export function clock(seconds) {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${SPAN.format(whole % 60)}`;
}

export function megabytes(bytes) {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

export const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;

const NAMES = new Intl.DisplayNames("en", { type: "language" });

export function languageName(tag) {
  try {
    return NAMES.of(tag);
  } catch {
    return tag;
  }
}

const DATES = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
export const date = (text) => DATES.format(new Date(text));
