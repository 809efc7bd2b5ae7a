import type { Problem } from "../../copy/problem.ts";
import { isFields } from "../../json/notes.ts";
import { parseJson } from "../../json/parse-json.ts";
import type { DecodedCopy, FormatReading } from "../format.ts";
import { itemOf } from "./item.ts";

/** More items than this in one file are refused: each becomes a record of its own. */
export const MAX_ITEMS = 1000;

const COLLECTIONS = ["items", "item", "_items"] as const;

function entriesOf(value: unknown): { raw: unknown; at: string }[] {
  if (Array.isArray(value)) return value.map((raw: unknown, index) => ({ raw, at: `/${index}` }));
  if (!isFields(value) || "uri" in value) return [{ raw: value, at: "" }];
  const name = COLLECTIONS.find((candidate) => Array.isArray(value[candidate]));
  if (!name) return [{ raw: value, at: "" }];
  return (value[name] as unknown[]).map((raw, index) => ({ raw, at: `/${name}/${index}` }));
}

/** Reads one item, or the items of a list or of a search result. */
export function readNinjs({ text }: DecodedCopy): FormatReading {
  const { value, problem, repairs } = parseJson(text);
  if (problem) return { items: [], problems: [problem] };
  const entries = entriesOf(value);
  if (entries.length > MAX_ITEMS) {
    return {
      items: [],
      problems: [{ code: "TOO_MANY_ITEMS", detail: `${entries.length}, the limit is ${MAX_ITEMS}` }],
    };
  }
  if (entries.length === 0) return { items: [], problems: [{ code: "JSON_NOT_NEWS", detail: "it holds no items" }] };
  const problems: Problem[] = [];
  const items = entries.flatMap(({ raw, at }) => {
    const reading = itemOf(raw, at, repairs);
    problems.push(...reading.problems);
    return reading.item ?? [];
  });
  return { items, problems };
}
