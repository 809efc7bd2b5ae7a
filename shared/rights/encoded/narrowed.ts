import type { EncodedTerms } from "../../copy/encoded-terms.ts";
import type { Action } from "../../record/rights.ts";
import { mergeTerms, NO_TERMS, type Terms } from "../terms/merge.ts";
import { actionsOf, PUBLISHING } from "./odrl-actions.ts";
import { dutiesOf } from "./odrl-duty.ts";
import { limited, limitOf, limitOutside } from "./odrl-limits.ts";
import type { OdrlPolicy } from "./odrl-policies.ts";
import type { OdrlRule } from "./odrl-rule.ts";

/** Characters of a rule that its evidence quotes; the pointer leads to the rest. */
const MAX_QUOTED = 1000;
/** Names of what is not understood that one rule gives. */
const MOST_NAMED = 5;

/** Terms of a rule or of several, the names of the parts that they bind (all when absent), and the first rule. */
export interface Narrowed extends Terms {
  parts: string[] | undefined;
  at: string;
  text: string;
}

/** What a policy narrows, and what of it was not understood. */
export interface Narrowing {
  narrowed: Narrowed[];
  problems: { what: string; parts: string[] | undefined }[];
}

/** The parts that the targets of a rule mean; undefined for the whole item. */
export type PartsOf = (targets: readonly string[]) => string[] | undefined;

const quoted = ({ raw }: OdrlRule) => (JSON.stringify(raw) ?? "").slice(0, MAX_QUOTED);
const words = (name: string | undefined) => (name ?? "an action without a name").replace(/^odrl:/, "").slice(0, 120);

/** A permission that can be told from the others: its actions, and where, how and when it holds. */
interface Permitted {
  rule: OdrlRule;
  actions: string[];
  terms: Terms;
}

/** Reads a permission; what is not understood in it keeps it from holding. */
function permitted(rule: OdrlRule, isKnownParty: boolean, problem: (what: string) => void): Permitted | undefined {
  const unread = [...rule.unknown];
  const actions = rule.actions.flatMap((name) => {
    const known = name === undefined ? undefined : actionsOf(name);
    if (!known) unread.push(`the action ${words(name)}`);
    return known ?? [];
  });
  if (rule.actions.length === 0) unread.push("a permission without an action");
  const limits = rule.constraints.map((constraint) => {
    const limit = limitOf(constraint);
    if (!limit) unread.push(`the constraint ${words(constraint.operand)}`);
    return limit;
  });
  const duty = rule.duties.flatMap((one) => {
    const read = dutiesOf(one);
    if (!read) unread.push(`the duty ${one.actions.map(words).join(", ")}`);
    return read ?? [];
  });
  // Under a contract the way of delivery says that we are the party; public terms that name one may mean another.
  if (rule.assignees.length > 0 && !isKnownParty)
    problem(`whom it permits: ${rule.assignees.join(", ").slice(0, 120)}`);
  for (const what of unread.slice(0, MOST_NAMED)) problem(what);
  if (unread.length > 0) return undefined;
  const terms = limits.reduce<Terms>((merged, limit) => mergeTerms(merged, limited(limit ?? {})), {
    ...NO_TERMS,
    duty,
  });
  return { rule, actions, terms };
}

/**
 * Where, how and when an action may be done that several permissions allow: wherever one of them does, where they differ
 * in one list alone; else only where all do, which is never more.
 */
function either(all: readonly Terms[]): Terms {
  const [first = NO_TERMS, ...rest] = all;
  for (const field of ["territory", "channel"] as const) {
    const without = (terms: Terms) => JSON.stringify({ ...terms, duty: [], [field]: null });
    if (!rest.every((terms) => without(terms) === without(first))) continue;
    if (all.some((terms) => terms[field].include === null && terms[field].exclude.length === 0))
      return { ...first, [field]: NO_TERMS[field] };
    if (all.every((terms) => terms[field].include !== null && terms[field].exclude.length === 0))
      return {
        ...first,
        [field]: { include: [...new Set(all.flatMap((terms) => terms[field].include ?? []))], exclude: [] },
      };
  }
  return all.reduce(mergeTerms, NO_TERMS);
}

/** The most that a policy's permissions leave to one part. */
function permissionsOf(all: readonly (Permitted | undefined)[]): Terms {
  const read = all.filter((one) => one !== undefined);
  const permission = [...new Set(read.flatMap(({ actions }) => actions))];
  const perAction = permission.map((action) =>
    either(read.filter(({ actions }) => actions.includes(action)).map(({ terms }) => terms)),
  );
  const duty = read.flatMap(({ terms }) => terms.duty);
  return { ...perAction.reduce(mergeTerms, { ...NO_TERMS, duty }), permission };
}

/** A prohibition as it stands, or, of publishing under one condition, as the limit that it leaves. */
function prohibited(rule: OdrlRule, problem: (what: string) => void): Terms {
  const known = rule.actions.map((name) => (name === undefined ? undefined : actionsOf(name)));
  rule.actions.forEach((name, at) => {
    if (!known[at]) problem(`the prohibited action ${words(name)}`);
  });
  if (rule.actions.length === 0) problem("a prohibition without an action");
  const actions = known.flatMap((one) => one ?? []);
  const [constraint, ...more] = rule.constraints;
  const isPublishing = actions.some((action) => PUBLISHING.has(action));
  const limit = constraint && more.length === 0 && isPublishing ? limitOutside(constraint) : undefined;
  if (limit && known.every((one) => one !== undefined)) return limited(limit);
  // A condition that cannot be enforced leaves the prohibition without one: that is never less.
  const unknown = rule.actions.filter((_, at) => !known[at]).map(words);
  return { ...NO_TERMS, prohibition: [...new Set<Action>([...actions, ...unknown])] };
}

const MINING = "tdm:mine";
const isOfMining = ({ actions }: OdrlRule) => actions.length > 0 && actions.every((name) => name === MINING);
const isOpen = ({ constraints, duties, assignees, unknown }: OdrlRule) =>
  [constraints, duties, assignees, unknown].every((one) => one.length === 0);

/**
 * Permissions but those of mining alone, which say nothing of publishing (TDMRep, section 7). One with a condition is a
 * reservation: whoever may mine on terms may not without.
 */
function apart(permissions: readonly OdrlRule[]): { of: OdrlRule[]; reserved: OdrlRule[] } {
  const ofMining = permissions.filter(isOfMining);
  const others = permissions.filter((rule) => !isOfMining(rule));
  return {
    of: others.length > 0 ? [...others, ...ofMining.filter(isOpen)] : [],
    reserved: ofMining.filter((rule) => !isOpen(rule)),
  };
}

/** What a policy leaves of the terms of each part. `names` are the parts of the item. */
export function narrowed(
  { rules }: OdrlPolicy,
  names: readonly string[],
  partsOf: PartsOf,
  isKnownParty: boolean,
): Narrowing {
  const result: Narrowing = { narrowed: [], problems: [] };
  const add = (rule: OdrlRule, parts: string[] | undefined, terms: Terms) =>
    result.narrowed.push({ ...terms, parts, at: rule.at, text: quoted(rule) });
  const problemOf = (rule: OdrlRule) => {
    const parts = partsOf(rule.targets);
    return (what: string) => void result.problems.push({ what, parts });
  };
  const permissions = apart(rules.filter(({ kind }) => kind === "permission"));
  const read = new Map(permissions.of.map((rule) => [rule, permitted(rule, isKnownParty, problemOf(rule))]));
  for (const [parts, own] of permissionsByPart(permissions.of, names, partsOf)) {
    const [first] = own;
    if (first) add(first, parts, permissionsOf(own.map((rule) => read.get(rule))));
  }
  for (const rule of permissions.reserved)
    add(rule, partsOf(rule.targets), { ...NO_TERMS, prohibition: ["textAndDataMining"] });
  for (const rule of rules) {
    if (rule.kind === "permission") continue;
    const problem = problemOf(rule);
    const duty = rule.kind === "duty" ? dutiesOf(rule) : undefined;
    if (rule.kind === "prohibition") add(rule, partsOf(rule.targets), prohibited(rule, problem));
    else if (duty) add(rule, partsOf(rule.targets), { ...NO_TERMS, duty });
    else problem(`the duty ${rule.actions.map(words).join(", ")}`);
  }
  return result;
}

/** Permissions by the parts that have the same ones; parts of which none speaks are left out. */
function permissionsByPart(
  rules: readonly OdrlRule[],
  names: readonly string[],
  partsOf: PartsOf,
): [string[] | undefined, OdrlRule[]][] {
  const groups = new Map<string, { parts: string[]; rules: OdrlRule[] }>();
  const bound = rules.map((rule) => partsOf(rule.targets));
  for (const name of names) {
    const own = rules.filter((_, at) => bound[at]?.includes(name) ?? true);
    if (own.length === 0) continue;
    const key = own.map(({ at }) => at).join(" ");
    const group = groups.get(key) ?? { parts: [], rules: own };
    group.parts.push(name);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ parts, rules: own }) => [parts.length === names.length ? undefined : parts, own]);
}

/** Terms as a reading keeps them, with where they stand. */
export function encodedTerms(one: Narrowed, source: EncodedTerms["source"], pointer: string): EncodedTerms {
  const { parts, permission, prohibition, duty, territory, channel, validFrom, validUntil, at, text } = one;
  return {
    ...(parts ? { parts } : {}),
    permission: permission?.map((action) => (typeof action === "string" ? action : action.action)) ?? null,
    prohibition: [...prohibition],
    duty: [...duty],
    territory: { include: territory.include && [...territory.include], exclude: [...territory.exclude] },
    channel: { include: channel.include && [...channel.include], exclude: [...channel.exclude] },
    validFrom,
    validUntil,
    source,
    pointer: `${pointer}#${at}`,
    text,
  };
}
