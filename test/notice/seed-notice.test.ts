import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { announceTurn } from "../../functions/announce/announce-turn.ts";
import { ingestFile } from "../../functions/ingest/ingest-file.ts";
import { bundledPolicies } from "../bundled-policies.ts";
import { memoryInbox } from "../functions/memory-inbox.ts";
import { memoryDesk } from "../story/memory-desk.ts";

const SHARED = join(import.meta.dirname, "../../../shared");
const NOW = "2026-01-05T09:00:00Z";

describe.skipIf(!existsSync(SHARED))("the notice of the seed (skipped without ../shared)", () => {
  it("is the one that was designed, under an id of its own", async () => {
    const desk = memoryDesk(bundledPolicies(), NOW);
    const inbox = memoryInbox(NOW);
    const seed = readFileSync(join(SHARED, "corpus/seed/000_f1be44eafe9617c4.txt"));
    await ingestFile({ ...desk, ...inbox }, inbox.put("in/mee/seed.txt", seed));
    const [head] = desk.rows.heads.values();
    await announceTurn(desk, head?.pk ?? "", 1);
    const designed = JSON.parse(readFileSync(join(SHARED, "design/rights/seed.notice.json"), "utf8"));
    const [told, ...others] = desk.told;
    if (!told) throw new Error("Nothing was told");
    const { topic, attributes, notice } = told;
    const { id, explanation, ...message } = notice;
    expect({ topic, event: notice.event, message }).toEqual({
      topic: designed.topic,
      event: designed.event,
      message: designed.message,
    });
    expect(attributes).toEqual(
      Object.fromEntries(Object.entries(designed.attributes).map(([name, value]) => [name, [value]])),
    );
    expect(id).toBe(`${head?.pk.split("#")[1]}#1`);
    expect(explanation).toMatch(/^Do not publish this story from Middle East Eye without a licence\. .*RGT-120/);
    expect(others).toEqual([]);
  });
});
