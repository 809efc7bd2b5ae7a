import { describe, expect, it } from "vitest";
import { announceTurn } from "../../functions/announce/announce-turn.ts";
import { releaseHead } from "../../functions/release/release-head.ts";
import { storeStory } from "../../functions/story/store-story.ts";
import type { Reading } from "../../shared/copy/reading.ts";
import type { Article } from "../../shared/record/article.ts";
import { type MemoryDesk, memoryDesk } from "./memory-desk.ts";
import { coastPolicies, coastReading } from "./sample-copy.ts";

const NOW = "2026-03-01T09:00:00.000Z";
let sequencer = 0;

const store = (desk: MemoryDesk, reading: Reading, supplier = "coast-wire") => {
  sequencer += 1;
  return storeStory(desk, reading, supplier, {
    receivedAt: desk.clock.at,
    sequencer: String(sequencer).padStart(6, "0"),
  });
};

async function announceAll(desk: MemoryDesk): Promise<void> {
  for (const { pk, owes } of [...desk.rows.heads.values()]) if (owes !== undefined) await announceTurn(desk, pk, owes);
}

/** A transmission that orders others to be killed: news it is not, whatever its status. */
const killing = (refs: readonly string[], edit: Partial<Article> = {}): Reading => {
  const reading = coastReading({ uri: "urn:coast:order", versionCreated: "2026-03-01T08:30:00Z", ...edit });
  const cancels = refs.map((value, at) => ({
    field: "cancels" as const,
    value,
    source: "item-structured" as const,
    pointer: `/cancels/${at}`,
  }));
  return { ...reading, statements: [...reading.statements, ...cancels] };
};
const numbered = (value: string, edit: Partial<Article> = {}) =>
  coastReading({ altIds: [{ role: "serviceNumber", value }], ...edit });

const statesOf = (desk: MemoryDesk) =>
  Object.fromEntries([...desk.rows.heads.values()].map(({ uri, state }) => [uri.replace("urn:coast:", ""), state]));
const rulesOf = (desk: MemoryDesk, uri: string) => {
  const head = [...desk.rows.heads.values()].find((one) => one.uri === uri);
  const judgement = desk.rows.decisions.get(`${head?.pk} ${head?.decision}`);
  return judgement?.findings.filter(({ rule }) => rule.startsWith("RGT-6")).map(({ rule, message }) => [rule, message]);
};
const toldOf = (desk: MemoryDesk, uri: string) =>
  desk.told.filter(({ notice }) => notice.uri === uri).map(({ topic, notice }) => `${topic} ${notice.event}`);

describe("a kill that names another story", () => {
  it.each([
    ["its uri", "urn:coast:ferry"],
    ["its number", "coa0157:2026-03-01"],
  ])("withdraws it by %s, and is no news itself", async (_, ref) => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, numbered("coa0157:2026-03-01"));
    await announceAll(desk);
    await store(desk, killing([ref]));
    await announceAll(desk);
    expect(statesOf(desk)).toEqual({ ferry: "withdraw", order: "reject" });
    expect(toldOf(desk, "urn:coast:ferry")).toEqual(["Notices published", "Notices withdrawn", "Desk withdrawn"]);
    expect(toldOf(desk, "urn:coast:order")).toEqual(["Desk decided"]);
    expect(rulesOf(desk, "urn:coast:order")).toEqual([["RGT-601", `Coast Wire killed ${ref}. Withdrawn.`]]);
  });

  it.each(["urn:coast:ferry", "coa0157:2026-03-01"])("stops %s when it comes after", async (ref) => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, killing([ref]));
    await store(desk, numbered("coa0157:2026-03-01"));
    await announceAll(desk);
    expect(statesOf(desk)).toEqual({ order: "quarantine", ferry: "withdraw" });
    expect(desk.told.every(({ topic }) => topic === "Desk")).toBe(true);
    expect(rulesOf(desk, "urn:coast:order")).toEqual([
      ["RGT-602", `Kill for "${ref}", which we do not hold. Recorded: it will be withdrawn if it comes.`],
    ]);
  });

  it("reaches a story by the number of an earlier version, and its next one does not come back", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, numbered("coa0157:2026-03-01"));
    await store(desk, numbered("coa0161:2026-03-01", { version: "2" }));
    await store(desk, killing(["coa0157:2026-03-01"]));
    expect(statesOf(desk).ferry).toBe("withdraw");
    await store(desk, numbered("coa0170:2026-03-01", { version: "3", versionCreated: "2026-03-01T08:45:00Z" }));
    expect(statesOf(desk).ferry).toBe("withdraw");
  });

  it("holds on to a story that came after it, though the story's next version bears another number", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, killing(["coa0157:2026-03-01"]));
    await store(desk, numbered("coa0157:2026-03-01"));
    await store(desk, numbered("coa0170:2026-03-01", { version: "2", versionCreated: "2026-03-01T08:45:00Z" }));
    expect(statesOf(desk).ferry).toBe("withdraw");
  });

  it("finds a story by any version where the policy says that ids end in one", async () => {
    const desk = memoryDesk(
      coastPolicies((yaml) => `${yaml}identity: {stripSuffix: "_\\\\d+"}\n`),
      NOW,
    );
    await store(desk, coastReading());
    await store(desk, killing(["urn:coast:ferry_4"]));
    expect(statesOf(desk).ferry).toBe("withdraw");
  });

  it("kills nothing without an id", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, numbered("coa0157:2026-03-01"));
    await store(desk, killing(["", "  "], { version: "2" }));
    expect(statesOf(desk).ferry).toBe("accept-with-duties");
    expect(desk.rows.kills.size).toBe(0);
  });

  it("cannot kill another supplier's story, and the desk hears that it tried", async () => {
    const other = (yaml: string) =>
      `${yaml}---${yaml.replace("id: coast-wire", "id: other-wire").replace("in/coast/", "in/other/").replace("Coast Wire,", "Other Wire,")}`;
    const desk = memoryDesk(coastPolicies(other), NOW);
    await store(desk, numbered("coa0157:2026-03-01"));
    const foreign = killing(["urn:coast:ferry", "coa0157:2026-03-01"]);
    await store(desk, { ...foreign, provenance: { ...foreign.provenance, supplier: "other-wire" } }, "other-wire");
    expect(statesOf(desk)).toEqual({ ferry: "accept-with-duties", order: "quarantine" });
    expect(rulesOf(desk, "urn:coast:order")?.[1]).toEqual([
      "RGT-604",
      "Other Wire cannot kill coast-wire's item urn:coast:ferry.",
    ]);
  });

  it("may be delivered again, and changes nothing", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, numbered("coa0157:2026-03-01"));
    await store(desk, killing(["urn:coast:ferry"]));
    const before = JSON.stringify([...desk.rows.heads, ...desk.rows.kills]);
    expect(await store(desk, killing(["urn:coast:ferry"]))).toMatchObject({ outcome: "duplicate" });
    expect(JSON.stringify([...desk.rows.heads, ...desk.rows.kills])).toBe(before);
  });

  it("is taken up where a crash cut it off", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, numbered("coa0157:2026-03-01"));
    let puts = 0;
    const putKill: typeof desk.table.putKill = (row) => {
      puts += 1;
      return puts > 2 ? Promise.reject(new Error("killed")) : desk.table.putKill(row);
    };
    const crashing = { ...desk, table: { ...desk.table, putKill } };
    await expect(store(crashing, killing(["coa0157:2026-03-01"]))).rejects.toThrow("killed");
    expect(statesOf(desk).ferry).toBe("accept-with-duties");
    await announceAll(desk);
    expect(toldOf(desk, "urn:coast:ferry")).toEqual([]);
    await store(desk, killing(["coa0157:2026-03-01"]));
    expect(statesOf(desk).ferry).toBe("withdraw");
  });
});

describe("a hold that names another story", () => {
  const holding = (ref: string): Reading => {
    const reading = killing([ref]);
    return {
      ...reading,
      statements: reading.statements.map((one) => (one.field === "cancels" ? { ...one, field: "withholds" } : one)),
    };
  };

  it.each(["urn:coast:ferry", "coa0157:2026-03-01"])(
    "withholds it by %s until a usable version comes after",
    async (ref) => {
      const desk = memoryDesk(coastPolicies(), NOW);
      await store(desk, numbered("coa0157:2026-03-01"));
      await announceAll(desk);
      await store(desk, holding(ref));
      await announceAll(desk);
      expect(statesOf(desk)).toEqual({ ferry: "withdraw", order: "reject" });
      expect(rulesOf(desk, "urn:coast:order")).toEqual([["RGT-605", `Coast Wire asks to hold ${ref}.`]]);
      expect(desk.told.findLast(({ notice }) => notice.event === "withdrawn")?.notice.reason).toBe("embargo-added");
      await store(desk, numbered("coa0157:2026-03-01", { version: "2", versionCreated: "2026-03-01T08:45:00Z" }));
      await announceAll(desk);
      expect(statesOf(desk).ferry).toBe("accept-with-duties");
      expect(toldOf(desk, "urn:coast:ferry").filter((told) => told.startsWith("Notices"))).toEqual([
        "Notices published",
        "Notices withdrawn",
        "Notices published",
      ]);
    },
  );

  it("waits for a story that has not come", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, holding("urn:coast:ferry"));
    await store(desk, numbered("coa0157:2026-03-01"));
    expect(statesOf(desk)).toEqual({ order: "quarantine", ferry: "hold" });
    expect(rulesOf(desk, "urn:coast:order")).toEqual([
      ["RGT-602", 'Hold for "urn:coast:ferry", which we do not hold. Recorded: it will be held if it comes.'],
    ]);
  });
});

describe("a kill that may mean several stories", () => {
  it("withholds all that bear the number, those who were told included, until a person picks", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, numbered("coa0157:2026-03-01"));
    await announceAll(desk);
    await store(desk, numbered("coa0157:2026-03-01", { uri: "urn:coast:bridge" }));
    await store(desk, killing(["coa0157:2026-03-01"]));
    await announceAll(desk);
    expect(statesOf(desk)).toEqual({ ferry: "withdraw", bridge: "withdraw", order: "quarantine" });
    for (const uri of ["urn:coast:ferry", "urn:coast:bridge", "urn:coast:order"])
      expect(rulesOf(desk, uri)?.map(([rule]) => rule)).toEqual(["RGT-603"]);
    const desk2 = memoryDesk(coastPolicies(), NOW);
    await store(desk2, numbered("coa0157:2026-03-01", { embargoedUntil: "2026-03-01T10:00:00Z" }));
    const bridge = { uri: "urn:coast:bridge", embargoedUntil: "2026-03-01T10:00:00Z" };
    await store(desk2, numbered("coa0157:2026-03-01", bridge));
    await store(desk2, killing(["coa0157:2026-03-01"]));
    desk2.clock.at = "2026-03-01T11:00:00.000Z";
    for (const { pk } of [...desk2.rows.heads.values()]) await releaseHead(desk2, pk);
    expect(statesOf(desk2)).toEqual({ ferry: "hold", bridge: "hold", order: "quarantine" });
  });

  it("withholds the second story under a number whose first was killed", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, numbered("coa0157:2026-03-01"));
    await store(desk, killing(["coa0157:2026-03-01"]));
    await store(desk, numbered("coa0157:2026-03-01", { uri: "urn:coast:bridge" }));
    expect(statesOf(desk)).toEqual({ ferry: "withdraw", order: "reject", bridge: "hold" });
  });

  it("withholds none where the name is borne by more stories than any kill means, and the desk hears how many", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    for (let at = 0; at <= 100; at += 1) await store(desk, numbered("constant", { uri: `urn:coast:${at}` }));
    await store(desk, killing(["constant"]));
    await store(desk, numbered("constant", { uri: "urn:coast:late" }));
    await announceAll(desk);
    expect(toldOf(desk, "urn:coast:late")).toEqual(["Notices published"]);
    const { order, ...others } = statesOf(desk);
    expect([order, ...new Set(Object.values(others))]).toEqual(["quarantine", "accept-with-duties"]);
    expect(rulesOf(desk, "urn:coast:order")).toEqual([
      ["RGT-603", 'Kill "constant" matches 101 items. Too many to withhold: none is until someone picks.'],
    ]);
  });

  it("kills none outright where one item names more than any kill does", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    const uris = Array.from({ length: 11 }, (_, at) => `urn:coast:${at}`);
    for (const uri of uris) await store(desk, coastReading({ uri }));
    await store(desk, killing(uris));
    expect(rulesOf(desk, "urn:coast:3")).toEqual([
      ["RGT-603", 'Kill "urn:coast:order" matches 11 items. All withheld until someone picks.'],
    ]);
    await store(desk, coastReading({ uri: "urn:coast:late" }));
    expect(statesOf(desk).late).toBe("accept-with-duties");
  });
});

describe("an item that cancels itself", () => {
  // Belga's public identifier is one constant: a kill under it would end all that the agency ever sends.
  it.each([
    ["PublicIdentifier", "urn:newsml:www.coast.example"],
    ["dpatype:originator", "redaktion"],
    ["Duid", "text_0001"],
    ["unheard-of", "value-of-many"],
  ])("leaves other stories alone that share its %s, before and after", async (role, value) => {
    const desk = memoryDesk(coastPolicies(), NOW);
    const altIds = [{ role, value }];
    await store(desk, coastReading({ uri: "urn:coast:before", altIds }));
    await store(desk, coastReading({ altIds, version: "2", pubStatus: "canceled" }));
    await store(desk, coastReading({ uri: "urn:coast:after", altIds }));
    expect(statesOf(desk)).toEqual({ before: "accept-with-duties", ferry: "withdraw", after: "accept-with-duties" });
  });
});
