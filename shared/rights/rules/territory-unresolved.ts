import { countriesOf, placesNamed } from "../countries.ts";
import { noticed } from "../facts.ts";
import type { Fired, Rule } from "./rule.ts";

/** Names of places that one finding lists. */
const MAX_NAMED = 10;

/**
 * RGT-702: terms name a place that is no country we know. Said of a picture it concerns the picture; said of the text
 * everything, under a contract the text alone.
 */
export const territoryUnresolved: Rule = (facts) => {
  const { reading, parts, policy } = facts;
  const noted = [...noticed(facts, "territory-out"), ...noticed(facts, "territory-only")].map(
    ({ part, value = "" }) => ({ part, unknown: placesNamed(value).unknown }),
  );
  const fields = reading.statements
    .filter(({ field, value }) => field === "geography" && value.trim() !== "")
    .map(({ part = "text", value }) => ({ part, unknown: countriesOf(value.trim()) ? [] : [value.trim()] }));
  const byPart = new Map<string, Set<string>>();
  for (const { part, unknown } of [...noted, ...fields]) {
    const name = parts.some((one) => one.name === part) ? part : "text";
    byPart.set(name, new Set([...(byPart.get(name) ?? []), ...unknown]));
  }
  return [...byPart].flatMap(([part, unknown]): Fired[] =>
    unknown.size === 0
      ? []
      : [
          {
            part,
            evidence: [],
            args: { raw: [...unknown].slice(0, MAX_NAMED).join(", ") },
            releaseOn: ["review:rights-desk"],
            ...(part !== "text"
              ? { scope: "part" as const }
              : policy?.trust === "contracted"
                ? {}
                : { scope: "item" as const }),
          },
        ],
  );
};
