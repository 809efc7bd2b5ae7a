import { durationWords } from "../duration.ts";
import type { Rule } from "./rule.ts";

/** RGT-409: whoever publishes must tell somebody. */
export const notifyDue: Rule = ({ parts, publisher, evidence }) =>
  (parts[0]?.rights.duty ?? [])
    .filter(({ action, soft }) => action === "inform" && !soft)
    .map(({ to = publisher, within }) => ({
      part: "text",
      evidence: evidence("parts[0].duty"),
      args: { to, within: within ? `within ${durationWords(within)} of` : "on" },
    }));
