import type { Policy } from "../shared/rights/policy/policy.ts";
import type { Outcome } from "./policies.ts";
import type { PoliciesOptions } from "./policies-options.ts";
import { readPolicies } from "./read-policies.ts";
import { textTable } from "./text-table.ts";

/** Prints the policies of a directory, a line each. */
export function listPolicies({ names, from, isJson }: PoliciesOptions): Outcome {
  const read = readPolicies(names[0] ?? from);
  if ("wrong" in read) return read;
  const { policies, house, hash } = read.bundle;
  if (isJson) {
    console.log(JSON.stringify({ hash, house: house ?? null, policies: policies.map(rowOf) }));
    return { isRefused: false };
  }
  const rows = policies.map(rowOf).map((row) => [
    row.id,
    row.version,
    row.trust,
    row.licence,
    row.agreements.join(" ") || "-",
    row.reviewed ?? "-",
    Object.entries(row.match)
      .map(([way, values]) => `${way} ${values.join(" ")}`)
      .join(", "),
  ]);
  console.log(textTable([["policy", "version", "trust", "licence", "agreements", "review by", "matched by"], ...rows]));
  console.log(`\nhouse: ${house?.name ?? "none, the narrower is taken"}`);
  return { isRefused: false };
}

function rowOf({ id, version, trust, license, agreements, review, match }: Policy) {
  return {
    id,
    version,
    trust,
    licence: license.id,
    agreements: agreements.map((agreement) => agreement.id),
    reviewed: review.expires ?? null,
    match,
  };
}
