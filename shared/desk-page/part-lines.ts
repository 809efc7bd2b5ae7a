import type { Action, Duty, PartRights } from "../record/rights.ts";
import { ENGLISH } from "../words/english.ts";
import { filled, type Words } from "../words/words.ts";
import { actionWords, dutyWords, releaseWords } from "./words.ts";

function actionLine(action: Action, words: Words): string {
  if (typeof action === "string") return actionWords(action, words);
  return `${actionWords(action.action, words)}${action.when ? ` (${words.page.conditional})` : ""}`;
}

function dutyLine({ action, amount, currency, to, text, settled }: Duty, words: Words): string {
  const { ofAmount, toWhom, settled: isSettled, open } = words.page;
  let line = dutyWords(action, words);
  if (amount !== undefined && amount !== null) {
    line = filled(ofAmount, { duty: line, amount: `${amount} ${currency ?? ""}`.trimEnd() });
  }
  if (to) line = filled(toWhom, { duty: line, whom: to });
  if (text) line = `${line} "${text}"`;
  return settled === undefined ? line : `${line} (${settled ? isSettled : open})`;
}

function limitWords(limits: { include?: string[]; exclude?: string[] }, { page }: Words): string {
  return [
    limits.include ? filled(page.only, { list: limits.include.join(", ") || page.none }) : "",
    limits.exclude?.length ? filled(page.not, { list: limits.exclude.join(", ") }) : "",
  ]
    .filter(Boolean)
    .join("; ");
}

function recipientWords(recipient: NonNullable<PartRights["recipient"]>, { page }: Words): string {
  const { nonProfitOnly, newsOrganisationOnly, exclude = [] } = recipient;
  return [
    nonProfitOnly ? page.nonProfits : "",
    newsOrganisationOnly ? page.newsOrganisations : "",
    exclude.length > 0 ? filled(page.not, { list: exclude.join(", ") }) : "",
  ]
    .filter(Boolean)
    .join("; ");
}

/** Why somebody is taken for the holder, by the first words of the basis. */
const BASES = [
  ["policy", "policy"],
  ["caption credit", "credit"],
  ["copyright line", "line"],
] as const;

function holderWords({ name, basis }: NonNullable<PartRights["holder"]>, { page }: Words): string {
  const known = BASES.find(([word]) => basis.startsWith(word))?.[1] ?? "stated";
  return filled(page.holders[known], { name });
}

function termsOf(part: PartRights, words: Words): [string, string][] {
  const { holder, license, acquire, territory, channel } = part;
  const { labels } = words.page;
  const rows: [string, string][] = [];
  if (holder) rows.push([labels.holder, holderWords(holder, words)]);
  if (license) rows.push([labels.terms, [license.name ?? license.id, license.uri].filter(Boolean).join(", ")]);
  if (acquire)
    rows.push([labels.askAt, [acquire.url ?? acquire.email ?? acquire.kind, acquire.note].filter(Boolean).join("; ")]);
  if (part.permission.length > 0)
    rows.push([labels.may, part.permission.map((one) => actionLine(one, words)).join(", ")]);
  if (part.prohibition.length > 0)
    rows.push([labels.mayNot, part.prohibition.map((one) => actionLine(one, words)).join(", ")]);
  if (part.duty.length > 0) rows.push([labels.duties, part.duty.map((one) => dutyLine(one, words)).join("; ")]);
  if (territory) rows.push([labels.territory, limitWords(territory, words)]);
  if (channel) rows.push([labels.channel, limitWords(channel, words)]);
  if (part.recipient) rows.push([labels.recipients, recipientWords(part.recipient, words)]);
  if (part.validFrom) rows.push([labels.start, part.validFrom]);
  if (part.validUntil) rows.push([labels.end, part.validUntil]);
  return rows.filter(([, said]) => said !== "");
}

/** The terms of one grant as labelled lines: which parts, what may be done, on which terms. */
export function partRows(part: PartRights, words: Words = ENGLISH): [string, string][] {
  const { labels, kinds, leftOut } = words.page;
  const name = part.ref ?? part.parts.map((kind) => kinds[kind] ?? kind).join(", ");
  const effect = part.decision.effect === "strip-part" ? `; ${leftOut}` : "";
  const rows: [string, string][] = [[name, `${words.states[part.decision.state]}${effect}`], ...termsOf(part, words)];
  if (part.decision.releaseOn.length > 0) {
    const lifters = part.decision.releaseOn.map((condition) => releaseWords(condition, words));
    rows.push([labels.liftedBy, lifters.join(` ${words.explanation.and} `)]);
  }
  return rows;
}
