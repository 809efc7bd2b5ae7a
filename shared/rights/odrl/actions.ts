import type { Action } from "../../record/rights.ts";
import { type Constraint, type OdrlAction, OWN } from "./odrl-words.ts";

/** Actions of a policy that ODRL 2.2 has under another name. */
const NAMES: Readonly<Record<string, string>> = {
  commercialize: "cc:CommercialUse",
  textAndDataMining: "http://www.w3.org/ns/tdmrep#mine",
  adSupported: `${OWN}adSupported`,
  paywall: `${OWN}paywall`,
};
/** Changes of a kind: ODRL knows modifying alone. */
const EXTENTS = new Set(["editHeadline", "editStyle", "shorten"]);
const CONDITIONS = ["commercial", "approvalFrom", "alone"] as const;

const ACTION_OF: ReadonlyMap<string, string> = new Map(Object.entries(NAMES).map(([own, odrl]) => [odrl, own]));

/** An action of a policy in ODRL. */
export function actionToOdrl(action: Action): OdrlAction {
  const name = typeof action === "string" ? action : action.action;
  const when = typeof action === "string" ? undefined : action.when;
  const refinement: Constraint[] = EXTENTS.has(name)
    ? [{ leftOperand: `${OWN}extent`, operator: "eq", rightOperand: { "@id": `${OWN}${name}` } }]
    : [];
  for (const condition of CONDITIONS) {
    const value = when?.[condition];
    if (value !== undefined)
      refinement.push({ leftOperand: `${OWN}${condition}`, operator: "eq", rightOperand: value });
  }
  const word = EXTENTS.has(name) ? "modify" : (NAMES[name] ?? name);
  if (refinement.length === 0) return word;
  return { "rdf:value": { "@id": /^\w+$/.test(word) ? `odrl:${word}` : word }, refinement };
}

/** The action of a policy that one of its exports names; a condition comes back with it. */
export function actionFromOdrl(raw: OdrlAction): Action {
  if (typeof raw === "string") return ACTION_OF.get(raw) ?? raw;
  const word = raw["rdf:value"]["@id"].replace(/^odrl:/, "");
  let action = ACTION_OF.get(word) ?? word;
  const when: Record<string, unknown> = {};
  for (const { leftOperand, rightOperand } of raw.refinement) {
    const name = leftOperand.slice(OWN.length);
    if (name === "extent") action = (rightOperand as { "@id": string })["@id"].slice(OWN.length);
    else when[name] = rightOperand;
  }
  return Object.keys(when).length > 0 ? { action, when } : action;
}
