import type { PartRights, Rights } from "../record/rights.ts";
import { isTargetWithin } from "../rights/terms/target.ts";
import type { Subscriber } from "./subscriber.ts";

/** A subscriber whom the terms leave out, and the rule that says so. */
export interface LeftOut {
  id: string;
  rule: "RGT-701" | "RGT-703" | "RGT-704" | "RGT-705";
}

/** Who may have a story, decided for each subscriber. */
export interface Recipients {
  to: string[];
  leftOut: LeftOut[];
}

/** Where no subscriber is configured: who subscribes by hand has no id and filters for itself. */
export const NOBODY_CONFIGURED: Recipients = { to: [], leftOut: [] };

/** The rules in which a subscriber differs from the house, in the order in which the first that fires is named. */
const RULES: Record<LeftOut["rule"], (terms: PartRights, subscriber: Subscriber) => boolean> = {
  "RGT-704": ({ permission, prohibition }, { external }) =>
    external === true && (!names(permission, "grantUse") || names(prohibition, "grantUse")),
  // A subscriber inside the house is the house, whom the decision itself has weighed.
  "RGT-705": ({ recipient }, { external, nonProfit, newsOrganisation }) =>
    external === true &&
    ((recipient?.nonProfitOnly === true && nonProfit !== true) ||
      (recipient?.newsOrganisationOnly === true && newsOrganisation !== true)),
  "RGT-701": ({ territory }, subscriber) => !isTargetWithin(subscriber.territory, territory ?? undefined),
  "RGT-703": ({ channel }, { channels }) => !isTargetWithin(channels, channel ?? undefined),
};

/**
 * Decides for each subscriber of the Notices whether the terms of the text let it have the story: passing on outside the
 * house (RGT-704), kind of recipient (RGT-705), country (RGT-701) and channel (RGT-703). The decision on the story itself
 * was taken for the house; this only leaves subscribers out.
 */
export function recipientsOf({ parts }: Pick<Rights, "parts">, subscribers: readonly Subscriber[]): Recipients {
  const terms = parts.find((part) => part.parts.includes("text")) ?? parts[0];
  const to: string[] = [];
  const leftOut: LeftOut[] = [];
  for (const subscriber of subscribers) {
    if ((subscriber.topic ?? "Notices") !== "Notices") continue;
    const rule = ruleAgainst(terms, subscriber);
    if (rule) leftOut.push({ id: subscriber.id, rule });
    else to.push(subscriber.id);
  }
  return { to, leftOut };
}

function ruleAgainst(terms: PartRights | undefined, subscriber: Subscriber): LeftOut["rule"] | undefined {
  if (!terms) return undefined;
  return (Object.keys(RULES) as LeftOut["rule"][]).find((rule) => RULES[rule](terms, subscriber));
}

function names(actions: PartRights["permission"], action: string): boolean {
  return actions.some((one) => (typeof one === "string" ? one : one.action) === action);
}
