import type { State } from "../../../shared/record/states.ts";
import { headsDecided } from "../heads-decided.ts";
import { standingDecisions } from "../standing-decisions.ts";
import type { Report } from "./report.ts";

const columns = ["supplier", "uri", "state", "since", "waitsFor", "rules", "headline"] as const;
const HELD: ReadonlySet<State> = new Set(["hold", "licence-required", "quarantine"]);

/** The stories that wait, and exactly what each waits for. */
export const held: Report<(typeof columns)[number]> = {
  does: "the stories that wait, and what each waits for",
  columns,
  async *rows(world, { suppliers, from, until }) {
    for await (const heads of headsDecided(world, suppliers, { from, until })) {
      const waiting = heads.filter(({ state }) => HELD.has(state));
      const decisions = await standingDecisions(world, waiting);
      for (const { pk, supplier, uri, state, headline = "", deskAt } of waiting) {
        const decision = decisions.get(pk)?.decision;
        const waitsFor = decision?.releaseOn.join(" ") ?? "";
        yield { supplier, uri, state, since: deskAt, waitsFor, rules: decision?.firedBy.join(" ") ?? "", headline };
      }
    }
  },
};
