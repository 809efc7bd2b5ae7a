import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvText } from "../../bin/csv-text.ts";
import { Refusal } from "../../functions/desk/refusal.ts";
import type { World } from "../../functions/desk/world.ts";
import { housePolicies } from "../end-to-end/house-policies.ts";
import { type RunningDesk, runningDesk } from "../end-to-end/running-desk.ts";
import { coastItem } from "../story/sample-copy.ts";
import { blanked } from "./blanked.ts";
import { answered, ask, worldOf } from "./running-world.ts";

const LATER = new Date(Math.floor(Date.now() / 1000) * 1000 + 20 * 24 * 60 * 60 * 1000).toISOString();
/** The month of the run, and the day after it: a test that begins before midnight ends after it. */
const NOW = new Date();
const PERIOD = [
  "--from",
  new Date(NOW.getTime() - 86_400_000).toISOString().slice(0, 10),
  "--until",
  new Date(NOW.getTime() + 86_400_000).toISOString().slice(0, 10),
];

let desk: RunningDesk;
let world: World;
beforeAll(async () => {
  const policies = housePolicies();
  desk = await runningDesk({ policies });
  world = await worldOf(desk, policies);
  const put = async (name: string, edit: Readonly<Record<string, unknown>> = {}): Promise<void> => {
    await desk.put(`in/coast/${name}.json`, coastItem({ uri: `urn:coast:${name.split(".")[0]}`, ...edit }));
    await desk.receipt(`in/coast/${name}.json`);
    await desk.quiet();
  };
  await put("ferry", { headlines: [{ role: "main", value: '=HYPERLINK("x"), again' }] });
  await put("gone");
  await put("gone.kill", { pubStatus: "canceled", version: "2", bodies: [], headlines: [] });
  await put("quay", { embargoed: LATER });
  await put("pier", { pubStatus: "withheld" });
});
afterAll(() => desk?.close());

const csvOf = async (...line: string[]): Promise<string> => {
  const { csv } = await answered(world, "report", ...line);
  return csv ? `${blanked(csvText(csv)).replaceAll("\r\n", "\n")}\n` : "";
};

describe("report", () => {
  it.each(["usage", "duties", "held"])("%s", async (name) => {
    await expect(await csvOf(name, ...PERIOD)).toMatchFileSnapshot(`report-${name}.golden.csv`);
  });

  it("expiring names embargoes, agreements and reviews that end in the days ahead", async () => {
    const { json } = await answered(world, "report", "expiring", "--days", "30", "--supplier", "coast-wire");
    expect(json).toMatchObject({
      rows: [{ supplier: "coast-wire", what: "embargo ends", which: "urn:coast:quay", state: "hold" }],
    });
    const far = await answered(world, "report", "expiring", "--days", "3650");
    expect(far.json).toMatchObject({ rows: [{ which: "urn:coast:quay" }] });
  });

  it("finds nothing in a month in which nothing was", async () => {
    const { json } = await answered(world, "report", "duties", "--from", "2020-02-01", "--until", "2020-02-29");
    expect(json).toMatchObject({ rows: [] });
  });

  it.each([
    ["report sums", 'There is no report "sums": usage, duties, expiring, held.'],
    ["report usage --from 2026-13-01", "--from takes a day"],
    ["report usage --from 2026-03-02 --until 2026-03-01", "--from 2026-03-02 is after --until 2026-03-01."],
    ["report held --from 2001-01-01", "at most 400"],
    ["report expiring --days 0", "--days takes a whole number from 1 to 3650"],
    ["report usage --supplier A/B", "--supplier takes the id"],
  ])("%s is refused", async (line, sentence) => {
    const refused = ask(world, ...line.split(" "));
    await expect(refused).rejects.toThrow(Refusal);
    await expect(refused).rejects.toThrow(sentence);
  });
});
