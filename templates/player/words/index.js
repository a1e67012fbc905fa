/** The interface's words in the module's language. Add a file, add a line. */

import { de } from "pptlearn/words/de.js";
import { en } from "pptlearn/words/en.js";
import { fr } from "pptlearn/words/fr.js";
import { nl } from "pptlearn/words/nl.js";

const LANGUAGES = new Map(Object.entries({ en, nl, fr, de }));

/** The first of these languages (BCP 47) that the interface speaks, else English. */
export function spokenLanguage(...languages) {
  const primary = languages.map((language) => (language || "").toLowerCase().split("-")[0]);
  return primary.find((language) => LANGUAGES.has(language)) ?? "en";
}

/**
 * @param {string} language  BCP 47, of the module
 * @returns {(key: string, values?: Record<string, unknown>) => string}  `{name}` in a text is replaced by its value
 */
export function createWords(language) {
  const table = LANGUAGES.get(spokenLanguage(language));
  return (key, values = {}) => {
    const text = table[key] ?? en[key] ?? key;
    return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
  };
}
