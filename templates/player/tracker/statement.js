/** Statements of xAPI 1.0.3: who did what, in which context, with what result. Pure but for time and id. */

import { line, patternTexts, responseText, shortToken, textsOf } from "pptlearn/tracker/interaction-text.js";
import { duration } from "pptlearn/tracker/timespan.js";

const VERBS = "http://adlnet.gov/expapi/verbs/";
const INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction";
const PAGE = "http://activitystrea.ms/schema/1.0/page";
const LONGEST_NAME = 80;

/**
 * @typedef {object} Profile  what a standard adds to every statement
 * @property {object} context  begins every statement's context
 * @property {(verb: string) => object[]} categories
 * @property {(verb: string) => object} extensions
 *
 * @param {object} course
 * @param {import("pptlearn/tracker/launch.js").Launch} launch
 * @param {Profile} profile
 */
export function createStatements(course, { agent, activity, registration }, profile) {
  const { language, title } = course.manifest;
  const said = (text) => ({ [language || "und"]: text });
  const module = { objectType: "Activity", id: activity, definition: { name: said(title) } };

  function statement(verb, object, result, parents = []) {
    return {
      id: uuid(),
      timestamp: new Date().toISOString(),
      actor: agent,
      verb: { id: VERBS + verb, display: { en: verb } },
      object,
      ...(result && { result }),
      context: contextOf(profile, verb, registration, parents),
    };
  }

  return {
    /** Of the module as a whole. */
    ofModule: (verb, result) => statement(verb, module, result),

    /** Of one slide. */
    ofSlide(verb, slide) {
      const definition = { type: PAGE, name: said(line(slide.title || String(slide.number), LONGEST_NAME)) };
      const object = { objectType: "Activity", id: `${activity}/slides/${slide.id}`, definition };
      return statement(verb, object, undefined, [{ objectType: "Activity", id: activity }]);
    },

    /** Of an answer; `given` as quiz/index.js describes, with `id`, `score`, `points` and `seconds`. */
    answered(given) {
      const { question } = course.questions.find((each) => each.question.id === given.id);
      const texts = textsOf(course, given.id);
      const token = shortToken(texts);
      const definition = {
        type: INTERACTION,
        name: said(line(given.description, LONGEST_NAME)),
        description: said(given.description),
        interactionType: given.type,
        ...(given.pattern.length && { correctResponsesPattern: patternTexts(given, token) }),
        ...components(question, given.type, texts, said),
      };
      const object = { objectType: "Activity", id: `${activity}/questions/${given.id}`, definition };
      return statement("answered", object, resultOf(given, token), [{ objectType: "Activity", id: activity }]);
    },
  };
}

function contextOf({ context, categories, extensions }, verb, registration, parents) {
  const { contextActivities = {}, extensions: known = {}, ...rest } = context;
  const grown = {
    ...contextActivities,
    ...added("category", contextActivities, categories(verb)),
    ...added("parent", contextActivities, parents),
  };
  const all = { ...known, ...extensions(verb) };
  return {
    ...rest,
    ...(registration && { registration }),
    ...(Object.keys(grown).length && { contextActivities: grown }),
    ...(Object.keys(all).length && { extensions: all }),
  };
}

function added(name, lists, more) {
  return more.length ? { [name]: [...[lists[name] ?? []].flat(), ...more] } : {};
}

function resultOf(given, token) {
  const { score, points, seconds } = given;
  return {
    response: responseText(given, token),
    completion: true,
    ...(score !== null && { success: score >= 1, score: scoreOf(Math.min(1, Math.max(-1, score)), points) }),
    duration: duration(seconds * 1000),
  };
}

function scoreOf(scaled, points) {
  const raw = scaled * points;
  return points > 0 ? { scaled, raw, min: Math.min(0, raw), max: points } : { scaled };
}

/** The answers that could be given, with their words: where the type has such a list. */
function components(question, type, texts, said) {
  const token = shortToken(texts);
  const part = (id, gap) => {
    const text = texts.get(`${gap}/${id}`) ?? texts.get(id);
    return { id: token(id, gap), ...(text && { description: said(text) }) };
  };
  const list = (parts) => parts.map(({ id }) => part(id));
  const { choices = [], rows, lefts, gaps, boxes, spots } = question;
  const inGaps = (gaps ?? []).flatMap((gap) => (gap.choices ?? []).map(({ id }) => part(id, gap.id)));
  const lists = {
    choice: { choices: list(choices) },
    sequencing: { choices: list(choices) },
    likert: { scale: list(choices) },
    matching: {
      source: list(rows ?? lefts ?? gaps ?? choices),
      target: inGaps.length ? inGaps : list(boxes ?? choices),
    },
    performance: { steps: Array.from({ length: spots ?? 0 }, (_, n) => ({ id: `spot_${n + 1}` })) },
  };
  return lists[type] ?? {};
}

/** `crypto.randomUUID` is there on secure pages only; many platforms are on plain http. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
