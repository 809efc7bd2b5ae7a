import type { Rule } from "./rule.ts";

/** RGT-109: nobody is named as holding the copyright, and no policy may be taken to say who does. */
export const holderMissing: Rule = ({ parts, policy }) => {
  if (!policy || parts[0]?.rights.holder) return [];
  const isFree = parts[0]?.rights.license?.family === "public-domain" || policy.license.id.startsWith("LicenseRef-PD");
  return [
    {
      part: "text",
      evidence: [],
      ...(isFree ? { severity: "warn" as const } : { releaseOn: ["field:copyrightHolder"] }),
    },
  ];
};
