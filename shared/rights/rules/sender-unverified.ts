import { isVerified } from "../verified-sender.ts";
import type { Rule } from "./rule.ts";

/**
 * RGT-907: e-mail, or copy that came in one, whose sender no trusted server vouches for: anybody can write any From.
 * Fires whatever folder the mail was put into: what fetches mail puts all of it into one.
 */
export const senderUnverified: Rule = ({ reading: { provenance }, desk }) => {
  const { sender, format } = provenance;
  if (sender ? isVerified(sender, desk.policies.house) : format !== "message/rfc822") return [];
  return [
    {
      part: "text",
      evidence: [],
      args: { domain: sender?.domain || "anybody" },
      releaseOn: ["review:rights-desk"],
    },
  ];
};
