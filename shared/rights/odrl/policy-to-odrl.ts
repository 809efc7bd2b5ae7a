import type { Policy } from "../policy/policy.ts";
import { grantToOdrl } from "./grants.ts";
import { literal, ODRL_CONTEXT, type OdrlPolicy, OWN, OWN_POLICY, RIGHTSML_PROFILE } from "./odrl-words.ts";

/** The address of a policy. */
export function policyUid({ id, version }: Pick<Policy, "id" | "version">): string {
  return `${OWN_POLICY}${id}:${version}`;
}

/** The address of the party that a policy speaks for. */
export function partyUid({ id, party }: Pick<Policy, "id" | "party">): string {
  return party.uri ?? `urn:imprimatur:party:${id}`;
}

/**
 * A policy in ODRL 2.2 under RightsML's profile (JSON-LD). What ODRL has no words for stands whole under our own
 * addresses, so that {@link policyFromOdrl} gives the same policy back.
 */
export function policyToOdrl(policy: Policy): OdrlPolicy {
  const { policy: _schema, id: _id, version: _version, grants, ...rest } = policy;
  const uid = policyUid(policy);
  const rules = grants.map((grant, at) => grantToOdrl(grant, `${uid}#grant-${at + 1}`, partyUid(policy)));
  const permission = rules.flatMap((one) => one.permission);
  const prohibition = rules.flatMap((one) => one.prohibition);
  return {
    "@context": ODRL_CONTEXT,
    "@type": policy.trust === "contracted" ? "Agreement" : "Offer",
    uid,
    profile: RIGHTSML_PROFILE,
    conflict: "prohibit",
    ...(policy.trust === "contracted" ? { assignee: "urn:imprimatur:party:house" } : {}),
    ...(permission.length > 0 ? { permission } : {}),
    ...(prohibition.length > 0 ? { prohibition } : {}),
    [`${OWN}asset`]: rules.map(({ asset }) => asset),
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [`${OWN_POLICY}${name}`, literal(value)])),
  };
}
