import type { Decision } from "../../record/decision.ts";
import type { NewsRecord } from "../../record/record.ts";
import type { Action, PartRights } from "../../record/rights.ts";
import { isUsable } from "../../record/states.ts";
import { type Policy, type PolicyBundle, policyRef } from "../policy/policy.ts";
import type { Grant } from "../policy/policy-terms.ts";
import { isSettleable } from "../terms/duties.ts";
import { actionToOdrl } from "./actions.ts";
import { dutyToOdrl } from "./duties.ts";
import { inRuns } from "./grants.ts";
import { limitsToOdrl } from "./limits.ts";
import {
  type Constraint,
  ODRL_CONTEXT,
  type OdrlPolicy,
  type OdrlRule,
  OWN,
  oneOrMore,
  RIGHTSML_PROFILE,
} from "./odrl-words.ts";
import { partyUid, policyUid } from "./policy-to-odrl.ts";

/** What nobody may do with a part that the decision keeps back. */
const TO_PUBLISH: readonly Action[] = ["distribute", "reproduce", "display"];

/**
 * A decision in ODRL 2.2 under RightsML's profile (JSON-LD): what may be done with each part of a story, from when, on
 * which duties. A part that waits for its time is permitted from then on, one that waits for an agreement once its
 * duties are settled; any other that may not be used is forbidden without end.
 */
export function decisionToOdrl(
  { article, rights, decision }: Pick<NewsRecord, "article" | "rights" | "decision">,
  { policies }: Pick<PolicyBundle, "policies">,
): OdrlPolicy {
  const policy = policies.find((one) => policyRef(one) === decision.policy);
  const party = policy ? partyUid(policy) : "urn:imprimatur:party:unknown";
  const rules = rights.parts.map((part) =>
    rulesOn(part, `${article.uri}#${part.ref ?? part.parts[0] ?? "text"}`, party),
  );
  const permission = rules.flatMap((one) => one.permission);
  const prohibition = rules.flatMap((one) => one.prohibition);
  return {
    "@context": ODRL_CONTEXT,
    "@type": decision.agreement ? "Agreement" : "Offer",
    uid: uidOf(policy, decision, article.uri),
    profile: RIGHTSML_PROFILE,
    conflict: "prohibit",
    ...(decision.agreement ? { assignee: "urn:imprimatur:party:house", [`${OWN}agreement`]: decision.agreement } : {}),
    ...(permission.length > 0 ? { permission } : {}),
    ...(prohibition.length > 0 ? { prohibition } : {}),
  };
}

function uidOf(policy: Policy | undefined, decision: Decision, uri: string): string {
  return policy ? policyUid(policy) : `urn:imprimatur:decision:${encodeURIComponent(uri)}:${decision.evaluatedAt}`;
}

/** When a part that is on hold may be used: the latest of its times, where time alone lifts it. */
function heldUntil({ state, releaseOn }: PartRights["decision"]): string | undefined {
  const times = releaseOn.filter((lifter) => lifter.startsWith("time:")).map((lifter) => lifter.slice("time:".length));
  if (state !== "hold" || times.length === 0 || times.length < releaseOn.length) return undefined;
  return times.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
}

function rulesOn(part: PartRights, target: string, party: string): { permission: OdrlRule[]; prohibition: OdrlRule[] } {
  const { permission, duty, decision } = part;
  const until = heldUntil(decision);
  const isOwed = duty.some(({ action, soft, settled }) => isSettleable(action) && !soft && settled === false);
  const isOnceSettled = decision.state === "licence-required" && isOwed;
  const isPermitted = isUsable(decision.state) || until !== undefined || isOnceSettled;
  const allowed = isOnceSettled && permission.length === 0 ? ["distribute"] : permission;
  if (!isPermitted || allowed.length === 0) return { permission: [], prohibition: kept(part, target) };
  const constraint = [...limitsOf(part), ...(until ? [from(until)] : [])];
  const rest: Omit<OdrlRule, "action"> = {
    target,
    assigner: { uid: party },
    ...(constraint.length > 0 ? { constraint } : {}),
    ...(duty.length > 0 ? { duty: duty.map(({ to: _to, ...one }) => dutyToOdrl(one, party)) } : {}),
  };
  return {
    permission: inRuns(allowed).map((run) => inOrder(rest, run)),
    prohibition: inRuns(part.prohibition).map((run) => ({ target, action: oneOrMore(run.map(actionToOdrl)) })),
  };
}

const inOrder = ({ target, assigner, ...rest }: Omit<OdrlRule, "action">, actions: readonly Action[]): OdrlRule => ({
  target,
  ...(assigner ? { assigner } : {}),
  action: oneOrMore(actions.map(actionToOdrl)),
  ...rest,
});

/** A part that may not be used: whatever its terms forbid, and publishing it. */
function kept({ prohibition }: PartRights, target: string): OdrlRule[] {
  const named = new Set(prohibition.map((one) => (typeof one === "string" ? one : "")));
  const all = [...prohibition, ...TO_PUBLISH.filter((action) => !named.has(action as string))];
  return inRuns(all).map((run) => ({ target, action: oneOrMore(run.map(actionToOdrl)) }));
}

const from = (at: string): Constraint => ({
  leftOperand: "dateTime",
  operator: "gteq",
  rightOperand: { "@value": at, "@type": "xsd:dateTime" },
});

function limitsOf({ territory, channel, recipient, validFrom, validUntil }: PartRights): Constraint[] {
  return limitsToOdrl({
    ...(territory ? { territory } : {}),
    ...(channel ? { channel: channel as Grant["channel"] & object } : {}),
    ...(recipient ? { recipient: recipient as Grant["recipient"] & object } : {}),
    window: { ...(validFrom ? { notBefore: validFrom } : {}), ...(validUntil ? { notAfter: validUntil } : {}) },
  });
}
