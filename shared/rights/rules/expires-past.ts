import { isAfter } from "../instant.ts";
import type { Rule } from "./rule.ts";

/** RGT-314: the supplier's editorial expiry is past. It never ends a licence. */
export const expiresPast: Rule = ({ rights, desk, evidence }) =>
  rights.expires && !isAfter(rights.expires, desk.now)
    ? [{ part: "text", evidence: evidence("expires"), args: { expires: rights.expires } }]
    : [];
