import { stated } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** Characters of an address that a finding quotes. */
const MOST_QUOTED = 200;

/**
 * RGT-909: the copy points to a manifest of provenance (C2PA), which is neither fetched nor verified here. Copy that
 * points to none is as good as any: most has none.
 */
export const provenanceUnverified: Rule = (facts) =>
  stated(facts, "provenanceManifest")
    .slice(0, 1)
    .map(({ value, part = "text" }) => ({
      part: facts.parts.some(({ name }) => name === part) ? part : "text",
      evidence: [],
      args: { manifest: value.trim().slice(0, MOST_QUOTED) },
    }));
