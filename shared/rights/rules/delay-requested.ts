import { durationWords, millisOf } from "../duration.ts";
import { type Facts, noticed } from "../facts.ts";
import { canonicalInstant, isAfter } from "../instant.ts";
import { firstPublication } from "../terms/first-publication.ts";
import type { Fired, Rule } from "./rule.ts";

interface Delay {
  duration: string;
  isWish: boolean;
}

/** Longer than a year is no delay but a mistake in reading one. */
const MAX_MS = 366 * 86_400_000;

/**
 * RGT-315: the supplier, by its policy or in the copy's own words, wants some time to pass since first publication. A
 * wish (`soft`, a policy's default; `please`) is a warning, and so are the copy's words under a contract.
 */
export const delayRequested: Rule = (facts) => {
  const { reading, desk, publisher, policy } = facts;
  const first = firstPublication(reading.article) ?? desk.now;
  return delaysOf(facts).flatMap(({ duration, isWish }): Fired[] => {
    const length = millisOf(duration);
    if (length === undefined || length > MAX_MS) return [];
    const until = canonicalInstant(Date.parse(first) + length);
    if (!isAfter(until, desk.now)) return [];
    const fired = { part: "text", evidence: [], args: { publisher, delay: durationWords(duration), until } };
    if (isWish || (policy?.trust === "contracted" && policy.embargo?.minDelay !== duration)) return [fired];
    return [{ ...fired, severity: "hold", notBefore: until, releaseOn: [`time:${until}`] }];
  });
};

function delaysOf(facts: Facts): Delay[] {
  const { minDelay, soft = true } = facts.policy?.embargo ?? {};
  const said = noticed(facts, "delay").map(({ value = "", sentence, text }): Delay => {
    return { duration: value, isWish: /\b(?:please|kindly|bitte)\b/i.test(sentence?.text ?? text) };
  });
  return [...(minDelay ? [{ duration: minDelay, isWish: soft }] : []), ...said];
}
