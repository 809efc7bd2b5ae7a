import type { Answer } from "../answer.ts";
import { byText } from "../by-text.ts";
import type { Command } from "../command.ts";
import { suppliersOf } from "../find-story.ts";
import { daysOf } from "../heads-decided.ts";
import { Refusal } from "../refusal.ts";
import { duties } from "../reports/duties.ts";
import { expiring } from "../reports/expiring.ts";
import { held } from "../reports/held.ts";
import type { Report } from "../reports/report.ts";
import { usage } from "../reports/usage.ts";

const REPORTS: Record<string, Report> = { usage, duties, expiring, held };
const AHEAD_DAYS = 30;
const MAX_AHEAD_DAYS = 3_650;
/** Rows of one report: what holds more is asked for month by month. */
const MAX_ROWS = 200_000;

/** `report`: for invoices and audits; as tables, JSON or CSV. */
export const report: Command = {
  name: "report",
  usage:
    "report usage|duties|held [--from DAY] [--until DAY] [--supplier ID] [--csv] | report expiring [--days N] [--supplier ID] [--csv]",
  does: `for invoices and audits, this month unless days are named: ${Object.entries(REPORTS)
    .map(([name, { does }]) => `${name}: ${does}`)
    .join("; ")}`,
  options: { from: "text", until: "text", supplier: "text", days: "text" },
  takes: [1, 1],
  makesCsv: true,
  async run(world, asked): Promise<Answer> {
    const [name = ""] = asked.args;
    const made = Object.hasOwn(REPORTS, name) ? REPORTS[name] : undefined;
    if (!made) throw new Refusal(`There is no report "${name}": ${Object.keys(REPORTS).join(", ")}.`);
    const today = world.now().slice(0, 10);
    const from = asked.day("from") ?? `${(asked.day("until") ?? today).slice(0, 8)}01`;
    const period = { from, until: asked.day("until") ?? today };
    daysOf(period);
    const ahead = asked.count("days", AHEAD_DAYS, MAX_AHEAD_DAYS);
    const rows: Record<string, string>[] = [];
    const done = world.progress("rows");
    for await (const row of made.rows(world, {
      ...period,
      suppliers: suppliersOf(world, asked.text("supplier")),
      ahead,
    })) {
      rows.push(row);
      done();
      if (rows.length > MAX_ROWS) throw new Refusal(`--from: more than ${MAX_ROWS} rows. Name fewer days.`);
    }
    const cellsOf = (row: Record<string, string>): string[] => made.columns.map((column) => row[column] ?? "");
    rows.sort((a, b) => byText(cellsOf(a).join("\n"), cellsOf(b).join("\n")));
    const table = { head: made.columns, rows: rows.map(cellsOf) };
    return {
      tables: [{ ...table, none: "Nothing." }],
      csv: table,
      json: { report: name, ...(name === "expiring" ? { days: ahead } : period), rows },
    };
  },
};
