import { describe, expect, it } from "vitest";
import { announceTurn } from "../../functions/announce/announce-turn.ts";
import { storeStory } from "../../functions/story/store-story.ts";
import type { Article } from "../../shared/record/article.ts";
import { memoryDesk } from "./memory-desk.ts";
import { coastPolicies, coastReading } from "./sample-copy.ts";

const NOW = "2026-03-01T09:00:00.000Z";
const UNTIL = "2026-03-01T10:00:00Z";
const OFF = (yaml: string) => yaml.replace("agreements:", "embargo: {distributeUnderEmbargo: false}\nagreements:");
const PUBLIC = (yaml: string) => yaml.replace("trust: contracted", "trust: public-terms");

async function toldOf(edit: (yaml: string) => string, article: Partial<Article>) {
  const desk = memoryDesk(coastPolicies(edit), NOW);
  await storeStory(desk, coastReading(article), "coast-wire", { receivedAt: NOW, sequencer: "1" });
  for (const { pk, owes } of [...desk.rows.heads.values()]) if (owes !== undefined) await announceTurn(desk, pk, owes);
  return desk;
}
const asItIs = (yaml: string) => yaml;

describe("embargoed copy", () => {
  it("goes to the desk of a house with a contract, whole and marked, and to nobody else", async () => {
    const { told } = await toldOf(asItIs, { embargoedUntil: UNTIL });
    expect(told.map(({ topic }) => topic)).toEqual(["Desk"]);
    expect(told[0]?.notice).toMatchObject({ doNotPublishBefore: UNTIL, state: "hold", event: "held" });
    expect(told[0]?.notice.article?.bodies?.[0]?.value).toBe("The ferry sailed again on Monday.");
    expect(told[0]?.notice.article?.headlines).toHaveLength(1);
  });

  it.each([
    ["whose policy forbids it", OFF, { embargoedUntil: UNTIL }],
    ["of public terms", PUBLIC, { embargoedUntil: UNTIL }],
    ["that is also withheld", asItIs, { embargoedUntil: UNTIL, pubStatus: "withheld" as const }],
  ])("%s is only named to the desk", async (_, edit, article) => {
    const { told } = await toldOf(edit, article);
    expect(told.map(({ topic }) => topic)).toEqual(["Desk"]);
    expect(told[0]?.notice).not.toHaveProperty("article");
  });

  it("that is too large for a message leaves no copy where released copy lies", async () => {
    const bodies = [{ role: "main", contentType: "text/plain", value: "The ferry sailed. ".repeat(20_000) }];
    const { told, objects } = await toldOf(asItIs, { embargoedUntil: UNTIL, bodies });
    expect(told[0]?.notice).not.toHaveProperty("article");
    expect(told[0]?.notice).not.toHaveProperty("released");
    expect([...objects.keys()].filter((key) => key.startsWith("released/"))).toEqual([]);
  });
});
