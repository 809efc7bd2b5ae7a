import type { PolicyBundle } from "../../../shared/rights/policy/policy.ts";
import { coastPolicies } from "../sample-copy.ts";
import { instant } from "./life-copy.ts";
import type { Terms } from "./model-story.ts";

/** What a deploy may bring: contracts that end or run on, text that may be kept or not. */
const TERMS: readonly Terms[] = [undefined, 240].flatMap((contractEnds) => [
  { contractEnds },
  { contractEnds, keptFor: 150, onRetention: "purge" as const },
  { contractEnds, keptFor: 210, onRetention: "withdraw" as const },
]);

/** The terms of a deploy with the policies that say them. */
export interface Deploy {
  terms: Terms;
  policies: PolicyBundle;
}

export const DEPLOYS: readonly Deploy[] = TERMS.map((terms) => ({ terms, policies: policiesOf(terms) }));

function policiesOf({ contractEnds, keptFor, onRetention }: Terms): PolicyBundle {
  const lifecycle =
    keptFor === undefined ? "" : `lifecycle: {maxRetention: PT${keptFor}M, onRetention: ${onRetention}}\n`;
  return coastPolicies((yaml) => {
    const ends = contractEnds === undefined ? "" : `validUntil: "${instant(contractEnds)}", afterEnd: withdraw`;
    return `${ends ? yaml.replace("afterEnd: keep-published", ends) : yaml}${lifecycle}`;
  });
}
