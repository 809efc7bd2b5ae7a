import type { Fault } from "../copy/reading.ts";
import { STATED_FIELDS, type StatedField, type Statement } from "../copy/statement.ts";
import { isFields } from "../json/notes.ts";

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
  const parsed = parsedObject(text);
  if ("found" in parsed) {
    return { statements: [], faults: [fault("unreadable", "", `expected a JSON object, found ${parsed.found}`)] };
  }
  const statements: Statement[] = [];
  const faults: Fault[] = [];
  for (const [name, value] of Object.entries(parsed.fields)) {
    const pointer = `/${name.slice(0, 60).replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const field = fieldNamed(name);
    const said = textOf(field, value);
    if (field && said !== undefined) statements.push({ field, value: said, source: "sidecar", pointer });
    else if (GRANTS.test(name)) faults.push(fault("grants", pointer, name.slice(0, 60)));
    else faults.push(fault("unreadable", pointer, expectation(name.slice(0, 60), field, value)));
  }
  return { statements, faults };
}

function parsedObject(text: string): { fields: Record<string, unknown> } | { found: string } {
  if (text.length > MAX_CHARS) return { found: `${text.length} characters` };
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isFields(value) ? { fields: value } : { found: kindOf(value) };
  } catch {
    return { found: text.trim() === "" ? "nothing" : "no JSON" };
  }
}

function expectation(name: string, field: StatedField | undefined, value: unknown): string {
  return field
    ? `${name}: expected text, found ${kindOf(value)}`
    : `${name}: expected a field of rights, found another name`;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function fieldNamed(name: string): StatedField | undefined {
  const plain = name.toLowerCase();
  if (KNOWN.has(name)) return name as StatedField;
  return Object.hasOwn(SPELLINGS, plain) ? SPELLINGS[plain] : undefined;
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
