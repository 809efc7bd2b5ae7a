import { NEVER } from "../lattice.ts";
import type { Rule } from "./rule.ts";

/** RGT-304: an embargo whose time cannot be read holds until someone sets it; it is never dropped. */
export const embargoUnparseable: Rule = ({ embargo, evidence, policy }) =>
  embargo.sources
    .filter(({ at, raw }) => at === undefined && raw !== "")
    .map(({ raw }) => ({
      part: "text",
      evidence: evidence("embargoedUntil"),
      args: { raw: raw.slice(0, 160) },
      notBefore: NEVER,
      releaseOn: ["field:embargoedUntil"],
      ...(policy?.embargo?.onUnparseable === "quarantine" ? { severity: "quarantine" as const } : {}),
    }));
