import { deskGenre } from "../desk-genre.ts";
import { noticed } from "../facts.ts";
import type { Fired, Rule } from "./rule.ts";

/**
 * RGT-611: the whole item speaks to the desk: an advisory, a daybook, a test. It is never published. Under a contract it
 * goes to the desk and nobody need look at it; of anybody else's a person decides what it is.
 */
export const advisoryItem: Rule = (facts) => {
  const { reading, policy } = facts;
  const hasText = (reading.article.bodies?.length ?? 0) > 0;
  const said = noticed(facts, "advisory").filter(({ source }) => source === "body" || !hasText);
  const isNamed = reading.provenance.change === "advisory" || deskGenre(reading.article) !== undefined;
  if (!isNamed && said.length === 0) return [];
  const fired: Fired = { part: "text", evidence: [] };
  return [policy?.trust === "contracted" ? { ...fired, severity: "reject", releaseOn: [] } : fired];
};
