/**
 * Answers in the words that SCORM 2004 and xAPI share: `a[,]c`, `left[.]right`, `4[:]6`. Pure.
 * Types, responses and patterns come as quiz/index.js describes them; here they are made safe.
 */

/** Patterns that may stand beside each other as alternatives. */
const MOST_PATTERNS = { "true-false": 1, likert: 1, numeric: 1, other: 1 };
const MOST_ALTERNATIVES = 10;

/** How a type's response is written; `token(id, gap)` makes an identifier of an answer's id, chosen in a gap or not. */
const WRITERS = {
  "true-false": (text) => text,
  choice: (text, token) => joined(list(text), token),
  sequencing: (text, token) => joined(list(text), token),
  likert: (text, token) => token(text),
  matching: (text, token) => joined(list(text), (pair) => pairText(pair, token)),
  performance: (text, token) => joined(list(text), (step) => pairText(step, token)),
  numeric: (text) => text.split("[:]").map(real).join("[:]"),
  "fill-in": (text) =>
    text
      .split("[,]")
      .map((part) => line(part, 250))
      .join("[,]"),
  "long-fill-in": (text) => line(text, 4000),
};

/** @param {(id: string, gap?: string) => string} token */
export function responseText({ type, response }, token) {
  return write(type, response, token);
}

export function patternTexts({ type, pattern }, token) {
  const texts = pattern.slice(0, MOST_PATTERNS[type] ?? MOST_ALTERNATIVES).map((each) => write(type, each, token));
  return [...new Set(texts)];
}

const write = (type, text, token) => (WRITERS[type] ?? ((said) => line(said, 4000)))(String(text ?? ""), token);

/** Every text that stands for an id in a question (choices, rows, gaps…); `gap/id` for the choices of one gap. */
export function textsOf(course, id) {
  const { question } = course.questions.find((each) => each.question.id === id);
  const lists = Object.values(question).filter(Array.isArray);
  return new Map(lists.flat().flatMap(entries));
}

function entries(part) {
  const text = part.text ?? part.label;
  return [
    ...(text ? [[part.id, text]] : []),
    ...(part.choices ?? []).map((choice) => [`${part.id}/${choice.id}`, choice.text]),
  ];
}

/** An identifier of letters, digits, `_` and `.` (all that every platform takes) that still says what was chosen. */
export function readableToken(texts) {
  return (id, gap) => {
    const words = (texts.get(`${gap}/${id}`) ?? texts.get(id) ?? "")
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/[^A-Za-z0-9]+/g, "_")
      .replace(/^_+|_+$/g, "");
    const saysMore = words && words.toLowerCase() !== id.toLowerCase();
    return saysMore ? `${plainToken(id)}_${words.slice(0, 60)}` : plainToken(id);
  };
}

/** The shortest identifier that is the only one of its kind in the question. */
export function shortToken(texts) {
  return (id, gap) => plainToken(texts.has(`${gap}/${id}`) ? `${gap}.${id}` : id);
}

const plainToken = (id) => id.replace(/[^\w.]/g, "_").slice(0, 250);

/** One line that no reader takes for `{lang=…}`. */
export function line(text, most) {
  return text.replace(/\s+/g, " ").trim().replace(/^\{/, "(").slice(0, most);
}

/** A number without exponent and with at most 7 decimals; nothing where there is no end. */
export function real(text) {
  if (text === "" || text === null || !Number.isFinite(Number(text))) return "";
  return Number(text)
    .toFixed(7)
    .replace(/\.?0+$/, "");
}

const list = (text) => text.split("[,]").filter(Boolean).slice(0, 36);
const joined = (ids, token) => ids.map((id) => token(id)).join("[,]");

function pairText(pair, token) {
  const [left, right = ""] = pair.split("[.]");
  return `${token(left)}[.]${token(right, left)}`;
}
