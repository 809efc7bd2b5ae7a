import type { Association } from "../record/article.ts";
import type { NewsRecord } from "../record/record.ts";
import type { Duty, PartRights } from "../record/rights.ts";
import { isAfter } from "../rights/instant.ts";
import { type PolicyBundle, policyRef } from "../rights/policy/policy.ts";
import { type DutyContext, type DutyLines, dutyLines } from "./duty-lines.ts";
import type { Refusal } from "./refusal.ts";
import { type Place, partWords, refusalsOf } from "./refusals-of.ts";
import { republishedHtml } from "./republished-html.ts";
import { republishedText } from "./republished-text.ts";

/** A medium that may be published with the text, and what must stand with it. */
export interface Illustration {
  association: Association;
  lines: DutyLines;
}

/** All that a page is made of. */
export interface Republication {
  record: Pick<NewsRecord, "article" | "rights" | "decision">;
  lines: DutyLines;
  illustrations: Illustration[];
  /** Names of the media that are left out, each with its reasons. */
  leftOut: { name: string; refusals: Refusal[] }[];
  /** Who publishes it. */
  house: string | undefined;
}

/** Copy ready to publish (as text only where its duties let it be without markup), what the desk must do besides, and what was left out; or why there is none. */
export type Republished =
  | { html: string; text: string | null; toDo: Duty[]; leftOut: Republication["leftOut"]; refused?: undefined }
  | { refused: Refusal[]; html?: undefined };

/**
 * Makes a story ready to publish by one channel in one territory: its allowed parts with the lines, links and notes
 * that its duties ask for. Refused with every reason where the decision, its limits, the clock or a duty that cannot be
 * done stand against it; a medium that may not go with the text is left out. Pure, and safe to set into a page.
 */
export function republish(
  record: Pick<NewsRecord, "article" | "rights" | "decision">,
  place: Place,
  { policies, house }: Pick<PolicyBundle, "policies" | "house">,
): Republished {
  const { article, rights, decision } = record;
  const policy = policies.find((one) => policyRef(one) === decision.policy);
  const context: DutyContext = { record, policy, channel: place.channel };
  const refused: Refusal[] = [];
  const next = decision.nextEvaluation;
  if (next && !isAfter(next, place.now)) refused.push({ code: "STALE", args: { at: next } });
  const until = decision.notBefore;
  if (until && isAfter(until, place.now)) refused.push({ code: "NOT_YET", args: { part: "the text", at: until } });
  if (!article.bodies?.length) refused.push({ code: "NO_TEXT", args: {} });
  const own = rights.parts.filter(({ ref }) => ref === undefined);
  const text = lookAt(
    own.find(({ parts }) => !parts.includes("headline") || parts.length > 1) ?? own[0],
    "text",
    place,
    context,
  );
  const headline = own.find(({ parts }) => parts.length === 1 && parts[0] === "headline");
  refused.push(...text.refusals, ...(headline ? lookAt(headline, "headline", place, context).refusals : []));
  if (!text.lines || refused.length > 0) return { refused };
  const media = (article.associations ?? []).map((association) => {
    const { name } = association;
    const looked = lookAt(
      rights.parts.find(({ ref }) => ref === name),
      name,
      place,
      context,
    );
    // A caption without its picture is a line that nobody understands.
    const lacks: Refusal[] = hasFile(association) ? [] : [{ code: "NO_FILE", args: { part: name } }];
    return { association, ...looked, refusals: [...looked.refusals, ...lacks] };
  });
  const republication: Republication = {
    record,
    lines: text.lines,
    illustrations: media.flatMap(({ association, lines, refusals }) =>
      lines && refusals.length === 0 ? [{ association, lines }] : [],
    ),
    leftOut: media.flatMap(({ association: { name }, refusals }) => (refusals.length > 0 ? [{ name, refusals }] : [])),
    house: house?.credit ?? house?.name,
  };
  const { lines, illustrations, leftOut } = republication;
  return {
    html: republishedHtml(republication),
    text: lines.needsMarkup ? null : republishedText(republication),
    toDo: [lines, ...illustrations.map((one) => one.lines)].flatMap(({ toDo }) => toDo),
    leftOut,
  };
}

function hasFile({ type = "picture", renditions = [] }: Association): boolean {
  return type === "text" || renditions.some(({ href }) => href);
}

function lookAt(
  part: PartRights | undefined,
  name: string,
  place: Place,
  context: DutyContext,
): { lines: DutyLines | undefined; refusals: Refusal[] } {
  // A part without a decision is not a part that was allowed.
  if (!part)
    return { lines: undefined, refusals: [{ code: "NOT_USABLE", args: { part: partWords(name), state: "unknown" } }] };
  const { lines, refusals } = dutyLines(part, name, context);
  return { lines, refusals: [...refusalsOf(part, name, place), ...refusals] };
}
