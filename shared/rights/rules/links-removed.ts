import { type Facts, stated } from "../facts.ts";
import { isDueIn } from "../terms/duties.ts";
import type { Rule } from "./rule.ts";

/**
 * RGT-408: the supplier wants every link of the text kept, and links were lost on the way: the side-car counts more than
 * the copy holds, or the copy is plain text, which cannot hold any, and nobody says that there were none.
 */
export const linksRemoved: Rule = (facts) => {
  const { parts, target, publisher } = facts;
  const isOwed = parts[0]?.rights.duty.some(
    (duty) => duty.action === "keepLinks" && !duty.soft && isDueIn(duty, target.channels),
  );
  const lost = isOwed ? lostLinks(facts) : 0;
  if (lost === 0) return [];
  const count = lost === undefined ? "An unknown number of" : String(lost);
  return [
    {
      part: "text",
      evidence: facts.evidence("parts[0].duty"),
      args: { count, publisher },
      releaseOn: ["review:rights-desk"],
    },
  ];
};

/** Links that the source had and the copy has not; undefined where nobody counted. */
function lostLinks(facts: Facts): number | undefined {
  const { bodies = [] } = facts.reading.article;
  const html = bodies.find(({ contentType }) => contentType === "text/html")?.value;
  const text = bodies[0]?.value ?? "";
  const kept = html === undefined ? (text.match(/https?:\/\//g) ?? []).length : (html.match(/<a\s/gi) ?? []).length;
  const [counted] = stated(facts, "linkCount").map(({ value }) => value.trim());
  if (counted !== undefined && /^\d{1,6}$/.test(counted)) return Math.max(0, Number(counted) - kept);
  return html === undefined && text !== "" ? undefined : 0;
}
