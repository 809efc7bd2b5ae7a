import type { Rule } from "./rule.ts";

/** Below this a notice may be something else. */
const SURE = 0.8;

/** RGT-901: a notice was recognised, but not surely. Sentences that no pattern reads are RGT-902 and RGT-508. */
export const noticeLowConfidence: Rule = ({ reading }) =>
  reading.notices
    .filter(({ kind, confidence }) => kind !== "unread-terms" && confidence < SURE)
    .map(({ text }) => ({
      part: "text",
      evidence: [],
      args: { text: text.slice(0, 160) },
      releaseOn: ["review:rights-desk"],
    }));
