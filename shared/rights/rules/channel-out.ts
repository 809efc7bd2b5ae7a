import { leftOut } from "../target.ts";
import type { Fired, Rule } from "./rule.ts";

/**
 * RGT-703: the terms of a part leave out how it is meant to be published. It holds where no channel is left; where some
 * are, the others are named. Without a target's channels the limit is only shown with the terms.
 */
export const channelOut: Rule = ({ parts, target, evidence }) =>
  parts.flatMap(({ name, rights }): Fired[] => {
    const out = leftOut(target.channels, rights.channel);
    if (out.length === 0) return [];
    const fired = { part: name, evidence: evidence("parts[0].channel"), args: { channel: out.join(", ") } };
    return out.length < (target.channels?.length ?? 0)
      ? [{ ...fired, severity: "warn" }]
      : [{ ...fired, releaseOn: ["review:rights-desk"] }];
  });
