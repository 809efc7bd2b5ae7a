import type { Rule } from "./rule.ts";

/** Whose words a fault is about, as its sentence names it. */
const SOURCES: Readonly<Record<string, string>> = { sidecar: "side-car", "object-metadata": "object metadata" };

/**
 * RGT-211: rights expressed for machines, or in a side-car, of which something cannot be read. Nothing of it is guessed;
 * what was read narrows all the same.
 */
export const encodedRightsUnreadable: Rule = ({ reading }) => {
  const { article, statements, faults = [], encoded } = reading;
  const found = faults.filter(({ kind }) => kind === "unreadable");
  const isStated =
    article.rightsInfo !== undefined || statements.some(({ field, value }) => field === "rightsInfo" && value.trim());
  // A reading that was stored before there was a reader of expressions has looked at none.
  const unread = isStated && encoded === undefined ? [{ part: "text", reason: "no reader had looked at it" }] : [];
  return [
    ...found.map(({ source, pointer, reason, part }) => ({
      part: part ?? "text",
      reason: `${SOURCES[source] ?? source}: ${reason}${pointer ? ` (${pointer})` : ""}`,
      ...(part === undefined ? {} : { scope: "part" as const }),
    })),
    ...unread,
  ].map(({ reason, ...where }) => ({ ...where, evidence: [], args: { reason }, releaseOn: ["review:rights-desk"] }));
};
