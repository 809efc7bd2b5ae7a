import { fieldOf } from "../terms/shared-terms.ts";
import type { Rule } from "./rule.ts";

/** RGT-501: a picture, graphic, video or audio is credited to somebody whom the policy does not cover. */
export const thirdPartyMedia: Rule = ({ parts, publisher, evidence }) =>
  parts
    .filter(({ isThirdParty }) => isThirdParty)
    .map(({ name, kind, credit = "", rights }) => ({
      part: name,
      evidence: evidence(fieldOf(parts, rights, "holder")),
      args: { kind, Kind: `${kind[0]?.toUpperCase() ?? ""}${kind.slice(1)}`, agency: credit, publisher },
      releaseOn: [`agreement:${credit}`],
    }));
