import type { Rights } from "../../../shared/record/rights.ts";
import { isUsable } from "../../../shared/record/states.ts";
import type { Judgement } from "../../../shared/rights/decide.ts";
import { canonicalJson } from "../../../shared/story/canonical-json.ts";

type PartRights = Rights["parts"][number];

/** What one judgement lets subscribers do that another does not, part by part; empty when it lets them do no more. */
export function wider(before: Judgement, after: Judgement): string[] {
  const found: string[] = [];
  for (const [name, { state }] of Object.entries(after.decision.parts)) {
    const was = before.decision.parts[name];
    if (!isUsable(state)) continue;
    if (!was || !isUsable(was.state)) found.push(`${name} is ${state}, was ${was?.state ?? "not there"}`);
    else found.push(...termsWider(name, termsOf(before.rights, name), termsOf(after.rights, name)));
  }
  return [...found, ...sooner(before, after)];
}

/** A day in words that nobody can read any more is told of (RGT-508), and under a contract holds nothing. */
export function isUnread({ findings }: Judgement, what: string): boolean {
  return what.endsWith(" ends later") && findings.some(({ rule }) => rule === "RGT-508");
}

/** Copy that waits for a time must not come to wait for an earlier one. */
function sooner({ decision: before }: Judgement, { decision: after }: Judgement): string[] {
  if (before.notBefore === null || after.notBefore === null) return [];
  return Date.parse(after.notBefore) < Date.parse(before.notBefore)
    ? [`opens ${after.notBefore}, not ${before.notBefore}`]
    : [];
}

/** The entry of a part: by its reference for media, else by its kind; text and headline may share one. */
function termsOf({ parts }: Rights, name: string): PartRights | undefined {
  return parts.find(({ ref }) => ref === name) ?? parts.find(({ ref, parts: kinds }) => !ref && kinds.includes(name));
}

function termsWider(name: string, before: PartRights | undefined, after: PartRights | undefined): string[] {
  if (!before || !after) return [];
  return [
    ...lost(after.permission, before.permission).map((one) => `${name} permits ${one}`),
    ...lost(
      before.duty.map(({ action }) => action),
      after.duty.map(({ action }) => action),
    ).map((one) => `${name} owes no ${one}`),
    ...(isLater(after.validUntil, before.validUntil) ? [`${name} ends later`] : []),
    ...(isLater(before.validFrom, after.validFrom) ? [`${name} starts sooner`] : []),
  ];
}

function lost(from: readonly unknown[], to: readonly unknown[]): string[] {
  const kept = new Set(to.map(canonicalJson));
  return from.map(canonicalJson).filter((one) => !kept.has(one));
}

/** Whether an instant comes after another; one that is not there comes after all. */
function isLater(a: string | null | undefined, b: string | null | undefined): boolean {
  if (!b) return false;
  return !a || Date.parse(a) > Date.parse(b);
}
