import type { Reading } from "../../shared/copy/reading.ts";
import { sketchOf } from "../../shared/near-duplicate/sketch.ts";
import { nearest, sketchRows } from "../../shared/near-duplicate/sketch-rows.ts";
import { policyIndex } from "../../shared/rights/policy/policy-index.ts";
import type { Story } from "./story.ts";
import type { Desk } from "./take-turn.ts";

const DAY_SECONDS = 86_400;

/**
 * The reading with the stories of other suppliers that its text also stands in, where the house asks for it. The text's
 * own rows are written first: of two that come at once, at least the later sees the other. Kept with the revision, so
 * that deciding again says the same.
 */
export async function withNearDuplicates(desk: Desk, story: Story, reading: Reading): Promise<Reading> {
  const { table, policies, now } = desk;
  const days = policies.house?.nearDuplicates?.days;
  const text = reading.article.bodies?.find(({ contentType }) => contentType === "text/plain")?.value;
  const sketch = days && text ? sketchOf(text) : undefined;
  if (!days || !sketch) return reading;
  const licence = policyIndex(policies.policies).byId.get(story.supplier)?.license.id ?? null;
  const expiresAt = Math.ceil(Date.parse(now()) / 1000) + days * DAY_SECONDS;
  const rows = sketchRows({ ...story, licence }, sketch, expiresAt);
  await Promise.all(rows.map((row) => table.putSketch(row)));
  const found = await Promise.all(rows.map(({ pk }) => table.sketchesOfOthers(pk, story.supplier)));
  const nearDuplicates = nearest(sketch, found.flat());
  return nearDuplicates.length > 0 ? { ...reading, nearDuplicates } : reading;
}
