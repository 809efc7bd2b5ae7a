import { isDueIn } from "../terms/duties.ts";
import type { Rule } from "./rule.ts";

const LINKS = new Set(["linkBack", "linkCanonical"]);

/** RGT-401: nobody says where the story stands. It holds when a duty to link is in force, unless the link is a request. */
export const canonicalUrlMissing: Rule = ({ rights, parts, policy, publisher, target }) => {
  if (rights.canonicalUrl !== null) return [];
  const isRequired =
    parts[0]?.rights.duty.some((duty) => LINKS.has(duty.action) && !duty.soft && isDueIn(duty, target.channels)) ??
    false;
  if (!isRequired && policy?.trust === "contracted") return [];
  const then = isRequired ? `${publisher} requires a link.` : "It will be a hold if the licence requires a link.";
  return [
    {
      part: "text",
      evidence: [],
      args: { then },
      ...(isRequired ? { severity: "hold" as const, releaseOn: ["field:canonicalUrl"] } : {}),
    },
  ];
};
