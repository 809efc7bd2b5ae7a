import type { PartRights } from "../../../shared/record/rights.ts";
import { isUsable } from "../../../shared/record/states.ts";
import type { Head } from "../../../shared/story/head.ts";
import { headsDecided } from "../heads-decided.ts";
import { standingDecisions } from "../standing-decisions.ts";
import type { Report } from "./report.ts";

const columns = ["supplier", "uri", "part", "duty", "what", "to", "within", "settled"] as const;

/** What must be done for each story that may be used: credits, links, fees, reports. */
export const duties: Report<(typeof columns)[number]> = {
  does: "what must be done for each part of the stories that may be used: credits, fees, reports",
  columns,
  async *rows(world, { suppliers, from, until }) {
    for await (const heads of headsDecided(world, suppliers, { from, until })) {
      const usable = heads.filter(({ state }) => isUsable(state));
      const decisions = await standingDecisions(world, usable);
      for (const head of usable) {
        for (const part of decisions.get(head.pk)?.rights.parts ?? []) yield* dutiesOf(head, part);
      }
    }
  },
};

function* dutiesOf(
  { supplier, uri }: Head,
  { parts, ref, duty }: PartRights,
): Generator<Record<(typeof columns)[number], string>> {
  for (const { action, text = "", to = "", within = "", settled } of duty) {
    const isSettled = settled === undefined ? "" : settled ? "yes" : "no";
    yield { supplier, uri, part: ref ?? parts.join(" "), duty: action, what: text, to, within, settled: isSettled };
  }
}
