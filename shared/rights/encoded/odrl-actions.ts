import { ACTIONS } from "../policy/policy-terms.ts";

const EDITS = ["modify", "editHeadline", "editStyle", "shorten"] as const;
/** All that ODRL's `use` takes in: ownership is another matter (ODRL 2.2 vocabulary, 2.3). */
const USES = ACTIONS.filter((action) => action !== "sell");

/**
 * Actions of the vocabularies in the words of a policy. An action that takes in others is all of them, whether it
 * permits or forbids (ODRL 2.2 information model, 2.2: `includedIn`).
 */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(ACTIONS.map((action) => [`odrl:${action}`, [action]])),
  ...Object.fromEntries(ACTIONS.map((action) => [`imprimatur:${action}`, [action]])),
  "odrl:use": USES,
  "odrl:modify": EDITS,
  "odrl:derive": [...EDITS, "translate", "aggregate", "extract"],
  "odrl:reproduce": ["reproduce", "extract"],
  "odrl:play": ["display"],
  "odrl:present": ["display"],
  "odrl:transfer": ["sell"],
  "odrl:textAndDataMining": ["textAndDataMining"],
  "tdm:mine": ["textAndDataMining"],
  "cc:CommercialUse": ["commercialize"],
  "odrl:CommercialUse": ["commercialize"],
  "cc:DerivativeWorks": [...EDITS, "translate"],
  "odrl:DerivativeWorks": [...EDITS, "translate"],
  "cc:Distribution": ["distribute"],
  "odrl:Distribution": ["distribute"],
  "cc:Reproduction": ["reproduce", "extract"],
  "odrl:Reproduction": ["reproduce", "extract"],
  "cc:Sharing": ["distribute"],
  "odrl:Sharing": ["distribute"],
};

/** The actions of a policy that an action of a vocabulary means; undefined for one that nobody here knows. */
export function actionsOf(name: string): readonly string[] | undefined {
  return Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
}

/** Actions by which copy is published: where or until when they are allowed is where and until when it may stand. */
export const PUBLISHING: ReadonlySet<string> = new Set(["distribute", "reproduce", "display"]);

/** Duties of the vocabularies in the words of a policy. */
const DUTIES: Readonly<Record<string, string>> = {
  "odrl:attribute": "attribute",
  "cc:Attribution": "attribute",
  "odrl:Attribution": "attribute",
  "odrl:compensate": "compensate",
  "odrl:pay": "compensate",
  "odrl:obtainConsent": "obtainConsent",
  "odrl:inform": "inform",
  "odrl:delete": "delete",
  "odrl:reviewPolicy": "reviewPolicy",
  "odrl:acceptTracking": "includeTracking",
  "cc:Notice": "includeNotice",
  "odrl:Notice": "includeNotice",
  "imprimatur:linkBack": "linkBack",
  "imprimatur:linkCanonical": "linkCanonical",
  "imprimatur:linkLicense": "linkLicense",
  "imprimatur:indicateChanges": "indicateChanges",
  "imprimatur:keepLinks": "keepLinks",
  "imprimatur:includeNotice": "includeNotice",
  "imprimatur:includeLogo": "includeLogo",
};

/** The duty of a policy that one of a vocabulary means; undefined for one that nobody here knows how to do. */
export function dutyNamed(name: string): string | undefined {
  return Object.hasOwn(DUTIES, name) ? DUTIES[name] : undefined;
}
