import type { Duty } from "../../record/rights.ts";
import { type Constraint, type OdrlDuty, OWN } from "./odrl-words.ts";

/** What is put in, told by a refinement of ODRL's `include`. */
const INCLUDED = new Set(["linkBack", "linkCanonical", "linkLicense", "includeNotice", "keepLinks", "includeLogo"]);
const NAMES: Readonly<Record<string, string>> = {
  includeTracking: "acceptTracking",
  indicateChanges: `${OWN}indicateChanges`,
};
const ACTION_OF: ReadonlyMap<string, string> = new Map(Object.entries(NAMES).map(([own, odrl]) => [odrl, own]));
/** The party that each of ODRL's duties is owed to. */
const PARTIES: Readonly<Record<string, string>> = {
  attribute: "attributedParty",
  compensate: "compensatedParty",
  obtainConsent: "consentingParty",
  inform: "informedParty",
  includeTracking: "trackingParty",
};
const WORDS = ["text", "placement", "target", "to", "within", "channels", "soft"] as const;

const actionOf = (action: string) =>
  INCLUDED.has(action)
    ? {
        "rdf:value": { "@id": "odrl:include" },
        refinement: [{ leftOperand: `${OWN}included`, operator: "eq", rightOperand: { "@id": `${OWN}${action}` } }],
      }
    : (NAMES[action] ?? action);

/** A duty in ODRL, owed to a party; words that ODRL has none for stand under our own address. */
export function dutyToOdrl(duty: Duty, party: string): OdrlDuty {
  const { action, amount, currency, when } = duty;
  const owedTo = PARTIES[action];
  const isPaid = amount !== undefined && amount !== null;
  const pay: Constraint[] = isPaid
    ? [
        {
          leftOperand: "payAmount",
          operator: "eq",
          rightOperand: amount,
          ...(currency ? { unit: `urn:iso:4217:${currency}` } : {}),
        },
      ]
    : [];
  const said = WORDS.flatMap((word) => (duty[word] === undefined ? [] : [[`${OWN}${word}`, duty[word]] as const]));
  return {
    action: actionOf(action),
    ...(owedTo ? { [owedTo]: party } : {}),
    ...(pay.length > 0 ? { constraint: pay } : {}),
    ...Object.fromEntries(said),
    ...(when?.forProfit === undefined ? {} : { [`${OWN}forProfit`]: when.forProfit }),
  };
}

/** The duty that one of an export came from. */
export function dutyFromOdrl(raw: OdrlDuty): Duty {
  const { action: word, constraint = [] } = raw;
  const refined = typeof word === "string" ? undefined : word.refinement[0]?.rightOperand;
  const included = (refined as { "@id": string } | undefined)?.["@id"];
  const action = included ? included.slice(OWN.length) : (ACTION_OF.get(word as string) ?? (word as string));
  const [pay] = constraint;
  const said = WORDS.flatMap((name) =>
    raw[`${OWN}${name}`] === undefined ? [] : [[name, raw[`${OWN}${name}`]] as const],
  );
  const forProfit = raw[`${OWN}forProfit`];
  return {
    action,
    ...Object.fromEntries(said),
    ...(pay ? { amount: Number(pay.rightOperand) } : {}),
    ...(pay?.unit ? { currency: pay.unit.slice("urn:iso:4217:".length) } : {}),
    ...(forProfit === undefined ? {} : { when: { forProfit: forProfit === true } }),
  };
}
