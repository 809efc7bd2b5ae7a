import { isFields } from "../../json/notes.ts";
import { nameOf, type Prefixes } from "./odrl-names.ts";

/** How versions of ODRL spell the same property: 2.0 and 2.1 in JSON have plurals and names run together. */
const ALIASES: Readonly<Record<string, string>> = {
  "@type": "type",
  "@id": "uid",
  policytype: "type",
  policyid: "uid",
  policyprofile: "profile",
  permissions: "permission",
  prohibitions: "prohibition",
  obligations: "obligation",
  duties: "duty",
  constraints: "constraint",
  refinements: "refinement",
  actions: "action",
  targets: "target",
  asset: "target",
  assets: "target",
  operand: "leftoperand",
  "rdf:value": "value",
  "@value": "value",
  rightoperandunit: "unit",
  rightoperanddatatype: "datatype",
  rightoperandreference: "rightoperand",
};

/** Words about a document, never terms: Dublin Core, labels, the vocabularies of addresses and of schema.org. */
const ABOUT =
  /^(?:(?:dc|dct|dcterms|rdfs|schema|vcard|foaf|skos|prov|xsi?|xml|xmlns):.*|xmlns|@context|comment|note|title|description|label|name|version|created|issued|modified|creator|publisher|rights)$/i;

/** An object of an expression by the names of ODRL 2.2 in lower case, with the keys that nobody here knows. */
export interface OdrlObject {
  fields: Readonly<Record<string, unknown>>;
  unknown: string[];
}

/** The name of a property in lower case; our own terms keep their address. */
function keyOf(raw: string, prefixes: Prefixes): string {
  const named = nameOf(raw, prefixes);
  const bare = named.startsWith("odrl:") ? named.slice(5) : named;
  const lower = bare.startsWith("imprimatur:") ? bare : bare.toLowerCase();
  return Object.hasOwn(ALIASES, lower) ? (ALIASES[lower] ?? lower) : lower;
}

/** An object's properties under one spelling; two spellings of one property are both kept. */
export function odrlObject(raw: unknown, known: ReadonlySet<string>, prefixes: Prefixes): OdrlObject | undefined {
  if (!isFields(raw)) return undefined;
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const unknown: string[] = [];
  for (const [name, value] of Object.entries(raw)) {
    const key = keyOf(name, prefixes);
    if (known.has(key)) fields[key] = key in fields ? [...listOf(fields[key]), ...listOf(value)] : value;
    else if (!ABOUT.test(name)) unknown.push(name.slice(0, LONGEST_NAME));
  }
  return { fields, unknown };
}

/** A longer name of a property is quoted by its beginning. */
const LONGEST_NAME = 60;

/** One or several: JSON-LD writes a list of one without brackets. */
export function listOf(raw: unknown): unknown[] {
  if (raw === undefined || raw === null || raw === "") return [];
  return Array.isArray(raw) ? raw : [raw];
}

/** The words or addresses that a value stands for; undefined in place of one that is neither. */
export function valuesOf(raw: unknown): (string | undefined)[] {
  return listOf(raw).flatMap((one): (string | undefined)[] => {
    if (typeof one === "string") return [one.trim()];
    if (typeof one === "number" || typeof one === "boolean") return [String(one)];
    if (!isFields(one)) return [undefined];
    const inner = one["@value"] ?? one["@id"] ?? one.uid ?? one["@list"] ?? one["@set"] ?? one.source;
    return inner === undefined || isFields(inner) ? [undefined] : valuesOf(inner);
  });
}
