import type { Reading } from "../copy/reading.ts";
import type { Decision } from "../record/decision.ts";
import type { Finding } from "../record/finding.ts";
import type { PartRights, Rights } from "../record/rights.ts";
import { isUsable } from "../record/states.ts";
import { ENGLISH } from "../words/english.ts";
import type { Words } from "../words/words.ts";
import type { Desk } from "./desk.ts";
import { ENGINE } from "./engine.ts";
import { type Facts, isOwnText, MEDIA_KINDS, type Part } from "./facts.ts";
import { type Found, findingsOf } from "./findings.ts";
import { givenOf } from "./given-of.ts";
import { houseWords } from "./house-words.ts";
import { FREE, join, NEVER, stateOf, type Verdict } from "./lattice.ts";
import { nextEvaluation } from "./next-evaluation.ts";
import { orderIds } from "./orders/order-ids.ts";
import { underOrders } from "./orders/under-orders.ts";
import { type Policy, policyRef } from "./policy/policy.ts";
import { policyIndex } from "./policy/policy-index.ts";
import { inReleaseOrder } from "./release-on.ts";
import { houseTarget } from "./target.ts";
import { readMining } from "./terms/data-mining.ts";
import { readEmbargo } from "./terms/embargo-reading.ts";
import { openLedger } from "./terms/ledger.ts";
import { partsOf } from "./terms/part-terms.ts";
import { permitsPublishing } from "./terms/permission.ts";
import { rightsBlock } from "./terms/rights-block.ts";
import { sharesTerms } from "./terms/shared-terms.ts";
import { withdrawalReason } from "./withdrawal-reason.ts";

/** What becomes of an article: its terms, what was found, and the decision. */
export interface Judgement {
  rights: Rights;
  findings: Finding[];
  decision: Decision;
}

/**
 * Decides what may be done with each part of a story, from the copy, the policies, the kills and orders on record and the clock it
 * is given. Pure and total: the same inputs give the same bytes, and no input throws. Nothing becomes usable without a
 * permission that a policy or an agreement in it gives. Findings are told in the words of one language, the house's where none is asked for.
 */
export function decide(copy: Reading, asked: Desk, words: Words = houseWords(asked.policies)): Judgement {
  const { reading, desk } = underOrders(copy, asked);
  const facts = factsOf(reading, desk);
  const found = findingsOf(facts, words);
  const own = facts.parts.map((part) => verdictOn(part, found));
  const wasTaken = desk.wasUsable && !isUsable(stateOf(own[0] ?? FREE));
  const verdicts = wasTaken ? own.map((verdict) => join(verdict, { ...FREE, lifecycle: "withdrawn" })) : own;
  const text = verdicts[0] ?? FREE;
  const state = stateOf(text);
  const policy = facts.policy;
  const agreement = facts.parts[0]?.coverage.agreement;
  const weighed = orderIds(asked);
  const given = givenOf(asked);
  return {
    rights: { ...facts.rights, parts: partRights(facts.parts, verdicts) },
    findings: found.map(({ finding }) => finding),
    decision: {
      state,
      notBefore: text.notBefore === NEVER ? null : text.notBefore,
      releaseOn: releaseOn(text),
      ...(mayPrepare(text, policy) ? { mayPrepare: true as const } : {}),
      parts: Object.fromEntries(facts.parts.map((part, at) => [part.name, partDecision(part, verdicts[at] ?? FREE)])),
      firedBy: firedBy(found, own[0] ?? FREE),
      policy: policy ? policyRef(policy) : null,
      ...(agreement ? { agreement: agreement.id } : {}),
      ...(state === "withdraw" ? { reason: withdrawalReason(found, facts) } : {}),
      ...(words.language === ENGLISH.language ? {} : { language: words.language }),
      engine: ENGINE,
      evaluatedAt: desk.now,
      nextEvaluation: nextEvaluation(facts, text.notBefore),
      policyHash: desk.policies.hash,
      ...(weighed.length > 0 ? { orders: weighed } : {}),
      ...(given ? { given } : {}),
    },
  };
}

function factsOf(reading: Reading, desk: Desk): Facts {
  const policy = policyIndex(desk.policies.policies).byId.get(reading.provenance.supplier ?? "");
  const parts = partsOf(reading, policy, desk);
  const embargo = readEmbargo(reading, policy);
  const mining = readMining(reading, policy);
  const ledger = openLedger();
  const rights = rightsBlock(reading, policy, { parts, embargo, mining }, ledger);
  return {
    reading,
    desk,
    policy,
    target: desk.target ?? houseTarget(desk.policies.house),
    parts,
    rights,
    embargo,
    mining,
    publisher: policy?.party.name ?? "The publisher",
    evidence: ledger.of,
  };
}

/** Contracted suppliers send copy ahead of its time for the desk to prepare it, unless their policy says otherwise. */
function mayPrepare(text: Verdict, policy: Policy | undefined): boolean {
  if (text.notBefore === null || text.notBefore === NEVER) return false;
  const isAllowed = policy?.embargo?.distributeUnderEmbargo ?? policy?.trust === "contracted";
  return isAllowed && isUsable(stateOf({ ...text, notBefore: null }));
}

/** What holds for a part whatever the rules find: no permission, no use. */
function basis({ rights: { permission, duty }, credit, kind }: Part): Verdict {
  const isWithheld = !permitsPublishing(permission) || (MEDIA_KINDS.has(kind) && !credit);
  const owes = duty.some(({ settled, soft }) => settled === false && !soft);
  if (isWithheld || owes) return { ...FREE, permission: "licence-needed" };
  return { ...FREE, permission: duty.length > 0 ? "duties" : "free" };
}

function verdictOn(part: Part, found: readonly Found[]): Verdict {
  let verdict = basis(part);
  for (const { finding, scope, verdict: asked } of found) {
    const reaches = finding.part === part.name || scope === "item" || (scope === "story" && isOwnText(part));
    if (reaches) verdict = join(verdict, asked);
  }
  return { ...verdict, releaseOn: inReleaseOrder([...verdict.releaseOn, ...lacking(part, verdict)]) };
}

/** What lifts a part that its own terms block: what they ask for, a credit, else a person. */
function lacking({ rights, kind, credit }: Part, { permission, releaseOn: named }: Verdict): string[] {
  if (permission !== "licence-needed") return [];
  if (MEDIA_KINDS.has(kind) && !credit) return ["field:creditText"];
  const owed = rights.duty.filter(({ settled, soft }) => settled === false && !soft);
  if (owed.length > 0) return owed.map(({ action }) => `agreement:${action}`);
  return named.length > 0 ? [] : ["review:rights-desk"];
}

function releaseOn({ releaseOn: lifters, notBefore, lifecycle }: Verdict): string[] {
  if (lifecycle === "withdrawn") return [];
  // Of several times only the last one lifts; without a known time, none does.
  return lifters.filter((lifter) => !lifter.startsWith("time:") || lifter === `time:${notBefore}`);
}

function partDecision(part: Part, verdict: Verdict): Decision["parts"][string] {
  const state = stateOf(verdict);
  return { state, ...(isStripped(part, verdict) ? { effect: "strip-part" } : {}) };
}

function isStripped(part: Part, verdict: Verdict): boolean {
  return !isOwnText(part) && !isUsable(stateOf(verdict));
}

function partRights(parts: readonly Part[], verdicts: readonly Verdict[]): PartRights[] {
  const all = parts.map((part, at): PartRights => {
    const verdict = verdicts[at] ?? FREE;
    const stripped = isStripped(part, verdict) ? { effect: "strip-part" as const } : {};
    return { ...part.rights, decision: { state: stateOf(verdict), releaseOn: releaseOn(verdict), ...stripped } };
  });
  const [text, headline, ...media] = all;
  const [textPart, headlinePart] = parts;
  if (!text || !headline || !textPart || !headlinePart) return all;
  if (!sharesTerms(textPart, headlinePart)) return all;
  // Evidence names media by their places behind text and headline as one: a headline decided otherwise stands last.
  if (text.decision.state !== headline.decision.state) return [text, ...media, headline];
  return [{ ...text, parts: [...text.parts, ...headline.parts] }, ...media];
}

function firedBy(found: readonly Found[], text: Verdict): string[] {
  const state = stateOf(text);
  const gave = found.filter(
    ({ finding, scope }) => finding.state === state && (finding.part === "text" || scope === "item"),
  );
  return [...new Set(gave.map(({ finding }) => finding.rule))];
}
