import type { Problem } from "../copy/problem.ts";
import { isDeeper } from "./json-depth.ts";
import { mendJson } from "./mend-json.ts";

/** Deeper than any news format nests (ninjs with geometry in its places has 12); 500,000 levels would exhaust stacks. */
export const MAX_JSON_DEPTH = 64;

/** The value of a JSON text and the repairs it needed, or why it has none. */
export type ParsedJson =
  | { value: unknown; repairs: string[]; problem?: undefined }
  | { problem: Problem; value?: undefined; repairs?: undefined };

function parsed(text: () => string): { value: unknown } | { error: string } {
  try {
    return { value: JSON.parse(text()) as unknown };
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

/** Parses JSON within limits of depth; text that breaks only inside its strings is mended. Never throws. */
export function parseJson(text: string): ParsedJson {
  if (isDeeper(text, MAX_JSON_DEPTH)) {
    return { problem: { code: "JSON_TOO_DEEP", detail: `more than ${MAX_JSON_DEPTH} levels` } };
  }
  const strict = parsed(() => text);
  if ("value" in strict) return { value: strict.value, repairs: [] };
  const mended = parsed(() => mendJson(text));
  if ("value" in mended) return { value: mended.value, repairs: ["json-strings-mended"] };
  const position = placeOf(strict.error, text);
  return { problem: { code: "JSON_BROKEN", detail: `at ${lineOf(text, position)}`, where: String(position) } };
}
