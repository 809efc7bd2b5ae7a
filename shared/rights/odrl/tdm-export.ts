import type { Rights } from "../../record/rights.ts";
import { forbidsMining, type MiningStance } from "../policy/mining-stances.ts";
import type { Policy } from "../policy/policy.ts";
import { ODRL_CONTEXT } from "./odrl-words.ts";
import { partyUid, policyUid } from "./policy-to-odrl.ts";

type Mining = Pick<Rights["dataMining"], "tdmReservation" | "tdmPolicy"> & { plus: string };

/** TDMRep's two properties by their names, for a page's `meta` and for HTTP alike (TDMRep, sections 5 and 6). */
export type TdmProperties = Partial<Record<"tdm-reservation" | "tdm-policy", string>>;

/**
 * What TDMRep says of copy: reserved where its terms reserve or forbid mining in any form. Nothing where nobody says
 * anything: absence is no permission. Only what is reserved has a policy.
 */
export function tdmProperties({ plus, tdmReservation, tdmPolicy }: Mining): TdmProperties {
  const isReserved = tdmReservation === 1 || forbidsMining(plus as MiningStance);
  if (isReserved) return { "tdm-reservation": "1", ...(tdmPolicy ? { "tdm-policy": tdmPolicy } : {}) };
  return tdmReservation === 0 ? { "tdm-reservation": "0" } : {};
}

/** An entry of `/.well-known/tdmrep.json` for what lies under a path (TDMRep, section 4). */
export function tdmLocation(location: string, mining: Mining): Record<string, unknown> | undefined {
  const { "tdm-reservation": reservation, ...policy } = tdmProperties(mining);
  return reservation === undefined ? undefined : { location, "tdm-reservation": Number(reservation), ...policy };
}

/** A supplier's terms of mining as TDMRep's policy (section 7): whoever wants to mine asks. Undefined where none is reserved. */
export function tdmPolicy(policy: Policy): Record<string, unknown> | undefined {
  const { plus = "DMI-UNSPECIFIED", tdmReservation = null, tdmPolicy: address = null } = policy.dataMining ?? {};
  if (tdmProperties({ plus, tdmReservation, tdmPolicy: address })["tdm-reservation"] !== "1") return undefined;
  const { email, url } = policy.license.acquire ?? {};
  return {
    "@context": [ODRL_CONTEXT, "http://www.w3.org/ns/tdmrep.jsonld"],
    "@type": "Offer",
    profile: "http://www.w3.org/ns/tdmrep",
    uid: address ?? `${policyUid(policy)}#mining`,
    assigner: {
      uid: partyUid(policy),
      "vcard:fn": policy.party.name,
      ...(email ? { "vcard:hasEmail": `mailto:${email}` } : {}),
      ...(url ? { "vcard:hasURL": url } : {}),
    },
    permission: [{ target: partyUid(policy), action: "tdm:mine", duty: [{ action: "obtainConsent" }] }],
  };
}
