import type { Reading } from "../../../shared/copy/reading.ts";
import { readCopy } from "../../../shared/read-copy.ts";
import type { Desk } from "../../../shared/rights/desk.ts";
import type { House } from "../../../shared/rights/policy/house.ts";
import type { Policy, PolicyBundle } from "../../../shared/rights/policy/policy.ts";
import { bundleOf, deskOf, policyOf } from "../desk-of.ts";
import { deliveryOf, itemOf, readItem } from "../item-of.ts";
import type { Change } from "./change.ts";

/** The changed story as it is read, and the desk that decides it; `as` changes the policies that both know. */
export async function readChange(
  change: Change,
  as: (policy: Policy) => Policy = (policy) => policy,
): Promise<{ reading: Reading; desk: Desk }> {
  const { policies: bundle = bundleOf(policyOf(change.policy)), house } = change;
  const profile: House = { house: "imprimatur.house/1", name: "A house", ...house };
  const known = { ...bundle, policies: bundle.policies.map(as) };
  const policies: PolicyBundle = house ? { ...known, house: profile } : known;
  return { reading: await readingOf(change, policies), desk: deskOf(policies, change.desk) };
}

async function readingOf({ wire, item, delivery }: Change, policies: PolicyBundle): Promise<Reading> {
  if (wire === undefined) return readItem(itemOf(item), policies, delivery);
  const { readings, problems } = await readCopy(Buffer.from(wire), deliveryOf(delivery), policies);
  const [reading] = readings;
  if (!reading) throw new Error(`nothing read: ${JSON.stringify(problems)}`);
  return reading;
}
