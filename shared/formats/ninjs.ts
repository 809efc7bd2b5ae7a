import type { Problem } from "../copy/problem.ts";
import { parseJson } from "../json/parse-json.ts";
import type { DecodedCopy, Format, FormatReading } from "./format.ts";
import { looksLike } from "./looks-like.ts";
import { itemOf } from "./ninjs/item.ts";
import { isFields } from "./ninjs/notes.ts";

/** More items than this in one file are refused: each becomes a record of its own. */
export const MAX_ITEMS = 1000;

/** Names of fields that ninjs has and its neighbours among JSON formats have not, at least not in these spellings. */
const OWN_FIELD =
  /"(?:headlines?|headline_\w+|bodies|body_\w+|descriptions|description_\w+|pubstatus|pubStatus|versioncreated|versionCreated|representation[tT]ype|copyright[hH]older|copyright[nN]otice|usage[tT]erms|byline|renditions|\$?standard|rights[iI]nfo|alt[iI]ds|trust[iI]ndicators?|firstcreated|firstCreated|embargoed|info[sS]ources?|eventDetails|plannedCoverage|digitalSourceType|urgency|type)"\s*:/;
const ID = /"(?:uri|guid)"\s*:/;
/** JSON of other houses that shares many of these names. */
const OTHERS = [/"api_version"\s*:/, /"format"\s*:\s*"digitalwires@/, /"family_id"\s*:/, /"source-feed"\s*:/];
/** The first fields tell; a body may be long. */
const LOOK = 20_000;

function claims({ text }: DecodedCopy): boolean {
  if (looksLike(text) !== "JSON") return false;
  const head = text.slice(0, LOOK);
  if (OTHERS.some((pattern) => pattern.test(head))) return false;
  return OWN_FIELD.test(head) || ID.test(head);
}

const COLLECTIONS = ["items", "item", "_items"] as const;

function entriesOf(value: unknown): { raw: unknown; at: string }[] {
  if (Array.isArray(value)) return value.map((raw: unknown, index) => ({ raw, at: `/${index}` }));
  if (!isFields(value) || "uri" in value) return [{ raw: value, at: "" }];
  const name = COLLECTIONS.find((candidate) => Array.isArray(value[candidate]));
  if (!name) return [{ raw: value, at: "" }];
  return (value[name] as unknown[]).map((raw, index) => ({ raw, at: `/${name}/${index}` }));
}

function read({ text }: DecodedCopy): FormatReading {
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

/** IPTC's News in JSON 1.x, 2.x and 3.x, one item or several, mapped to the names of 3.1. */
export const ninjs: Format = { name: "ninjs", title: "IPTC ninjs 1.x, 2.x and 3.x (JSON)", claims, read };
