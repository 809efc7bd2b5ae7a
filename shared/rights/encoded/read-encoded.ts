import type { EncodedTerms } from "../../copy/encoded-terms.ts";
import type { Fault } from "../../copy/reading.ts";
import type { Statement } from "../../copy/statement.ts";
import { isFields } from "../../json/notes.ts";
import { type Expressed, expressionsIn } from "./expressions-in.ts";
import { encodedTerms, type Narrowed, narrowed, type PartsOf } from "./narrowed.ts";
import { notedRights } from "./noted-rights.ts";
import { odrlPolicies } from "./odrl-policies.ts";

/** Faults of one expression; whoever looks at it has seen enough. */
const MOST_FAULTS = 20;

/** An expression of rights as a format stated it. */
export type Expression = Pick<Statement, "value" | "source" | "pointer" | "part">;

/** What an item is made of, for the targets of rules. */
export interface Targets {
  /** Names of its parts: text, headline, its media. */
  names: readonly string[];
  partsOf: PartsOf;
  /** Whether the way of delivery says whose contract it comes under. */
  isKnownParty: boolean;
}

/** What encoded rights leave, and what of them was not understood. */
export interface ReadEncoded {
  encoded: EncodedTerms[];
  faults: Fault[];
}

/** Something that was read, or what was not understood and of which parts. */
type Read = { narrowed: Narrowed } | { what: string; parts: string[] | undefined };

/**
 * Reads an expression of rights: an object of ninjs (`encodedRights`, `linkedRights`), a policy of ODRL itself, or a
 * term that a format left to a reader. It can only narrow. What cannot be read is a fault that names it; nothing that
 * the expression points to is fetched. Never throws.
 */
export function readEncoded({ value, source, pointer, part }: Expression, targets: Targets): ReadEncoded {
  const own = part === undefined ? undefined : [part];
  // What stands in the field of one part speaks of that part, whatever it names.
  const bound: Targets = own ? { ...targets, names: own, partsOf: () => own } : targets;
  const read = expressionsIn(value).flatMap((one) => readOne(one, value, own, bound));
  const encoded = read.flatMap((one) => ("narrowed" in one ? [encodedTerms(one.narrowed, source, pointer)] : []));
  const faults = new Map<string, Fault>();
  for (const one of read) {
    if ("narrowed" in one || faults.size >= MOST_FAULTS) continue;
    for (const name of mediaOf(one.parts)) {
      const fault: Fault = { kind: "unreadable", source, pointer, reason: one.what, ...(name ? { part: name } : {}) };
      faults.set(JSON.stringify([one.what, name]), fault);
    }
  }
  return { encoded, faults: [...faults.values()] };
}

/** The media among parts; undefined stands for the item, which its text and headline are. */
function mediaOf(parts: readonly string[] | undefined): (string | undefined)[] {
  return [...new Set((parts ?? ["text"]).map((name) => (name === "text" || name === "headline" ? undefined : name)))];
}

function readOne(expressed: Expressed, field: string, parts: string[] | undefined, targets: Targets): Read[] {
  if ("reason" in expressed) return [{ what: expressed.reason, parts }];
  const { value } = expressed;
  const noted = notedRights(value);
  if (noted) return [{ narrowed: { ...noted, parts, at: "", text: field.slice(0, 200) } }];
  if (!isFields(value) && !Array.isArray(value))
    return [{ what: `nobody reads "${String(value).slice(0, 80)}"`, parts }];
  const { policies, problems } = odrlPolicies(value);
  return [
    ...problems.map((what) => ({ what, parts })),
    ...policies.flatMap((policy): Read[] => {
      const { narrowed: terms, problems: unread } = narrowed(
        policy,
        targets.names,
        targets.partsOf,
        targets.isKnownParty,
      );
      return [...terms.map((one) => ({ narrowed: one })), ...unread];
    }),
  ];
}
