import type { Answer } from "../answer.ts";
import type { AuditEntry } from "../carry-out.ts";
import { auditKey } from "../carry-out.ts";
import type { Command } from "../command.ts";
import type { Row } from "../ports.ts";

const PAGE = 200;
const MAX_PAGE = 1_000;
/** What was touched that one line names. */
const MAX_TOUCHED = 3;

/** `audit`: who did what at this desk, and why. */
export const audit: Command = {
  name: "audit",
  usage: "audit [--day DAY] [--limit N]",
  does: "who did what at this desk on a day (today, in UTC), and why",
  options: { day: "text", limit: "text" },
  takes: [0, 0],
  async run(world, asked): Promise<Answer> {
    const day = asked.day("day") ?? world.now().slice(0, 10);
    const limit = asked.count("limit", PAGE, MAX_PAGE);
    const { rows, next } = await world.rows.page({ partition: auditKey(day), newestFirst: true, limit });
    const entries = rows.map(entryOf);
    return {
      tables: [
        {
          head: ["at", "who", "command", "what", "why", "outcome", "touched"],
          rows: entries.map((one) => [
            one.at,
            one.who,
            one.command,
            one.does,
            one.why,
            one.came === undefined ? one.outcome : `${one.outcome}: ${one.came}`,
            touchedText(one),
          ]),
          none: `Nothing was done on ${day}.`,
        },
      ],
      ...(next ? { says: [`There is more: raise --limit (at most ${MAX_PAGE}).`] } : {}),
      json: { day, entries },
    };
  },
};

/** The first of what was touched: `--json` has more. */
function touchedText({ touches, count }: AuditEntry): string {
  const more = count - MAX_TOUCHED;
  return [...touches.slice(0, MAX_TOUCHED), ...(more > 0 ? [`and ${more} more`] : [])].join(", ");
}

function entryOf({ pk: _pk, sk: _sk, ...entry }: Row): AuditEntry {
  return entry as unknown as AuditEntry;
}
