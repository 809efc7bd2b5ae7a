import type { Fault } from "../copy/reading.ts";
import { STATED_FIELDS, type StatedField, type Statement } from "../copy/statement.ts";

/** Characters of a side-car that are read: it holds a dozen fields. Stops one that is really another file. */
const MAX_CHARS = 100_000;
/** Fields by which terms are granted: a side-car comes with the copy and may only narrow. */
const GRANTS =
  /^(?:grants?|permissions?|permit\w*|agreements?|settles?|settled|allow\w*|parts|policy|supplier|trust|decision|state)$/i;
/** ninjs 2 and 1 spellings of fields that are known under their ninjs 3 names. */
const SPELLINGS: Record<string, StatedField> = {
  embargoed: "embargoedUntil",
  byline: "by",
  ednote: "edNote",
  pubstatus: "pubStatus",
  usageterms: "usageTerms",
  copyrightholder: "copyrightHolder",
  copyrightnotice: "copyrightNotice",
  creditline: "creditText",
  "tdm-reservation": "tdmReservation",
  "tdm-policy": "tdmPolicy",
  datamining: "dataMining",
};
const KNOWN = new Set<string>(STATED_FIELDS);

/**
 * What `<key>.rights.json` states: an object of ninjs and schema.org fields with text values. Whatever else it holds is
 * a fault, not a guess: the item is then quarantined.
 */
export function readSidecar(text: string): { statements: Statement[]; faults: Fault[] } {
  const fields = parsed(text);
  if (!fields) return { statements: [], faults: [fault("unreadable", "", "not a JSON object")] };
  const statements: Statement[] = [];
  const faults: Fault[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const pointer = `/${name.slice(0, 60).replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const field = KNOWN.has(name) ? (name as StatedField) : SPELLINGS[name.toLowerCase()];
    const said = textOf(field, value);
    if (field && said !== undefined) statements.push({ field, value: said, source: "sidecar", pointer });
    else faults.push(fault(GRANTS.test(name) ? "grants" : "unreadable", pointer, name.slice(0, 60)));
  }
  return { statements, faults };
}

function parsed(text: string): Record<string, unknown> | undefined {
  if (text.length > MAX_CHARS) return undefined;
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return value !== null && typeof value === "object" && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function textOf(field: StatedField | undefined, value: unknown): string | undefined {
  if (typeof value === "string") return value;
  // An embargo without a time is an embargo: NewsML-G2's null form.
  if (value === null && field === "embargoedUntil") return "";
  if (field === "copyrightYear" && typeof value === "number") return String(value);
  if (field === "tdmReservation" && typeof value === "number") return String(value);
  return field === "rightsInfo" && value !== null && typeof value === "object" ? JSON.stringify(value) : undefined;
}

function fault(kind: Fault["kind"], pointer: string, reason: string): Fault {
  return { kind, source: "sidecar", pointer, reason };
}
