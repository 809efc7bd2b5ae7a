import { isDeeper } from "../../json/json-depth.ts";
import { isFields } from "../../json/notes.ts";

/** Characters of one expression: IPTC's largest sample has four thousand. */
const MAX_CHARS = 100_000;
/** Levels of one: a duty in a permission in a graph has a dozen. */
const MAX_DEPTH = 32;
/** JSON in a text in JSON: ninjs has one text in its object. */
const MAX_WRAPPED = 3;
/** Properties of ninjs's object; its language is told by the expression itself. */
const EXPRESSION = /^encoded_?rights$/i;
const LINK = /^linked_?rights$/i;
const LANGUAGE = /^lang_?id$/i;

/** A value to be read, or why there is none. */
export type Expressed = { value: unknown } | { reason: string };

/** The expressions that a field holds: itself, or what ninjs's `rightsInfo` wraps, as text or as an object. */
export function expressionsIn(value: unknown, wrapped = 0): Expressed[] {
  if (typeof value === "string") return expressionsInText(value, wrapped);
  if (!isFields(value)) return [{ value }];
  const entries = Object.entries(value);
  if (!entries.some(([name]) => EXPRESSION.test(name) || LINK.test(name))) return [{ value }];
  return entries.flatMap(([name, inner]): Expressed[] => {
    if (EXPRESSION.test(name)) return expressionsIn(inner, wrapped + 1);
    if (LINK.test(name)) return [{ reason: `rights at ${addressOf(inner)}, which is not fetched` }];
    return LANGUAGE.test(name) ? [] : [{ reason: name.slice(0, 60) }];
  });
}

const addressOf = (raw: unknown) => (typeof raw === "string" ? raw.trim().slice(0, 120) : "an address");

function expressionsInText(raw: string, wrapped: number): Expressed[] {
  const text = raw.replace(/^\uFEFF/, "").trim();
  if (text.length > MAX_CHARS) return [{ reason: `an expression of ${text.length} characters` }];
  if (text.startsWith("<")) return [{ reason: "an expression in XML" }];
  if (!/^[[{"]/.test(text)) return [{ value: text }];
  if (wrapped > MAX_WRAPPED || isDeeper(text, MAX_DEPTH)) return [{ reason: `more than ${MAX_DEPTH} levels` }];
  try {
    return expressionsIn(JSON.parse(text) as unknown, wrapped + 1);
  } catch {
    return [{ reason: "JSON that is broken" }];
  }
}
