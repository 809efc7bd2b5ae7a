import type { StatedField, Statement } from "../copy/statement.ts";
import { type Fields, isFields, step } from "./notes.ts";

/** Fields that speak of rights, status or time, in every spelling: what stands there is a statement, whatever it is. */
const STATED: Readonly<Record<string, StatedField>> = {
  copyrightholder: "copyrightHolder",
  copyrightnotice: "copyrightNotice",
  copyrightyear: "copyrightYear",
  usageterms: "usageTerms",
  usage: "usageTerms",
  creditline: "creditText",
  credit: "creditText",
  credittext: "creditText",
  canonicalurl: "canonicalUrl",
  canonical_url: "canonicalUrl",
  license: "license",
  licence: "license",
  embargoed: "embargoedUntil",
  embargoeduntil: "embargoedUntil",
  embargo: "embargoedUntil",
  embargodate: "embargoedUntil",
  expires: "expires",
  pubstatus: "pubStatus",
  ednote: "edNote",
  rightsinfo: "rightsInfo",
  linkedrights: "rightsInfo",
  encodedrights: "rightsInfo",
  by: "by",
  byline: "by",
};

const verbatim = (raw: unknown) => (typeof raw === "string" ? raw : JSON.stringify(raw));

/** A value with its pointer; a list is its entries, so that each stands as a statement of its own. */
function entriesOf(raw: unknown, pointer: string): { raw: unknown; pointer: string }[] {
  if (!Array.isArray(raw)) return [{ raw, pointer }];
  return raw.map((entry: unknown, index) => ({ raw: entry, pointer: step(pointer, index) }));
}

/** Terms of one field that are told apart; a longer list stays one statement, so that none of it is lost. */
const MOST_TERMS = 100;

function isListOfTexts(raw: unknown): boolean {
  if (!Array.isArray(raw) || raw.length === 0 || raw.length > MOST_TERMS) return false;
  return raw.every((entry) => typeof entry === "string");
}

const CREDITING = new Set(["infosource", "infosources", "source"]);

/** Who a source credits: any source of a part, which is its credit line; of an item only one in that role. */
function creditOf(raw: unknown, isPart: boolean): string | undefined {
  if (!isPart && !(isFields(raw) && raw.role === "creditline")) return undefined;
  const name = isFields(raw) ? (raw.name ?? raw.literal) : raw;
  return typeof name === "string" && name.trim() !== "" ? name : undefined;
}

function fieldStatements(
  name: string,
  raw: unknown,
  pointer: string,
  isPart: boolean,
): [StatedField, string, string][] {
  const lower = name.toLowerCase();
  if (CREDITING.has(lower)) {
    return entriesOf(raw, pointer).flatMap((entry): [StatedField, string, string][] => {
      const credit = creditOf(entry.raw, isPart);
      return credit === undefined ? [] : [["creditText", credit, entry.pointer]];
    });
  }
  const field = Object.hasOwn(STATED, lower) ? STATED[lower] : undefined;
  if (!field || raw === undefined || raw === null) return [];
  const isList = field === "rightsInfo" || isListOfTexts(raw);
  const entries = isList ? entriesOf(raw, pointer) : [{ raw, pointer }];
  return entries.map((entry) => [field, verbatim(entry.raw), entry.pointer]);
}

/**
 * What an item or one of its associations states of its own rights, status and time, verbatim even when empty or
 * wrong: a field that cannot be understood must still be seen by those who decide.
 */
export function statementsOf(fields: Fields, at: string, part?: string): Statement[] {
  return Object.entries(fields)
    .flatMap(([name, raw]) => fieldStatements(name, raw, step(at, name), part !== undefined))
    .map(([field, value, pointer]) => ({
      field,
      value,
      source: "item-structured",
      pointer,
      ...(part === undefined ? {} : { part }),
    }));
}
