import { isFields, step } from "../../json/notes.ts";
import { listOf, odrlObject, valuesOf } from "./odrl-fields.ts";
import { nameOf, type Prefixes } from "./odrl-names.ts";
import { type OdrlRule, odrlRule, type Shared } from "./odrl-rule.ts";

/** The rules of one policy of an expression. */
export interface OdrlPolicy {
  rules: OdrlRule[];
}

/** What an expression says, and what of it nobody here understands: then more may be forbidden than was read. */
export interface ReadPolicies {
  policies: OdrlPolicy[];
  problems: string[];
}

/** Rules of one expression: RightsML's largest samples have a dozen. */
const MOST_RULES = 200;
const MOST_POLICIES = 20;
const POLICY = new Set(
  "type uid profile permission prohibition obligation duty conflict target action assigner assignee inheritfrom inheritallowed inheritrelation undefined imprimatur:state".split(
    " ",
  ),
);
const CONTEXTS = [
  /^https?:\/\/(?:www\.)?w3\.org\/ns\/odrl(?:\.jsonld|\/2\/?(?:odrl\d*\.jsonld)?)?$/i,
  /^https?:\/\/(?:www\.)?w3\.org\/ns\/tdmrep(?:\.jsonld)?\/?$/i,
  /^https?:\/\/(?:www\.)?w3\.org\/2006\/vcard\/ns#?$/i,
  /^https?:\/\/(?:www\.)?iptc\.org\/std\/RightsML\/[\w./-]{0,80}$/i,
];
const PROFILES = [
  /^https?:\/\/(?:www\.)?iptc\.org\/std\/RightsML\/[\w./-]{0,80}$/i,
  /^https?:\/\/(?:www\.)?w3\.org\/ns\/odrl\/2\/?(?:core)?$/i,
  /^https?:\/\/(?:www\.)?w3\.org\/ns\/tdmrep[/#]?$/i,
];
const TYPES = new Set("policy set offer agreement request ticket assertion privacy".split(" "));
/** Terms of ODRL that a context of a document's own could give another meaning. */
const PREFIX = /^[\w-]{1,40}$/;

function prefixesOf(context: unknown, problems: string[]): Prefixes {
  const prefixes: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const one of listOf(context)) {
    if (typeof one === "string") {
      if (!CONTEXTS.some((known) => known.test(one.trim()))) problems.push(`the context ${one.slice(0, 80)}`);
      continue;
    }
    for (const [name, value] of isFields(one) ? Object.entries(one) : []) {
      // What ends a namespace ends in a mark; anything else redefines a single term.
      const isPrefix = typeof value === "string" && PREFIX.test(name) && /[#/:]$/.test(value);
      if (isPrefix) prefixes[name] = value;
      else if (!name.startsWith("@")) problems.push(`the term ${name.slice(0, 60)} of its context`);
    }
  }
  return prefixes;
}

function policyOf(raw: unknown, at: string, prefixes: Prefixes, problems: string[]): OdrlPolicy {
  const read = odrlObject(raw, POLICY, prefixes);
  if (!read) {
    problems.push("a policy that is no object");
    return { rules: [] };
  }
  const { fields } = read;
  problems.push(...read.unknown);
  for (const type of valuesOf(fields.type)) {
    const name = nameOf(type ?? "", prefixes).replace(/^odrl:/, "");
    if (!TYPES.has(name.toLowerCase())) problems.push(`the type ${name.slice(0, 80)}`);
  }
  for (const profile of valuesOf(fields.profile)) {
    // Who does not know a profile must not guess at its policies (ODRL 2.2 information model, 3).
    if (!PROFILES.some((known) => known.test(profile ?? ""))) problems.push(`the profile ${profile?.slice(0, 80)}`);
  }
  if (listOf(fields.inheritfrom).length > 0) problems.push("a policy that it inherits from, which is not fetched");
  const shared: Shared = { target: fields.target, action: fields.action, assignee: fields.assignee };
  const rulesOf = (field: string, kind: OdrlRule["kind"]) =>
    listOf(fields[field]).map((one, index) => {
      const rule = odrlRule(one, kind, step(step(at, field), index), prefixes, shared);
      if (!rule) problems.push(`a ${kind} that is no object`);
      return rule;
    });
  const rules = [
    ...rulesOf("permission", "permission"),
    ...rulesOf("prohibition", "prohibition"),
    ...rulesOf("obligation", "duty"),
    ...rulesOf("duty", "duty"),
  ].filter((rule) => rule !== undefined);
  if (rules.length === 0) problems.push("a policy without rules");
  return { rules };
}

/**
 * The policies of an expression in JSON: ODRL 2.2 in JSON-LD, alone or in a graph, and the JSON of ODRL 2.0 and 2.1.
 * What it cannot place is a problem that names it, never left out in silence.
 */
export function odrlPolicies(raw: unknown): ReadPolicies {
  const problems: string[] = [];
  const document = isFields(raw) ? raw : undefined;
  const prefixes = prefixesOf(document?.["@context"], problems);
  const graph = document?.["@graph"];
  const all = graph === undefined ? listOf(raw) : listOf(graph);
  if (all.length === 0) problems.push("an expression without a policy");
  if (all.length > MOST_POLICIES) problems.push(`more than ${MOST_POLICIES} policies`);
  const policies = all.slice(0, MOST_POLICIES).map((one, index) => {
    const own = graph !== undefined || Array.isArray(raw);
    const at = graph !== undefined ? `/@graph/${index}` : Array.isArray(raw) ? `/${index}` : "";
    const inner = own && isFields(one) ? { ...prefixes, ...prefixesOf(one["@context"], problems) } : prefixes;
    return policyOf(one, at, inner, problems);
  });
  const count = policies.reduce((sum, { rules }) => sum + rules.length, 0);
  if (count <= MOST_RULES) return { policies, problems };
  return { policies: [], problems: [...problems, `more than ${MOST_RULES} rules`] };
}
