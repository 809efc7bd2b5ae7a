import type { Fault } from "../../copy/reading.ts";
import { type Fields, isFields, type Notes } from "../../json/notes.ts";
import { parseJson } from "../../json/parse-json.ts";
import { fieldOf, valuesOf } from "./schema-values.ts";

/** Nodes of a page: a page has some twenty, a hostile one as many as it likes. */
const MOST_NODES = 5000;
/** Fields through which a page names what it is about, and lists that hold things of their own standing. */
const DOWN = ["@graph", "mainEntity", "mainEntityOfPage"] as const;
/** Words of terms: where they stand in a block that cannot be read, nobody knows what it forbids. */
const TERMS = /licen[cs]e|copyright|conditionsOfAccess|usageInfo|rights|embargo/i;

/** What the structured scripts of a page hold. */
export interface JsonLd {
  /** Nodes that stand for themselves, in order: not what an article merely names. */
  nodes: Fields[];
  /** Every node with its `@id`, for fields that only refer to it. */
  byId: ReadonlyMap<string, Fields>;
  faults: Fault[];
}

const POINTER = "script[type=application/ld+json]";

function parsed(script: string, notes: Notes): unknown {
  const text = script
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|(?:\/\/)?<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\*\]\]>\*\/|(?:\/\/)?\]\]>)\s*$/, "");
  if (text.trim() === "") return null;
  const first = parseJson(text);
  if (!first.problem) {
    for (const repair of first.repairs) notes.repairs.add(repair);
    return first.value;
  }
  if (first.problem.code !== "JSON_BROKEN") return undefined;
  // Templates leave a comma behind their last entry, or a semicolon behind the whole.
  const second = parseJson(text.replace(/,(\s*[}\]])/g, "$1").replace(/;\s*$/, ""));
  if (second.problem) return undefined;
  notes.repairs.add("json-commas-mended");
  return second.value;
}

function collect(raw: unknown, into: Fields[], depth: number): void {
  if (Array.isArray(raw)) for (const one of raw) collect(one, into, depth);
  if (!isFields(raw) || into.length >= MOST_NODES || depth > 4) return;
  into.push(raw);
  for (const name of DOWN) collect(fieldOf(raw, name), into, depth + 1);
}

function index(raw: unknown, into: Map<string, Fields>, budget: { left: number }): void {
  if (budget.left <= 0) return;
  budget.left -= 1;
  if (Array.isArray(raw)) for (const one of raw) index(one, into, budget);
  if (!isFields(raw)) return;
  const id = fieldOf(raw, "@id");
  const fields = Object.keys(raw).length;
  if (typeof id === "string" && fields > Object.keys(into.get(id) ?? { id }).length) into.set(id, raw);
  for (const value of Object.values(raw)) if (typeof value === "object") index(value, into, budget);
}

/** Reads the structured scripts; one that cannot be read is a fault where it speaks of terms, else a noted repair. */
export function readJsonLd(scripts: readonly string[], notes: Notes): JsonLd {
  const nodes: Fields[] = [];
  const byId = new Map<string, Fields>();
  const faults: Fault[] = [];
  const budget = { left: MOST_NODES * 20 };
  for (const [at, script] of scripts.entries()) {
    const value = parsed(script, notes);
    const pointer = `${POINTER}[${at + 1}]`;
    if (value === undefined) {
      notes.repairs.add("json-ld-unread");
      if (TERMS.test(script))
        faults.push({ kind: "unreadable", source: "item-structured", pointer, reason: "JSON-LD" });
      continue;
    }
    collect(value, nodes, 0);
    index(value, byId, budget);
  }
  return { nodes, byId, faults };
}

/** The values of a field, those that are only references replaced by the node that they refer to. */
export function resolvedValues(node: Fields | undefined, name: string, byId: JsonLd["byId"]): unknown[] {
  return valuesOf(fieldOf(node, name)).map((one) => {
    const id = isFields(one) && Object.keys(one).length <= 2 ? fieldOf(one, "@id") : undefined;
    return (typeof id === "string" && byId.get(id)) || one;
  });
}
