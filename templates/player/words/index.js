/** The interface's words in the module's language. Add a file, add a line. */

import { de } from "pptlearn/words/de.js";
import { en } from "pptlearn/words/en.js";
import { fr } from "pptlearn/words/fr.js";
import { nl } from "pptlearn/words/nl.js";

const LANGUAGES = new Map(Object.entries({ en, nl, fr, de }));
const BLANK = /\{(\w+)(?::((?:[^{}|]|\{\w+\})*)\|((?:[^{}|]|\{\w+\})*))?\}/g;
const primary = (language) => language.toLowerCase().split("-")[0];

/** The first of these languages (BCP 47) that the interface speaks, with its region: `nl-BE`; else English. */
export function spokenLanguage(...languages) {
  return languages.find((language) => language && LANGUAGES.has(primary(language))) ?? "en";
}

/**
 * @param {string} language  BCP 47, of the module
 * @returns {(key: string, values?: Record<string, unknown>) => string}  `{name}` in a text is replaced by its
 *   value, a number as the language writes it; `{count:slide|slides}` by what goes with one, or with others
 */
export function createWords(language) {
  const spoken = spokenLanguage(language);
  const table = LANGUAGES.get(primary(spoken));
  const numbers = new Intl.NumberFormat(spoken, { maximumFractionDigits: 2, useGrouping: false });
  const plurals = new Intl.PluralRules(spoken);
  const shown = (value) => (typeof value === "number" ? numbers.format(value) : String(value ?? ""));
  const fill = (text, values) =>
    text.replace(BLANK, (_, name, one, others) =>
      one === undefined ? shown(values[name]) : fill(plurals.select(values[name]) === "one" ? one : others, values),
    );
  return (key, values = {}) => fill(table[key] ?? en[key] ?? key, values);
}
