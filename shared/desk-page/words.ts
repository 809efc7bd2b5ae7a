import type { State } from "../record/states.ts";

/** What a state means to a desk. */
export const STATE_WORDS = {
  accept: "may be published",
  "accept-with-duties": "may be published, with the duties below",
  hold: "ON HOLD, not yet to be published",
  "licence-required": "LICENCE REQUIRED, not to be published without one",
  quarantine: "QUARANTINED, a person has to look at it",
  reject: "REJECTED, not to be published",
  withdraw: "WITHDRAWN, take it down",
} as const satisfies Record<State, string>;

const DUTIES: Readonly<Record<string, string>> = {
  obtainConsent: "obtain consent",
  compensate: "pay a fee",
  attribute: "give credit",
  linkBack: "link to the original",
  reviewPolicy: "look at the terms again",
  inform: "inform the owner",
};

const MATCHED: Readonly<Record<string, string>> = {
  prefix: "the folder it was delivered to",
  sender: "its sender, whom a trusted mail server verified",
  provider: "the provider that it names",
  host: "the host of its address",
  creditLine: "its credit line",
  notice: "a sentence in the copy",
};

/** A duty in words; an action without words of its own is shown as it is. */
export function dutyWords(action: string): string {
  return DUTIES[action] ?? action.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

/** How a supplier was recognised, in words. */
export function matchWords(matchedBy: string): string {
  return MATCHED[matchedBy] ?? matchedBy;
}

/** What lifts a hold, in words: `agreement:compensate` is an agreement on the fee. */
export function releaseWords(condition: string): string {
  const [kind, rest = ""] = condition.split(/:(.*)/s);
  if (kind === "agreement") return rest in DUTIES ? `an agreement (${dutyWords(rest)})` : `an agreement with ${rest}`;
  if (kind === "field") return `the field ${rest}`;
  if (kind === "review") return `a look by the ${rest.replaceAll("-", " ")}`;
  if (kind === "time") return `the time ${rest}`;
  return condition;
}
