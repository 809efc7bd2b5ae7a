import { policyAmbiguous } from "../policy-ambiguous.ts";
import type { RuleRow } from "../rule.ts";
import { supplierUnknown } from "../supplier-unknown.ts";

/** Whose copy it is. */
export const WHOSE_COPY: readonly RuleRow[] = [
  {
    id: "RGT-101",
    code: "SUPPLIER_UNKNOWN",
    severity: "quarantine",
    scope: "item",
    checks: "No policy matches by prefix, provider, host, credit or notice.",
    message: "No policy matches this item (prefix {prefix}, provider {provider}). Add a policy or move the file.",
    lifts: "a policy for the supplier, or the file under its prefix",
    check: supplierUnknown,
  },
  {
    id: "RGT-906",
    code: "POLICY_AMBIGUOUS",
    severity: "quarantine",
    scope: "item",
    checks: "What the copy says of itself names two suppliers equally.",
    message: "{policies} both match.",
    lifts: "the file under the right supplier's prefix",
    check: policyAmbiguous,
  },
];
