/** Written answers compared the way people mean them: pure. */

const QUOTES = /[‘’‚‛′`´]/g;
const DASHES = /[‐‑‒–—―−]/g;

/** Without case, accents, typographic signs, doubled spaces and a full stop at the end. */
export function fold(text) {
  return String(text ?? "")
    .replace(QUOTES, "'")
    .replace(DASHES, "-")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/…/g, "...")
    .replace(/ß/g, "ss")
    .toLowerCase()
    .replace(/æ/g, "ae")
    .replace(/œ/g, "oe")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\s*[.!]+$/, "");
}

/** Whether a typed text is one of those accepted. */
export function isOneOf(text, accepted) {
  const written = fold(text);
  return written !== "" && accepted.some((each) => fold(each) === written);
}

/**
 * A typed number; NaN when it is none. One separator is the decimal mark, unless three digits follow it and the
 * language writes thousands that way; of two different ones, the last is.
 */
export function parseNumber(text, decimalComma) {
  const plain = String(text ?? "").replace(DASHES, "-").replace(/[\s'’_]/g, "");
  if (!/^[+-]?(\d+([.,]\d+)*|[.,]\d+)$/.test(plain)) return NaN;
  const marks = plain.match(/[.,]/g) ?? [];
  const thousands = decimalComma ? "." : ",";
  const isGrouped = marks.length > 1 || (marks[0] === thousands && /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(plain));
  const decimal = new Set(marks).size === 2 ? marks.at(-1) : isGrouped ? "" : marks[0];
  const digits = plain.replace(/[.,]/g, (mark) => (mark === decimal ? "." : ""));
  return Number(digits);
}

export function writeNumber(number, decimalComma) {
  const text = String(number);
  return decimalComma ? text.replace(".", ",") : text;
}
