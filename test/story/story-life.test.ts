import { describe, expect, it } from "vitest";
import { announceTurn } from "../../functions/announce/announce-turn.ts";
import { releaseHead } from "../../functions/release/release-head.ts";
import { storeStory } from "../../functions/story/store-story.ts";
import type { Reading } from "../../shared/copy/reading.ts";
import type { NoticeEvent } from "../../shared/notice/notice.ts";
import type { Change } from "../../shared/record/change.ts";
import type { Head } from "../../shared/story/head.ts";
import { type MemoryDesk, memoryDesk } from "./memory-desk.ts";
import { coastPolicies, coastReading } from "./sample-copy.ts";

const NOW = "2026-03-01T09:00:00.000Z";
let sequencer = 0;

const store = (desk: MemoryDesk, reading: Reading) => {
  sequencer += 1;
  return storeStory(desk, reading, "coast-wire", {
    receivedAt: desk.clock.at,
    sequencer: String(sequencer).padStart(6, "0"),
  });
};

/** Announces whatever is owed, as the stream would. */
async function announceAll(desk: MemoryDesk): Promise<void> {
  for (const { pk, owes } of [...desk.rows.heads.values()]) if (owes !== undefined) await announceTurn(desk, pk, owes);
}

const told = (desk: MemoryDesk) =>
  desk.told.map(({ topic, notice }) => `${topic} ${notice.event} ${notice.state} ${notice.turn}`);
const onlyHead = (desk: MemoryDesk): Head => [...desk.rows.heads.values()][0] as Head;

describe("the life of a story", () => {
  it("tells subscribers of a story, its update and its end", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, coastReading());
    await announceAll(desk);
    await store(desk, coastReading({ version: "2", headlines: [{ role: "main", value: "Late" }] }));
    await announceAll(desk);
    await store(desk, coastReading({ version: "3", pubStatus: "canceled" }));
    await announceAll(desk);
    expect(told(desk)).toEqual([
      "Notices published accept-with-duties 1",
      "Notices updated accept-with-duties 2",
      "Notices withdrawn withdraw 3",
      "Desk withdrawn withdraw 3",
    ]);
    expect(desk.told.at(-1)?.notice).not.toHaveProperty("headline");
    expect(desk.told.at(-1)?.notice).not.toHaveProperty("article");
    expect(desk.told.at(-1)?.notice.reason).toBe("kill");
    expect(desk.told.at(-1)?.attributes.state).toEqual(["withdraw", "accept-with-duties"]);
  });

  it("stops a story whose kill came first, and tells only the desk", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, coastReading({ version: "2", pubStatus: "canceled" }));
    await announceAll(desk);
    await store(desk, coastReading());
    await announceAll(desk);
    expect(onlyHead(desk).state).toBe("withdraw");
    expect(told(desk).every((line) => line.startsWith("Desk decided withdraw"))).toBe(true);
  });

  it("does not revive a killed story with a newer usable version", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, coastReading());
    await store(desk, coastReading({ version: "2", pubStatus: "canceled" }));
    await store(desk, coastReading({ version: "3" }));
    await announceAll(desk);
    expect(onlyHead(desk)).toMatchObject({ state: "withdraw", version: "3" });
  });

  it("tells subscribers of its end once, whatever comes after the kill", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, coastReading());
    await announceAll(desk);
    await store(desk, coastReading({ version: "2", pubStatus: "canceled" }));
    await announceAll(desk);
    for (const version of ["3", "4"]) {
      await store(desk, coastReading({ version, language: `en-${version}` }));
      await announceAll(desk);
    }
    expect(told(desk).slice(1)).toEqual([
      "Notices withdrawn withdraw 2",
      "Desk withdrawn withdraw 2",
      "Desk decided withdraw 3",
      "Desk decided withdraw 4",
    ]);
    expect(desk.told.at(-1)?.notice).not.toHaveProperty("headline");
    expect([...desk.rows.notes.values()].at(-1)?.attributes.language).toEqual(["en-4", "en-3", "en"]);
  });

  it("reaches a story that the kill names by an alternative id only", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    const altIds = [{ role: "coast:serviceNumber", value: "V9991" }];
    await store(desk, coastReading({ altIds }));
    await store(desk, coastReading({ uri: "urn:coast:kill-of-v9991", altIds, version: "2", pubStatus: "canceled" }));
    expect([...desk.rows.heads.values()].map(({ state }) => state)).toEqual(["withdraw", "withdraw"]);
  });

  it("leaves another supplier's story of the same uri alone", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, coastReading());
    await storeStory(desk, coastReading({ pubStatus: "canceled" }), "other-wire", { receivedAt: NOW, sequencer: "9" });
    expect(onlyHead(desk).state).toBe("accept-with-duties");
  });

  it("takes the same content again, whatever its rank, as a duplicate without a turn", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, coastReading());
    expect(await store(desk, coastReading())).toMatchObject({ outcome: "duplicate" });
    expect(onlyHead(desk).turn).toBe(1);
    expect(desk.rows.revisions.size).toBe(1);
  });

  it("keeps a late old version and does not apply it", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, coastReading({ version: "1.10" }));
    expect(await store(desk, coastReading({ version: "1.9" }))).toMatchObject({ outcome: "stale" });
    expect(onlyHead(desk).version).toBe("1.10");
    expect(desk.rows.revisions.size).toBe(2);
  });

  it("applies a version that goes back to earlier words", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    const words = (value: string) => [{ role: "main", value }];
    for (const [version, value] of [
      ["1", "A"],
      ["2", "B"],
      ["3", "A"],
    ] as const)
      await store(desk, coastReading({ version, headlines: words(value) }));
    expect(onlyHead(desk)).toMatchObject({ version: "3", headline: "A", turn: 3 });
  });

  it("decides known copy again when the policies have changed since", async () => {
    const lapsed = coastPolicies((yaml) =>
      yaml.replace("afterEnd: keep-published", 'validUntil: "2026-01-01T00:00:00Z", afterEnd: keep-published'),
    );
    const desk = memoryDesk(lapsed, NOW);
    await store(desk, coastReading());
    expect(onlyHead(desk).state).toBe("licence-required");
    expect(await store({ ...desk, policies: coastPolicies() } as MemoryDesk, coastReading())).toMatchObject({
      outcome: "stored",
      turn: 2,
    });
    expect(onlyHead(desk).state).toBe("accept-with-duties");
  });

  it("keeps a reading that no row can hold in the archive, and announces from there", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    const value = "The harbour wall. ".repeat(20_000);
    await store(desk, coastReading({ bodies: [{ role: "main", contentType: "text/plain", value }] }));
    await announceAll(desk);
    expect([...desk.objects.keys()].map((key) => key.split("/")[0])).toEqual(["records", "released"]);
    const [{ notice }] = desk.told as [MemoryDesk["told"][number]];
    expect(notice).not.toHaveProperty("article");
    expect(JSON.parse(desk.objects.get(notice.released ?? "") ?? "{}").bodies[0].value).toBe(value);
  });
});

describe("a reinstatement by the supplier", () => {
  const reinstating = (
    edit: Parameters<typeof coastReading>[0],
    supplierMatchedBy: "prefix" | "notice" = "prefix",
  ): Reading => {
    const reading = coastReading(edit);
    const note = {
      kind: "reinstatement",
      text: "KILL LIFTED",
      source: "item-structured",
      rule: "NP reinstatement",
    } as const;
    return {
      ...reading,
      provenance: { ...reading.provenance, supplierMatchedBy },
      notices: [{ ...note, confidence: 0.95, part: "text" }],
    };
  };
  const at = (hour: string) => `2026-03-01T${hour}:00:00Z`;
  const kill = coastReading({ version: "2", versionCreated: at("10"), pubStatus: "canceled" });
  const back = reinstating({ version: "3", versionCreated: at("11") });
  const update = coastReading({ version: "4", versionCreated: at("12") });

  it.each([
    ["kill, reinstatement, update", [kill, back, update], "4"],
    ["reinstatement, late kill, update", [back, kill, update], "4"],
    ["update, late kill, late reinstatement", [update, kill, back], "4"],
  ])("brings the story back in whatever order they come: %s", async (_, readings, version) => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, coastReading());
    for (const reading of readings) await store(desk, reading);
    await announceAll(desk);
    expect(onlyHead(desk)).toMatchObject({ state: "accept-with-duties", version });
    expect(onlyHead(desk).owes).toBeUndefined();
    expect(told(desk)).toHaveLength(1);
  });

  it("does not lift a kill that comes after it, nor an operator's", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, back);
    await store(desk, coastReading({ version: "4", versionCreated: at("12"), pubStatus: "canceled" }));
    await store(desk, coastReading({ version: "5", versionCreated: at("13") }));
    expect(onlyHead(desk).state).toBe("withdraw");
  });

  it("counts only from a supplier whom the way of delivery tells", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, kill);
    await store(desk, reinstating({ version: "3", versionCreated: at("11") }, "notice"));
    expect(onlyHead(desk).state).toBe("withdraw");
  });
});

describe("the events of a story", () => {
  const changing = (change: Change | undefined, edit: Parameters<typeof coastReading>[0]): Reading => {
    const reading = coastReading(edit);
    return change ? { ...reading, provenance: { ...reading.provenance, change } } : reading;
  };
  const lines = (value: string) => [{ role: "main", value }];

  it.each<[Change | undefined, NoticeEvent]>([
    ["correction", "corrected"],
    ["update", "updated"],
    ["writethru", "updated"],
    ["refile", "updated"],
    ["repeat", "updated"],
    [undefined, "updated"],
  ])("a %s of a story that was told is %s, and says what has changed", async (change, event) => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, coastReading());
    await announceAll(desk);
    await store(desk, changing(change, { version: "2", headlines: lines("Late"), by: "Ada" }));
    await announceAll(desk);
    expect(desk.told[0]?.notice).not.toHaveProperty("changed");
    expect(desk.told.at(-1)?.notice).toMatchObject({ event, changed: ["headline", "byline"] });
    expect(desk.told.at(-1)?.notice.change).toBe(change);
  });

  it("a correction that was overtaken before it was told is still told as one", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, coastReading());
    await announceAll(desk);
    await store(desk, changing("correction", { version: "2", headlines: lines("Late") }));
    await store(desk, changing("update", { version: "3", headlines: lines("Later") }));
    await announceAll(desk);
    expect(told(desk)).toEqual(["Notices published accept-with-duties 1", "Notices corrected accept-with-duties 3"]);
    await store(desk, changing("update", { version: "4", headlines: lines("Latest") }));
    await announceAll(desk);
    expect(desk.told.at(-1)?.notice.event).toBe("updated");
  });

  it("other terms for the same words are an update of its rights, whatever its last version was", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, coastReading());
    await announceAll(desk);
    await store(desk, changing("correction", { version: "2", headlines: lines("Late") }));
    await announceAll(desk);
    const policies = coastPolicies((yaml) => yaml.replace('text: "Coast Wire"', 'text: "Coast"'));
    await releaseHead({ ...desk, policies }, onlyHead(desk).pk);
    await announceAll(desk);
    expect(desk.told.at(-1)?.notice).toMatchObject({ event: "updated", changed: ["rights"] });
    expect(desk.told.at(-1)?.notice).not.toHaveProperty("change");
  });

  it("a story that comes back after a withdrawal is published, and compared with nothing", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, coastReading());
    await announceAll(desk);
    await store(desk, coastReading({ version: "2", pubStatus: "withheld" }));
    await announceAll(desk);
    await store(desk, coastReading({ version: "3", headlines: lines("Late") }));
    await announceAll(desk);
    expect(desk.told.at(-2)?.notice.event).toBe("published");
    expect(desk.told.at(-2)?.notice).not.toHaveProperty("changed");
  });
});

describe("an embargo", () => {
  const until = "2026-03-01T10:00:00Z";

  it("holds the story, tells the desk only, and frees it at its second, never before", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, coastReading({ embargoedUntil: until }));
    await announceAll(desk);
    expect(told(desk)).toEqual(["Desk held hold 1"]);
    expect(desk.told[0]?.notice.doNotPublishBefore).toBe(until);
    const { pk, dueAt } = onlyHead(desk);
    expect(dueAt).toBe("2026-03-01T10:00:00.000Z");
    desk.clock.at = "2026-03-01T09:59:59.000Z";
    expect(await releaseHead(desk, pk)).toBe("too-early");
    expect(desk.sent.at(-1)).toEqual({ item: { pk, sk: "HEAD" }, seconds: 1 });
    desk.clock.at = "2026-03-01T10:00:00.000Z";
    expect(await releaseHead(desk, pk)).toBe("decided-again");
    await announceAll(desk);
    expect(told(desk).slice(1)).toEqual([
      "Notices published accept-with-duties 2",
      "Desk published accept-with-duties 2",
    ]);
    expect(await releaseHead(desk, pk)).not.toBe("decided-again");
  });

  it("sends a head that is due before the next sweep to the release queue itself", async () => {
    const desk = memoryDesk(coastPolicies(), "2026-03-01T09:58:30.500Z");
    await store(desk, coastReading({ embargoedUntil: until }));
    expect(desk.sent).toEqual([{ item: { pk: onlyHead(desk).pk, sk: "HEAD" }, seconds: 90 }]);
  });

  it("withdraws a story that was told and is embargoed after", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, coastReading());
    await announceAll(desk);
    await store(desk, coastReading({ version: "2", embargoedUntil: until }));
    await announceAll(desk);
    expect(told(desk).slice(1)).toEqual(["Notices withdrawn withdraw 2", "Desk withdrawn withdraw 2"]);
    expect(desk.told.at(-1)?.notice.reason).toBe("embargo-added");
  });
});

describe("a story withdrawn for the second time", () => {
  it("is told so though the usable turn between was published by an announcer that died before it wrote it down", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, coastReading());
    await announceAll(desk);
    await store(desk, coastReading({ version: "2", embargoedUntil: "2026-03-01T10:00:00Z" }));
    await announceAll(desk);
    desk.clock.at = "2026-03-01T10:00:00.000Z";
    const { pk } = onlyHead(desk);
    expect(await releaseHead(desk, pk)).toBe("decided-again");
    const crashing = { ...desk, table: { ...desk.table, putNote: () => Promise.reject(new Error("killed")) } };
    await expect(announceTurn(crashing, pk, 3)).rejects.toThrow("killed");
    await store(desk, coastReading({ version: "3", pubStatus: "canceled" }));
    await announceAll(desk);
    expect(told(desk).filter((line) => line.startsWith("Notices"))).toEqual([
      "Notices published accept-with-duties 1",
      "Notices withdrawn withdraw 2",
      "Notices published accept-with-duties 3",
      "Notices withdrawn withdraw 4",
    ]);
  });
});

describe("an announcement", () => {
  it("that comes after the licence has ended tells nobody before the story is decided again", async () => {
    const until = "2026-03-01T10:00:00Z";
    const ends = coastPolicies((yaml) =>
      yaml.replace("afterEnd: keep-published", `validUntil: "${until}", afterEnd: withdraw`),
    );
    const desk = memoryDesk(ends, NOW);
    await store(desk, coastReading());
    const { pk } = onlyHead(desk);
    desk.clock.at = until;
    expect(await announceTurn(desk, pk, 1)).toBe("overdue");
    expect(await releaseHead(desk, pk)).toBe("decided-again");
    await announceAll(desk);
    expect(told(desk)).toEqual(["Notices withdrawn withdraw 2", "Desk withdrawn withdraw 2"]);
    expect(desk.told[0]?.notice.reason).toBe("licence-ended");
  });

  it("that failed is made by the next reminder, under the same id", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, coastReading());
    const away = { ...desk, topics: { publish: () => Promise.reject(new Error("SNS is away")) } };
    const { pk } = onlyHead(desk);
    await expect(announceTurn(away, pk, 1)).rejects.toThrow("SNS is away");
    expect(onlyHead(desk).owes).toBe(1);
    desk.clock.at = "2026-03-01T09:10:00.000Z";
    expect(await releaseHead(desk, pk)).toBe("reminded");
    expect(onlyHead(desk).dueAt).toBe("2026-03-01T09:12:00.000Z");
    await announceAll(desk);
    expect(told(desk)).toEqual(["Notices published accept-with-duties 1"]);
    expect(await announceTurn(desk, pk, 1)).toBe("superseded");
  });

  it("that a crash cut off before its end is made again under the same id, which consumers drop", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, coastReading());
    const crashing = { ...desk, table: { ...desk.table, settle: () => Promise.reject(new Error("killed")) } };
    const { pk } = onlyHead(desk);
    await expect(announceTurn(crashing, pk, 1)).rejects.toThrow("killed");
    await announceAll(desk);
    expect(new Set(desk.told.map(({ notice }) => notice.id)).size).toBe(1);
    expect(desk.told.map(({ notice }) => notice.event)).toEqual(["published", "published"]);
  });
});
