/** Numbers as learners read them. */

/** `75` → `1:15`, `4000` → `1:06:40`. */
export function clockTime(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [Math.floor(whole / 60) % 60, whole % 60];
  if (whole >= 3600) parts.unshift(Math.floor(whole / 3600));
  return parts.map((part, index) => (index ? String(part).padStart(2, "0") : String(part))).join(":");
}

/** `2026-03-31` as people write it in a language. */
export function longDate(day, language) {
  const date = new Date(`${day}T00:00:00Z`);
  try {
    return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(date);
  } catch {
    return day; // a language tag that no browser knows
  }
}

export function percent(share) {
  return Math.round(share * 100);
}

/** Folds case and accents away, so that a search finds `vélo` by `velo`. */
export function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
