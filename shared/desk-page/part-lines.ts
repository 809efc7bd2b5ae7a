import type { Action, Duty, PartRights } from "../record/rights.ts";
import { ENGLISH } from "../words/english.ts";
import { dutyWords, releaseWords } from "./words.ts";

const actionWords = (action: Action) =>
  typeof action === "string" ? dutyWords(action) : `${dutyWords(action.action)}${action.when ? " (conditional)" : ""}`;

function dutyLine(duty: Duty): string {
  const fee =
    duty.amount === undefined || duty.amount === null ? "" : ` of ${duty.amount} ${duty.currency ?? ""}`.trimEnd();
  const whom = duty.to ? ` to ${duty.to}` : "";
  const text = duty.text ? ` "${duty.text}"` : "";
  const settled = duty.settled === undefined ? "" : duty.settled ? " (settled by agreement)" : " (open)";
  return `${dutyWords(duty.action)}${fee}${whom}${text}${settled}`;
}

const limitWords = (limits: { include?: string[]; exclude?: string[] }) =>
  [
    limits.include ? `only ${limits.include.join(", ") || "none"}` : "",
    limits.exclude?.length ? `not ${limits.exclude.join(", ")}` : "",
  ]
    .filter(Boolean)
    .join("; ");

const recipientWords = ({ nonProfitOnly, newsOrganisationOnly, exclude = [] }: NonNullable<PartRights["recipient"]>) =>
  [
    nonProfitOnly ? "non-profits only" : "",
    newsOrganisationOnly ? "news organisations only" : "",
    exclude.length > 0 ? `not ${exclude.join(", ")}` : "",
  ]
    .filter(Boolean)
    .join("; ");

function termsOf(part: PartRights): [string, string][] {
  const { holder, license, acquire, territory, channel } = part;
  const rows: [string, string][] = [];
  if (holder) rows.push(["holder", `${holder.name}, by ${holder.basis}`]);
  if (license) rows.push(["terms", [license.name ?? license.id, license.uri].filter(Boolean).join(", ")]);
  if (acquire)
    rows.push(["ask at", [acquire.url ?? acquire.email ?? acquire.kind, acquire.note].filter(Boolean).join("; ")]);
  if (part.permission.length > 0) rows.push(["may", part.permission.map(actionWords).join(", ")]);
  if (part.prohibition.length > 0) rows.push(["may not", part.prohibition.map(actionWords).join(", ")]);
  if (part.duty.length > 0) rows.push(["duties", part.duty.map(dutyLine).join("; ")]);
  if (territory) rows.push(["territory", limitWords(territory)]);
  if (channel) rows.push(["channel", limitWords(channel)]);
  if (part.recipient) rows.push(["recipients", recipientWords(part.recipient)]);
  if (part.validFrom) rows.push(["from", part.validFrom]);
  if (part.validUntil) rows.push(["until", part.validUntil]);
  return rows.filter(([, words]) => words !== "");
}

/** The terms of one grant as labelled lines: which parts, what may be done, on which terms. */
export function partRows(part: PartRights): [string, string][] {
  const name = part.ref ?? part.parts.join(", ");
  const effect = part.decision.effect === "strip-part" ? "; it is left out" : "";
  const rows: [string, string][] = [[name, `${ENGLISH.states[part.decision.state]}${effect}`], ...termsOf(part)];
  if (part.decision.releaseOn.length > 0)
    rows.push(["lifted by", part.decision.releaseOn.map((condition) => releaseWords(condition)).join(" and ")]);
  return rows;
}
