import { policyToOdrl } from "../shared/rights/odrl/policy-to-odrl.ts";
import { tdmLocation, tdmPolicy, tdmProperties } from "../shared/rights/odrl/tdm-export.ts";
import type { Policy } from "../shared/rights/policy/policy.ts";
import type { Outcome } from "./policies.ts";
import type { PoliciesOptions } from "./policies-options.ts";
import { readPolicies } from "./read-policies.ts";

/** Prints a policy, or a list of all, in the shape that `shape` gives it. */
function printed({ names: [id], from }: PoliciesOptions, shape: (policy: Policy) => unknown): Outcome {
  const read = readPolicies(from);
  if ("wrong" in read) return read;
  const { policies } = read.bundle;
  const one = policies.find((policy) => policy.id === id);
  if (id !== undefined && !one) return { wrong: `There is no policy "${id}" in ${from}.` };
  console.log(JSON.stringify(one ? shape(one) : policies.map(shape), null, 2));
  return { isRefused: false };
}

/** Prints policies as ODRL 2.2. */
export function printOdrl(options: PoliciesOptions): Outcome {
  return printed(options, policyToOdrl);
}

/** Prints what policies say of mining, in each of the ways in which TDMRep says it. */
export function printTdm(options: PoliciesOptions): Outcome {
  return printed(options, (policy) => {
    const { plus = "DMI-UNSPECIFIED", tdmReservation = null, tdmPolicy: address = null } = policy.dataMining ?? {};
    const mining = { plus, tdmReservation, tdmPolicy: address };
    return {
      id: policy.id,
      properties: tdmProperties(mining),
      location: tdmLocation("/", mining) ?? null,
      policy: tdmPolicy(policy) ?? null,
    };
  });
}
