import * as v from "valibot";
import { type Policy, policySchema } from "../policy/policy.ts";
import { type GrantRules, grantFromOdrl } from "./grants.ts";
import { type JsonLiteral, type OdrlPolicy, type OdrlRule, OWN, OWN_POLICY } from "./odrl-words.ts";

const UID = /^urn:imprimatur:policy:([a-z0-9-]{2,64}):([\d.-]{10,20})$/;

/** The policy that an export came from; `wrong` says why a document is none. Only our own exports are read here. */
export function policyFromOdrl(raw: unknown): { policy: Policy } | { wrong: string } {
  try {
    return policyIn(raw as OdrlPolicy);
  } catch (error) {
    // A document that is shaped otherwise stops anywhere; what it is cannot be told better.
    return {
      wrong: `It is no policy that was exported from here (${error instanceof Error ? error.message : "unknown"}).`,
    };
  }
}

function policyIn(odrl: OdrlPolicy): { policy: Policy } | { wrong: string } {
  const [, id, version] = UID.exec(odrl.uid) ?? [];
  if (!id || !version) return { wrong: "Its uid is none of a policy that was exported from here." };
  const on = (rules: readonly OdrlRule[] | undefined, target: unknown) =>
    (rules ?? []).filter((rule) => rule.target === target);
  const grants = (odrl[`${OWN}asset`] as GrantRules["asset"][]).map((asset) =>
    grantFromOdrl({ asset, permission: on(odrl.permission, asset.uid), prohibition: on(odrl.prohibition, asset.uid) }),
  );
  const rest = Object.entries(odrl)
    .filter(([name]) => name.startsWith(OWN_POLICY))
    .map(([name, value]) => [name.slice(OWN_POLICY.length), (value as JsonLiteral)["@value"]]);
  const read = v.safeParse(policySchema, {
    policy: "imprimatur.policy/1",
    id,
    version,
    ...Object.fromEntries(rest),
    grants,
  });
  return read.success ? { policy: read.output } : { wrong: read.issues.map(({ message }) => message).join("; ") };
}
