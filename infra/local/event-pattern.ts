import { anyHolds, type Condition } from "./condition.ts";

type Value = string | number | boolean | null;

function valuesOf(found: unknown): Value[] {
  if (found === undefined) return [];
  if (Array.isArray(found)) return found.filter((value) => typeof value !== "object" || value === null) as Value[];
  // Only leaves have values to compare, but `exists` asks of a whole branch as well.
  return typeof found === "object" && found !== null ? ["[object]"] : [found as Value];
}

/**
 * Whether an event matches a pattern: `{"dynamodb": {"NewImage": {"owes": {"N": [{"exists": true}]}}}}`.
 * Fields are joined by "and", the conditions of one field and the members of `$or` by "or".
 */
export function matchesPattern(pattern: Record<string, unknown>, event: unknown): boolean {
  const fields = typeof event === "object" && event !== null ? (event as Record<string, unknown>) : {};
  return Object.entries(pattern).every(([name, expected]) => {
    if (name === "$or" && Array.isArray(expected)) return expected.some((branch) => matchesPattern(branch, event));
    if (Array.isArray(expected)) return anyHolds(expected as Condition[], valuesOf(fields[name]));
    return matchesPattern(expected as Record<string, unknown>, fields[name]);
  });
}
