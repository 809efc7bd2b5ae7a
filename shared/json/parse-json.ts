import type { Problem } from "../copy/problem.ts";
import { isDeeper } from "./json-depth.ts";
import { mendJson } from "./mend-json.ts";

/** Deeper than any news format nests (ninjs with geometry in its places has 12); 500,000 levels would exhaust stacks. */
export const MAX_JSON_DEPTH = 64;

/** The value of a JSON text and the repairs it needed, or why it has none. */
export type ParsedJson =
  | { value: unknown; repairs: string[]; problem?: undefined }
  | { problem: Problem; value?: undefined; repairs?: undefined };

/** Digits enough to leave the whole numbers that JavaScript tells apart: ids of that length are written bare. */
const LONG_NUMBER = /[:[,]\s*-?\d{16}/;
const WHOLE = /^-?\d+$/;

/** Keeps the digits of a number that would lose some; `source` is the text that it was parsed from (ES2026). */
const withAllDigits = (_: string, value: unknown, { source }: { source?: string } = {}): unknown =>
  typeof value === "number" && source !== undefined && WHOLE.test(source) && !Number.isSafeInteger(value)
    ? source
    : value;

/** An escape of half a character: two make one, and a single one is in no encoding. */
const SURROGATE = /\\u[dD][89a-fA-F]/;

// A reviver takes several times as long as parsing: it is for the few texts that need it.
function parsed(text: () => string): { value: unknown; repairs: string[] } | { error: string } {
  const repairs = new Set<string>();
  const revived = (key: string, value: unknown, context?: { source?: string }): unknown => {
    if (typeof value !== "string" || value.isWellFormed()) return withAllDigits(key, value, context);
    repairs.add("broken-characters-replaced");
    return value.toWellFormed();
  };
  try {
    const json = text();
    const value: unknown = JSON.parse(json, LONG_NUMBER.test(json) || SURROGATE.test(json) ? revived : undefined);
    return { value, repairs: [...repairs] };
  } catch (error) {
    return { error: error instanceof Error ? error.message : "" };
  }
}

/** Where parsing stopped, never with the text that stands there. */
function placeOf(message: string, text: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? text.length : Number(position);
}

function lineOf(text: string, position: number): string {
  const before = text.slice(0, position).split(/\r\n|\r|\n/);
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/**
 * Values each on a line of its own (JSON Lines), as exports of desk systems are, in a list. A line that is none stands in
 * it as the text that it is, and does not lose its neighbours. Undefined for anything else.
 */
function linesOf(text: string): ParsedJson | undefined {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  if (lines.length < 2 || !lines.every((line) => /^\s*\{/.test(line))) return undefined;
  const repairs = new Set(["json-lines"]);
  let broken = 0;
  const value = lines.map((line) => {
    const one = parsed(() => line);
    if ("error" in one) broken += 1;
    else for (const repair of one.repairs) repairs.add(repair);
    return "value" in one ? one.value : line;
  });
  return broken * 2 > lines.length ? undefined : { value, repairs: [...repairs] };
}

/**
 * Parses JSON within limits of depth; several values on lines of their own are a list, and text that breaks only inside
 * its strings is mended. Never throws.
 */
export function parseJson(text: string): ParsedJson {
  if (isDeeper(text, MAX_JSON_DEPTH)) {
    return { problem: { code: "JSON_TOO_DEEP", detail: `more than ${MAX_JSON_DEPTH} levels` } };
  }
  const strict = parsed(() => text);
  if ("value" in strict) return strict;
  const lines = linesOf(text);
  if (lines) return lines;
  const mended = parsed(() => mendJson(text));
  if ("value" in mended) return { ...mended, repairs: ["json-strings-mended", ...mended.repairs] };
  const position = placeOf(strict.error, text);
  return { problem: { code: "JSON_BROKEN", detail: `at ${lineOf(text, position)}`, where: String(position) } };
}
