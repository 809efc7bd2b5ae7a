import { countriesOf } from "../countries.ts";
import { type Facts, noticed, stated } from "../facts.ts";
import { isAfter } from "../instant.ts";
import type { Policy } from "../policy/policy.ts";
import { statedLimits } from "../terms/stated-limits.ts";
import { isTargetWithin } from "../terms/target.ts";
import type { Rule } from "./rule.ts";

type Widened = Policy["itemMayWiden"][number];

/**
 * RGT-210: the item says more than its policy grants: further countries, another channel, a longer window, republication
 * for free. None of it counts. A wider licence is RGT-106.
 */
export const itemWidensPolicy: Rule = (facts) => {
  const { policy, parts } = facts;
  if (!policy || !parts[0]) return [];
  const found: [Widened | "permission", string][] = [
    ...widerTerritory(facts).map((value): [Widened, string] => ["territory", value]),
    ...widerChannel(facts).map((value): [Widened, string] => ["channel", value]),
    ...widerWindow(facts).map((value): [Widened, string] => ["window", value]),
    ...freeUse(facts).map((value): ["permission", string] => ["permission", value]),
  ];
  return found
    .filter(([what]) => what === "permission" || !policy.itemMayWiden.includes(what))
    .map(([what, value]) => ({ part: "text", evidence: [], args: { granted: `${what}: ${value.slice(0, 120)}` } }));
};

function widerTerritory(facts: Facts): string[] {
  const { grant } = facts.parts[0] ?? {};
  const limits = grant?.territory;
  if (!limits?.include) return [];
  return stated(facts, "geography")
    .filter(({ value }) => {
      const countries = countriesOf(value);
      return countries?.length === 0 || countries?.some((country) => !isTargetWithin([country], limits));
    })
    .map(({ value }) => value.trim());
}

function widerChannel(facts: Facts): string[] {
  const { grant } = facts.parts[0] ?? {};
  return noticed(facts, "channel-only")
    .flatMap(({ value }) => value ?? [])
    .filter((value) => !isTargetWithin([value], grant?.channel));
}

function widerWindow({ reading, parts }: Facts): string[] {
  const { notBefore, notAfter } = parts[0]?.grant?.window ?? {};
  const { validFrom, validUntil } = statedLimits(reading.statements, "text");
  return [
    ...(notAfter && validUntil && isAfter(validUntil, notAfter) ? [validUntil] : []),
    ...(notBefore && validFrom && isAfter(notBefore, validFrom) ? [validFrom] : []),
  ];
}

function freeUse(facts: Facts): string[] {
  if (facts.parts[0]?.rights.permission.length !== 0) return [];
  return noticed(facts, "republish-free").map(({ text }) => text);
}
