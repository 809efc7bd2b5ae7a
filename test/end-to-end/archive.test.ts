import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FileOutcome } from "../../infra/local/drop/file-outcome.ts";
import { zipOf } from "../archive/zip-writer.ts";
import { coastItem } from "../story/sample-copy.ts";
import { housePolicies } from "./house-policies.ts";
import { ROOT, type RunningDesk, runningDesk } from "./running-desk.ts";

const BROKEN = '{"uri": "urn:x", "headlines": [';
const DAY = zipOf([
  { name: "ferry.json", content: coastItem({ uri: "urn:coast:ferry" }) },
  { name: "broken.json", content: BROKEN },
  { name: "quay.json.gz", content: gzipSync(coastItem({ uri: "urn:coast:quay" })) },
]);
const KEY = "in/coast/day.zip";
const INSIDE = ["ferry.json", "broken.json", "quay.json.gz"];
const policies = housePolicies();

describe("an archive in the running stack", () => {
  let desk: RunningDesk;
  beforeAll(async () => {
    desk = await runningDesk({ policies });
  });
  afterAll(() => desk?.close());

  it("becomes stories that are published, receipts of all its files, and a report of the bad one", async () => {
    await desk.put(KEY, DAY);
    const outer = await desk.receipt(KEY);
    await desk.quiet();
    expect(outer).toMatchObject({ format: "zip", enclosed: INSIDE, records: [], problems: [] });
    const receipts = await Promise.all(INSIDE.map((name) => desk.receipt(`${KEY}!${name}`)));
    expect(receipts).toMatchObject([
      { inside: KEY, format: "ninjs", records: [{ uri: "urn:coast:ferry", state: "accept-with-duties" }] },
      { inside: KEY, records: [], problems: [{ code: "JSON_BROKEN" }] },
      { inside: KEY, format: "ninjs", records: [{ uri: "urn:coast:quay", state: "accept-with-duties" }] },
    ]);
    const report = JSON.parse(await desk.archivedText(String(receipts[1]?.report))) as { original: string };
    expect(await desk.archivedText(report.original)).toBe(BROKEN);
    const told = desk.told.map(({ topic, notice }) => `${topic} ${notice.event} ${notice.uri ?? notice.file}`);
    expect(told.sort()).toEqual([
      `Desk decided ${KEY}!broken.json`,
      "Notices published urn:coast:ferry",
      "Notices published urn:coast:quay",
    ]);
    expect(desk.deadLetters).toEqual([]);
  });
});

describe("an archive given to npm start", () => {
  it("has a line of its own, then one for each file inside it, with what became of that", () => {
    const folder = mkdtempSync(join(tmpdir(), "archive-"));
    mkdirSync(join(folder, "coast"));
    const file = join(folder, "coast", "day.zip");
    writeFileSync(file, DAY);
    const args = ["bin/start.ts", folder, "--once", "--json", "--port", "0", "--policies", policies];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as FileOutcome);
    expect(status).toBe(1);
    expect(lines.map((line) => [line.file, line.key])).toEqual([
      [file, KEY],
      ...INSIDE.map((name) => [`${file}!${name}`, `${KEY}!${name}`]),
    ]);
    expect(lines.map(({ items, notices, problems }) => [items.length, notices.length, problems.length])).toEqual([
      [0, 0, 0],
      [1, 1, 0],
      [0, 1, 1],
      [1, 1, 0],
    ]);
  });
});
