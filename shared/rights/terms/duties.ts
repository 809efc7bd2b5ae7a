import type { Notice } from "../../copy/notice.ts";
import type { Reading } from "../../copy/reading.ts";
import type { Duty } from "../../record/rights.ts";
import { isOwnText, MEDIA_KINDS, type Part } from "../facts.ts";
import type { House } from "../policy/house.ts";
import type { Policy } from "../policy/policy.ts";
import type { Agreement } from "../policy/policy-terms.ts";
import { filledTemplate, type TemplateValues } from "./template.ts";

/** What duties depend on besides the terms that state them. */
export interface DutyContext {
  reading: Pick<Reading, "notices">;
  policy: Policy | undefined;
  house: House | undefined;
  agreement: Agreement | undefined;
  values: TemplateValues;
}

/** The duties on a part: those of its terms and those that notices in the copy ask for, settled and filled in. */
export function dutiesOn(part: Pick<Part, "name" | "kind">, stated: readonly Duty[], context: DutyContext): Duty[] {
  const { house, policy, agreement, values } = context;
  const duties = [...stated, ...noticedDuties(part, context.reading, stated)].filter((duty) => isOwedBy(house, duty));
  return normalised(duties, policy, agreement).map((duty) => ({
    ...duty,
    ...(duty.text === undefined ? {} : { text: filledTemplate(duty.text, values) }),
    ...(duty.target === undefined ? {} : { target: filledTemplate(duty.target, values) }),
  }));
}

/** Duties that an agreement can settle. */
export function isSettleable(action: string): boolean {
  return action === "compensate" || action === "obtainConsent";
}

/** Whether a duty must be done by whom uses one of these channels; one that names no channel is for all. */
export function isDueIn({ channels }: Duty, used: readonly string[] | undefined): boolean {
  return !channels || !used || used.length === 0 || channels.some((channel) => used.includes(channel));
}

/** Duties of non-profits and of the others; a house that does not say which it is owes both. */
function isOwedBy(house: House | undefined, { when }: Duty): boolean {
  if (when?.forProfit === undefined || house?.nonProfit === undefined) return true;
  return when.forProfit !== house.nonProfit;
}

/** Patterns of fees that ask for no application unless they point to one. */
const MONEY_ALONE: ReadonlySet<string> = new Set(["NP fee-negotiated", "NP fee-asked"]);

/**
 * A fee notice asks for consent and a fee, whatever the policy says; all of them are said of the text. A credit is asked
 * for the part that its notice stands at.
 */
function noticedDuties(
  part: Pick<Part, "name" | "kind">,
  { notices }: DutyContext["reading"],
  stated: readonly Duty[],
): Duty[] {
  const credits = creditsAsked(part, notices);
  if (!isOwnText(part)) return credits;
  const kinds = new Set(notices.filter((notice) => notice.part === "text").map(({ kind }) => kind));
  const fees = notices.filter(({ kind }) => kind === "fee");
  const asksConsent = fees.some(({ rule, value }) => value !== undefined || !MONEY_ALONE.has(rule));
  const asked: Duty[] = [
    ...(kinds.has("link-back") ? [{ action: "linkBack", target: "{canonicalUrl}" }] : []),
    ...(kinds.has("keep-links") ? [{ action: "keepLinks" }] : []),
    ...(kinds.has("tracking-pixel") ? [{ action: "includeTracking" }] : []),
  ];
  const isStated = ({ action }: Duty) => stated.some((one) => one.action === action && !one.soft && !one.channels);
  return [
    ...(asksConsent ? [{ action: "obtainConsent" }] : []),
    ...(fees.length > 0 ? [{ action: "compensate" }] : []),
    ...asked.filter((duty) => !isStated(duty)),
    ...credits,
  ];
}

function creditsAsked({ name, kind }: Pick<Part, "name" | "kind">, notices: readonly Notice[]): Duty[] {
  return notices
    .filter((notice) => notice.kind === "mandatory-credit" && notice.part === name)
    .map(({ value }) => ({
      action: "attribute",
      ...(value ? { text: value } : {}),
      placement: MEDIA_KINDS.has(kind) ? "caption" : "any",
    }));
}

function normalised(duties: readonly Duty[], policy: Policy | undefined, agreement: Agreement | undefined): Duty[] {
  const out: Duty[] = [];
  for (const duty of duties) {
    const { action } = duty;
    if (!isSettleable(action)) {
      out.push(duty);
      continue;
    }
    const known = out.findIndex((one) => one.action === action);
    // Said twice, a request and a condition are a condition.
    if (known >= 0 && (duty.soft || !out[known]?.soft)) continue;
    const settled = agreement?.settles?.some((one) => one === action) ?? false;
    const fee = {
      amount: duty.amount ?? null,
      currency: duty.currency ?? null,
      ...(policy ? { to: policy.party.name } : {}),
    };
    out.splice(known < 0 ? out.length : known, 1, { ...duty, ...(action === "compensate" ? fee : {}), settled });
  }
  return out;
}
