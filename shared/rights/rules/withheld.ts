import { noticed, stated } from "../facts.ts";
import { canonicalInstant, isAfter } from "../instant.ts";
import { deskHolds } from "../orders/desk-hold.ts";
import { pubStatusOf } from "../pub-status.ts";
import type { Fired, Rule } from "./rule.ts";

/** RGT-605: the supplier asks to hold the item, by its status, a note or another item, or the desk orders it. */
export const withheld: Rule = (facts) => {
  const { article } = facts.reading;
  const isHeld =
    article.pubStatus === "withheld" ||
    stated(facts, "pubStatus").some(({ value }) => pubStatusOf(value) === "withheld") ||
    noticed(facts, "withhold").length > 0 ||
    (facts.desk.holds ?? []).some(({ at }) => !article.versionCreated || !isAfter(article.versionCreated, at));
  const fired = (publisher: string): Fired => ({ part: "text", evidence: [], args: { publisher, uri: article.uri } });
  const ordered = deskHolds(facts.desk, "hold").map((directive): Fired => {
    const until = directive.order === "hold" && directive.until ? canonicalInstant(directive.until) : undefined;
    const ends = until ? { notBefore: until, releaseOn: [`time:${until}`] } : { releaseOn: ["review:release"] };
    return { ...fired(`The desk (${directive.who})`), ...ends };
  });
  // An item that asks to hold others has done its work, like one that kills: it is no news itself.
  const others = (facts.desk.named ?? []).filter(({ holds, stories }) => holds && stories > 0);
  const asked = others.map(({ ref }): Fired => {
    const args = { publisher: facts.publisher, uri: ref.slice(0, 160) };
    return { part: "text", evidence: [], args, severity: "reject", releaseOn: [] };
  });
  return [...asked, ...(isHeld ? [{ ...fired(facts.publisher), releaseOn: ["field:pubStatus"] }] : []), ...ordered];
};
