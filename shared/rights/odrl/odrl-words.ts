/** ODRL 2.2's JSON-LD context (W3C, 2018). RightsML's own has no address that stands in its text: full URIs serve. */
export const ODRL_CONTEXT = "http://www.w3.org/ns/odrl.jsonld";
/** RightsML 2.0, IPTC's profile of ODRL 2.2. */
export const RIGHTSML_PROFILE = "https://iptc.org/std/RightsML/odrl-profile/";
/** Terms that ODRL has no word for. */
export const OWN = "urn:imprimatur:odrl:";
/** Fields of a policy that are no rules: how copy is matched to it, who reviewed it. */
export const OWN_POLICY = "urn:imprimatur:policy:";

/** A value as JSON-LD keeps it whole (JSON-LD 1.1, 4.2.2). */
export interface JsonLiteral {
  "@type": "@json";
  "@value": unknown;
}
export const literal = (value: unknown): JsonLiteral => ({ "@type": "@json", "@value": value });

/** A condition: on a rule a constraint, on an action a refinement. */
export interface Constraint {
  leftOperand: string;
  operator: string;
  rightOperand: unknown;
  unit?: string;
}

/** An action, refined where ODRL has no word for it. */
export type OdrlAction = string | { "rdf:value": { "@id": string }; refinement: Constraint[] };

export interface OdrlDuty {
  action: OdrlAction;
  constraint?: Constraint[];
  [party: string]: unknown;
}

export interface OdrlRule {
  target: string;
  assigner?: { uid: string };
  action: OdrlAction | OdrlAction[];
  constraint?: Constraint[];
  duty?: OdrlDuty[];
}

/** A policy as this exports it. */
export interface OdrlPolicy {
  "@context": typeof ODRL_CONTEXT;
  "@type": "Offer" | "Agreement";
  uid: string;
  profile: typeof RIGHTSML_PROFILE;
  conflict: "prohibit";
  permission?: OdrlRule[];
  prohibition?: OdrlRule[];
  [own: `urn:imprimatur:${string}`]: unknown;
}

/** A list of one stands without brackets, as JSON-LD has it. */
export const oneOrMore = <T>(all: readonly T[]): T | T[] => (all.length === 1 ? (all[0] as T) : [...all]);
