import { expect, it } from "vitest";
import { daysToNextDate } from "../../shared/rights/policy/days-to-next-date.ts";
import type { Policy } from "../../shared/rights/policy/policy.ts";

const NOW = "2026-03-01T09:00:00Z";
const policy = (expires?: string, ...ends: string[]): Policy =>
  ({ review: expires ? { expires } : {}, agreements: ends.map((validUntil) => ({ validUntil })) }) as unknown as Policy;

it.each<[string, Policy[], number | undefined]>([
  ["names none where no policy has a date", [policy()], undefined],
  ["counts to the next review", [policy("2026-03-31"), policy("2026-03-11")], 9],
  ["counts to the end of an agreement before it", [policy("2026-12-31", "2026-03-08T23:59:59Z")], 7],
  ["goes on below nothing when terms were not read again", [policy("2026-02-01")], -29],
  ["tells of an agreement that ended last week", [policy("2027-01-01", "2026-02-24T00:00:00Z")], -6],
  ["lets one rest that ended before", [policy("2026-03-31", "2025-12-31T00:00:00Z")], 29],
])("%s", (_, policies, days) => {
  expect(daysToNextDate(policies, NOW)).toBe(days);
});
