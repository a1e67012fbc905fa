/** The pages' words, in the reader's language: that of the browser when it is known, else the deck's. */

import { de } from "/own/words/de.js";
import { en } from "/own/words/en.js";
import { fr } from "/own/words/fr.js";
import { nl } from "/own/words/nl.js";

const LANGUAGES = { en, nl, fr, de };
const primary = (tag) => (tag || "").toLowerCase().split("-")[0];
const known = (tags) => tags.map(primary).find((tag) => tag in LANGUAGES);

let language = "en";
choose();

/** @param {string} [deck]  BCP 47; speaks when the browser's languages are not known here */
export function choose(deck) {
  language = known([...navigator.languages, deck ?? ""]) ?? "en";
  document.documentElement.lang = language;
}

/** The language that the pages speak. */
export const spoken = () => language;

/**
 * A text by its key (`slide.title`); `{name}` in it is replaced by its value. A text that depends on a number
 * has a form per kind of plural, and the number is `n`.
 */
export function t(key, values = {}) {
  const found = look(LANGUAGES[language], key) ?? look(en, key) ?? key;
  const text =
    typeof found === "string" ? found : (found[new Intl.PluralRules(language).select(values.n)] ?? found.other);
  return text.replace(/\{(\w+)\}/g, (_, name) => shown(values[name]));
}

/** Whether there are words for a key. */
export const isKnown = (key) => look(en, key) !== undefined;

const look = (table, key) => key.split(".").reduce((inner, name) => inner?.[name], table);
const shown = (value) => (typeof value === "number" ? number(value) : String(value ?? ""));
const number = (value) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);

/** @param {number} seconds  as `4:07` */
export function clock(seconds) {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

export function megabytes(bytes) {
  return bytes < 1e6 ? `${number(Math.max(1, Math.round(bytes / 1000)))} kB` : `${number(bytes / 1e6)} MB`;
}

export function languageName(tag) {
  try {
    return new Intl.DisplayNames(language, { type: "language", languageDisplay: "standard" }).of(tag);
  } catch {
    return tag;
  }
}

/** The reader's own way of writing dates, in the page's language. */
const region = () => navigator.languages.find((tag) => primary(tag) === language) ?? language;

export const date = (text) =>
  new Intl.DateTimeFormat(region(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(text));
export const time = (moment) => new Intl.DateTimeFormat(region(), { timeStyle: "medium" }).format(moment);
