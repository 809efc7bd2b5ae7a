import { stated } from "../facts.ts";
import { hostOf } from "../hosts.ts";
import { licenceInWords } from "../licence-in-words.ts";
import type { Rule } from "./rule.ts";

/** RGT-103: a licence field names none that we know. An address may sell licences: then the policy's terms stand. */
export const licenceUnknown: Rule = (facts) =>
  stated(facts, "license")
    .filter(({ value }) => value.trim() !== facts.policy?.license.id && value.trim() !== facts.policy?.license.uri)
    .filter(({ value }) => !licenceInWords(value))
    .map(({ value }) => ({
      part: "text",
      evidence: [],
      args: { value: value.trim().slice(0, 120) },
      ...(hostOf(value.trim()) && facts.policy ? { severity: "warn" as const } : { releaseOn: ["review:rights-desk"] }),
    }));
