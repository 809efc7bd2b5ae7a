import { describe, expect, it } from "vitest";
import type { Dynamo, Row } from "../../functions/adapters/dynamo.ts";
import { heartbeatsThatGo } from "../../functions/adapters/heartbeats-that-go.ts";
import { announceTurn } from "../../functions/announce/announce-turn.ts";
import { beatsHeard } from "../../functions/heartbeat/beats-heard.ts";
import { releaseHead } from "../../functions/release/release-head.ts";
import { storeStory } from "../../functions/story/store-story.ts";
import { beatItem } from "../../shared/heartbeat/beat-item.ts";
import { HEARTBEAT, HEARTBEAT_PREFIX } from "../../shared/heartbeat/heartbeat.ts";
import { withHeartbeat } from "../../shared/heartbeat/heartbeat-policy.ts";
import { readFiles } from "../../shared/read-files.ts";
import { compilePolicies } from "../../shared/rights/policy/compile.ts";
import type { PolicyBundle } from "../../shared/rights/policy/policy.ts";
import { articleKey } from "../../shared/story/keys.ts";
import { bundledPolicies } from "../bundled-policies.ts";
import { type MemoryDesk, memoryDesk } from "../story/memory-desk.ts";
import { COAST_WIRE, coastPolicies } from "../story/sample-copy.ts";

const NOW = "2026-03-01T09:00:00.000Z";
const later = (seconds: number): string => new Date(Date.parse(NOW) + seconds * 1000).toISOString();
const PK = articleKey(HEARTBEAT.supplier, HEARTBEAT.uri);

/** One beat at an instant, read and stored as ingest does. */
async function beat(desk: MemoryDesk, at: string): Promise<string | undefined> {
  desk.clock.at = at;
  const delivery = { key: HEARTBEAT.key, receivedAt: at, metadata: {} };
  for await (const { readings, problems } of readFiles(
    Buffer.from(beatItem(at, HEARTBEAT.embargoSeconds)),
    delivery,
    desk.policies,
  )) {
    expect(problems).toEqual([]);
    for (const reading of readings) {
      const { supplier } = reading.provenance;
      if (supplier) return (await storeStory(desk, reading, supplier, { receivedAt: at, sequencer: "1" })).head.state;
    }
  }
  return undefined;
}

async function announced(desk: MemoryDesk): Promise<string> {
  return announceTurn(desk, PK, desk.rows.heads.get(PK)?.owes ?? 0);
}

const HOUSES: [string, PolicyBundle][] = [
  ["the project's policies", bundledPolicies()],
  ["one supplier's and no house", coastPolicies()],
  ["no policy at all", { ...coastPolicies(), policies: [] }],
];

describe("a heartbeat", () => {
  it.each(HOUSES)("is held, freed at its second and told to nobody else, under %s", async (_, policies) => {
    const desk = memoryDesk(withHeartbeat(policies), NOW);
    expect(await beat(desk, NOW)).toBe("hold");
    expect(await announced(desk)).toBe("beat");
    desk.clock.at = later(HEARTBEAT.embargoSeconds);
    expect(await releaseHead(desk, PK)).toBe("decided-again");
    expect(desk.rows.heads.get(PK)).toMatchObject({ state: "accept", turn: 2 });
    expect(await announced(desk)).toBe("beat");
    expect(await beat(desk, later(300))).toBe("withdraw");
    await announced(desk);
    expect(desk.heartbeats.told.map(({ notice }) => notice.event)).toEqual([
      "held",
      "published",
      "published",
      "withdrawn",
      "withdrawn",
    ]);
    expect(desk.told).toEqual([]);
    expect(desk.rows.heads.get(PK)).not.toHaveProperty("owes");
  });

  it("is heard once it may be used, with the seconds that it took", async () => {
    const desk = memoryDesk(withHeartbeat(coastPolicies()), NOW);
    await beat(desk, NOW);
    await announced(desk);
    desk.clock.at = later(21);
    await releaseHead(desk, PK);
    await announced(desk);
    const heard = (messages: readonly string[]) =>
      beatsHeard({ Records: messages.map((Message) => ({ Sns: { Message } })) } as never, later(22));
    const notices = desk.heartbeats.told
      .filter(({ topic }) => topic === "Notices")
      .map(({ notice }) => JSON.stringify(notice));
    expect(heard(notices)).toEqual([22]);
    const held = desk.heartbeats.told.find(({ notice }) => notice.event === "held");
    expect(heard([JSON.stringify(held?.notice), "{}", "not JSON", JSON.stringify({ supplier: "else" })])).toEqual([]);
  });

  it("leaves the hash of the policies as it is, and its supplier to nobody else", () => {
    const policies = coastPolicies();
    expect(withHeartbeat(policies).hash).toBe(policies.hash);
    const problemsOf = (text: string) =>
      compilePolicies([{ name: "taken.yaml", text }]).problems.map(({ code, where }) => `${code} ${where}`);
    expect(problemsOf(COAST_WIRE.replace("id: coast-wire", `id: ${HEARTBEAT.supplier}`))).toEqual([
      "POLICY_ID_TWICE /id",
    ]);
    expect(problemsOf(COAST_WIRE.replace("in/coast/", HEARTBEAT_PREFIX))).toEqual(["RGT-906 /match/prefix"]);
  });

  it("leaves rows that go by themselves, and those of stories stay", async () => {
    const rows: Row[] = [];
    const put: Dynamo["put"] = async (row) => rows.push(row) > 0;
    const table = heartbeatsThatGo({ put } as Dynamo, () => NOW);
    const days = Date.parse(NOW) / 1000 + HEARTBEAT.days.rows * 86_400;
    await table.put({ pk: PK, sk: "HEAD" });
    await table.put({ pk: "FILE#1", sk: "v", key: HEARTBEAT.key });
    await table.put({ pk: "ART#1", sk: "HEAD" });
    await table.put({ pk: "FILE#2", sk: "v", key: "in/coast/beat.json" });
    expect(rows.map(({ expiresAt }) => expiresAt)).toEqual([days, days, undefined, undefined]);
  });
});
