import { cleanText } from "../markup/clean-text.ts";
import { languageTag } from "../markup/language-tag.ts";
import { isUri } from "../markup/uri.ts";
import { articleTime } from "../time/article-time.ts";
import { readTime } from "../time/wire-time.ts";
import { isEmpty, type Notes, refuse } from "./notes.ts";

/** Says of an empty list or object that stands for a single value what it is; `""` and null are how the wire says nothing. */
function nothing(raw: unknown, at: string, notes: Notes, expected: string): undefined {
  return typeof raw === "object" && raw !== null ? refuse(notes, at, raw, expected) : undefined;
}

/** Reads one value as ninjs 3.1 has it; what is not so is repaired and noted, or set aside and undefined. */
export type ReadValue<T> = (raw: unknown, at: string, notes: Notes) => T | undefined;

/** Text as it came; a bare number is text that lost its quotes. */
export const text: ReadValue<string> = (raw, at, notes) => {
  if (isEmpty(raw)) return nothing(raw, at, notes, "text");
  if (typeof raw === "string") return raw;
  if (typeof raw === "number") {
    notes.repairs.add("number-read-as-text");
    return String(raw);
  }
  return refuse(notes, at, raw, "text");
};

/** Text of one line, its white space collapsed. */
export const line: ReadValue<string> = (raw, at, notes) => {
  const read = text(raw, at, notes);
  return read === undefined ? undefined : cleanText(read);
};

/** A language tag in its canonical spelling: `EN` is `en`, `de_AT` is `de-AT`. */
export const language: ReadValue<string> = (raw, at, notes) => {
  if (isEmpty(raw)) return nothing(raw, at, notes, "a language tag of BCP 47");
  const tag = typeof raw === "string" ? languageTag(raw) : undefined;
  return tag ?? refuse(notes, at, raw, "a language tag of BCP 47");
};

/** A revision's number, which agencies write as a number as well. */
export const revision: ReadValue<string> = (raw, at, notes) =>
  line(typeof raw === "number" ? String(raw) : raw, at, notes);

export const uri: ReadValue<string> = (raw, at, notes) => {
  if (isEmpty(raw)) return nothing(raw, at, notes, "an absolute URI");
  if (typeof raw === "string" && isUri(raw.trim())) return raw.trim();
  return refuse(notes, at, raw, "an absolute URI");
};

/** A moment with its offset, or a clock reading without one, for its supplier's zone to place; no bare day. */
export const moment: ReadValue<string> = (raw, at, notes) => {
  if (isEmpty(raw)) return nothing(raw, at, notes, "an RFC 3339 time");
  const time = typeof raw === "string" ? readTime(raw) : undefined;
  return articleTime(time) ?? refuse(notes, at, raw, time ? "a time, not a day" : "an RFC 3339 time");
};

/** A whole number within bounds; digits in quotes are read and noted. */
export function integer(least: number, most: number): ReadValue<number> {
  return (raw, at, notes) => {
    if (isEmpty(raw)) return nothing(raw, at, notes, `a whole number from ${least} to ${most}`);
    const isQuoted = typeof raw === "string" && /^\s*-?\d{1,15}\s*$/.test(raw);
    const value = isQuoted ? Number(raw) : raw;
    if (typeof value !== "number" || !Number.isSafeInteger(value) || value < least || value > most) {
      return refuse(notes, at, raw, `a whole number from ${least} to ${most}`);
    }
    if (isQuoted) notes.repairs.add("number-in-quotes");
    return value;
  };
}

export const decimal: ReadValue<number> = (raw, at, notes) => {
  if (isEmpty(raw)) return nothing(raw, at, notes, "a number");
  const value = typeof raw === "string" && /^\s*\d{1,12}(?:\.\d+)?\s*$/.test(raw) ? Number(raw) : raw;
  return typeof value === "number" && Number.isFinite(value) ? value : refuse(notes, at, raw, "a number");
};

/** One of a list of words; `other` maps older or misspelled ones to their word and the repair that is noted. */
export function word<const T extends string>(
  words: readonly T[],
  other: Readonly<Record<string, { to: T; repair?: string }>> = {},
): ReadValue<T> {
  return (raw, at, notes) => {
    if (isEmpty(raw)) return nothing(raw, at, notes, `one of ${words.join(", ")}`);
    const given = typeof raw === "string" ? raw.trim() : "";
    const found = words.find((known) => known === given);
    if (found) return found;
    const mapped = Object.hasOwn(other, given.toLowerCase()) ? other[given.toLowerCase()] : undefined;
    if (!mapped) return refuse(notes, at, raw, `one of ${words.join(", ")}`);
    if (mapped.repair) notes.repairs.add(mapped.repair);
    return mapped.to;
  };
}
