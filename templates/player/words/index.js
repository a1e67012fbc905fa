/** The interface's words in the module's language. Add a file, add a line. */

import { de } from "pptlearn/words/de.js";
import { en } from "pptlearn/words/en.js";
import { fr } from "pptlearn/words/fr.js";
import { nl } from "pptlearn/words/nl.js";

const LANGUAGES = new Map(Object.entries({ en, nl, fr, de }));

/** The language the interface speaks in a module of this language (BCP 47). */
export function spokenLanguage(language) {
  const primary = (language || "en").toLowerCase().split("-")[0];
  return LANGUAGES.has(primary) ? primary : "en";
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
