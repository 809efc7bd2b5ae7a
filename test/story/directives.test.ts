import { describe, expect, it } from "vitest";
import { announceTurn } from "../../functions/announce/announce-turn.ts";
import { releaseHead } from "../../functions/release/release-head.ts";
import { giveDirective } from "../../functions/story/give-directive.ts";
import { storeStory } from "../../functions/story/store-story.ts";
import type { Reading } from "../../shared/copy/reading.ts";
import type { Judgement } from "../../shared/rights/decide.ts";
import { replay } from "../../shared/rights/replay.ts";
import type { Order } from "../../shared/story/directive.ts";
import { articleKey } from "../../shared/story/keys.ts";
import { type MemoryDesk, memoryDesk } from "./memory-desk.ts";
import { coastPolicies, coastReading } from "./sample-copy.ts";

const NOW = "2026-03-01T09:00:00.000Z";
const FERRY = articleKey("coast-wire", "urn:coast:ferry");
const AUTHOR = { who: "Ada", why: "the rights desk has looked" };
let sequencer = 0;

const store = (desk: MemoryDesk, reading: Reading) => {
  sequencer += 1;
  return storeStory(desk, reading, "coast-wire", {
    receivedAt: desk.clock.at,
    sequencer: String(sequencer).padStart(6, "0"),
  });
};

/** What the stream and the release queue do. */
async function settle(desk: MemoryDesk): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    for (const { item } of desk.sent.splice(0)) await releaseHead(desk, item.pk);
    for (const { pk, owes } of [...desk.rows.heads.values()])
      if (owes !== undefined) await announceTurn(desk, pk, owes);
  }
}

async function order(desk: MemoryDesk, given: Order, pk = FERRY) {
  const answer = await giveDirective(desk, pk, given, AUTHOR);
  await settle(desk);
  return answer.outcome === "refused" ? answer.refusal : answer.outcome;
}

const headOf = (desk: MemoryDesk, pk = FERRY) => desk.rows.heads.get(pk);
const stateOf = (desk: MemoryDesk, pk = FERRY) => headOf(desk, pk)?.state;
const judgementOf = (desk: MemoryDesk, pk = FERRY): Judgement =>
  desk.rows.decisions.get(`${pk} ${headOf(desk, pk)?.decision}`) as Judgement;
const toSubscribers = (desk: MemoryDesk) =>
  desk.told.filter(({ topic }) => topic === "Notices").map(({ notice }) => notice.event);

/** Copy whose words look like terms that nobody could read: the rights desk must look. */
const doubtful = (edit: Parameters<typeof coastReading>[0] = {}, text = "Not for the inner isles."): Reading => ({
  ...coastReading(edit),
  notices: [
    { kind: "unread-terms", text, source: "body", rule: "NP unread", confidence: 0.6, part: "text", span: [0, 9] },
  ],
});
/** Public terms: what a contract would let flow waits for a person here. */
const publicTerms = () => coastPolicies((yaml) => yaml.replace("trust: contracted", "trust: public-terms"));

const deskWith = async (reading: Reading, policies = coastPolicies()): Promise<MemoryDesk> => {
  const desk = memoryDesk(policies, NOW);
  await store(desk, reading);
  await settle(desk);
  return desk;
};

describe("release", () => {
  it("lifts the findings that wait for the rights desk, says which directive did, and keeps them in the record", async () => {
    const desk = await deskWith(doubtful(), publicTerms());
    expect(stateOf(desk)).toBe("quarantine");
    expect(await order(desk, { order: "release" })).toBe("given");
    expect(stateOf(desk)).toBe("accept-with-duties");
    const lifted = judgementOf(desk).findings.filter((finding) => finding.lifted);
    expect(lifted.map(({ rule, state }) => [rule, state])).toContainEqual(["RGT-902", undefined]);
    expect(judgementOf(desk).decision.orders).toEqual(lifted.slice(0, 1).map((finding) => finding.lifted));
    expect(toSubscribers(desk)).toEqual(["published"]);
  });

  it("lifts the same finding of the next version, and no other", async () => {
    const desk = await deskWith(doubtful(), publicTerms());
    await order(desk, { order: "release" });
    await store(desk, doubtful({ version: "2" }));
    expect(stateOf(desk)).toBe("accept-with-duties");
    await store(desk, doubtful({ version: "3" }, "Not for the outer isles."));
    expect(stateOf(desk)).toBe("withdraw");
  });

  it("never gives a permission that is absent", async () => {
    const desk = await deskWith(
      coastReading(),
      coastPolicies((yaml) => yaml.replace(/agreements:\n.*\n/, "")),
    );
    expect(stateOf(desk)).toBe("licence-required");
    await order(desk, { order: "release" });
    expect(stateOf(desk)).toBe("licence-required");
  });

  it("frees nothing before its embargo", async () => {
    const desk = await deskWith(coastReading({ embargoedUntil: "2026-03-01T10:00:00Z" }));
    await order(desk, { order: "release" });
    expect(stateOf(desk)).toBe("hold");
  });

  it("does not lift the supplier's own hold, nor a kill", async () => {
    const held = await deskWith(coastReading({ pubStatus: "withheld" }));
    await order(held, { order: "release" });
    expect(stateOf(held)).toBe("hold");
    const killed = await deskWith(coastReading({ pubStatus: "canceled" }));
    await order(killed, { order: "release" });
    expect(stateOf(killed)).toBe("withdraw");
  });
});

describe("hold and withdraw", () => {
  it("take a story back until a release, and again when ordered again", async () => {
    const desk = await deskWith(coastReading());
    for (const given of ["hold", "release", "hold", "withdraw", "release"] as const)
      await order(desk, { order: given });
    expect(toSubscribers(desk)).toEqual(["published", "withdrawn", "published", "withdrawn", "published"]);
    expect(stateOf(desk)).toBe("accept-with-duties");
  });

  it("hold until an instant, and not longer", async () => {
    const desk = await deskWith(coastReading());
    await order(desk, { order: "hold", until: "2026-03-01T10:00:00Z" });
    expect(headOf(desk)?.dueAt).toBe("2026-03-01T10:00:00.000Z");
    desk.clock.at = "2026-03-01T10:00:00.000Z";
    await releaseHead(desk, FERRY);
    expect(stateOf(desk)).toBe("accept-with-duties");
  });

  it("wait for a story that is not here yet", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    expect(await order(desk, { order: "hold" })).toBe("given");
    await store(desk, coastReading());
    expect(stateOf(desk)).toBe("hold");
  });
});

describe("kill and reinstate", () => {
  it("end a story with every later version, until it is reinstated", async () => {
    const desk = await deskWith(coastReading());
    await order(desk, { order: "kill" });
    await store(desk, coastReading({ version: "2", versionCreated: "2026-03-02T08:00:00Z" }));
    await settle(desk);
    expect(stateOf(desk)).toBe("withdraw");
    expect(desk.told.findLast(({ notice }) => notice.event === "withdrawn")?.notice.reason).toBe("kill");
    await order(desk, { order: "reinstate" });
    expect(stateOf(desk)).toBe("accept-with-duties");
    expect(toSubscribers(desk)).toEqual(["published", "withdrawn", "published"]);
  });

  it("bring back no version that cancels itself, but the usable one that follows it", async () => {
    const desk = await deskWith(coastReading());
    await store(desk, coastReading({ version: "2", pubStatus: "canceled" }));
    await order(desk, { order: "reinstate" });
    expect(stateOf(desk)).toBe("withdraw");
    await store(desk, coastReading({ version: "3" }));
    await settle(desk);
    expect(stateOf(desk)).toBe("accept-with-duties");
    expect(headOf(desk)?.owes).toBeUndefined();
  });

  it("a kill that comes after a reinstatement kills again", async () => {
    const desk = await deskWith(coastReading());
    await order(desk, { order: "kill" });
    await order(desk, { order: "reinstate" });
    await store(desk, coastReading({ version: "2", pubStatus: "canceled" }));
    await store(desk, coastReading({ version: "3" }));
    expect(stateOf(desk)).toBe("withdraw");
  });
});

describe("match-kill", () => {
  const BRIDGE = articleKey("coast-wire", "urn:coast:bridge");
  const ORDER = articleKey("coast-wire", "urn:coast:order");
  const altIds = [{ role: "serviceNumber", value: "coa0157:2026-03-01" }];
  const killing = (...refs: string[]): Reading => {
    const reading = coastReading({ uri: "urn:coast:order" });
    const cancels = refs.map((value) => ({
      field: "cancels" as const,
      value,
      source: "item-structured" as const,
      pointer: "/c",
    }));
    return { ...reading, statements: [...reading.statements, ...cancels] };
  };

  it("withdraws the story that is meant and frees the others", async () => {
    const desk = await deskWith(coastReading({ altIds }));
    await store(desk, coastReading({ uri: "urn:coast:bridge", altIds }));
    await store(desk, killing("coa0157:2026-03-01"));
    await settle(desk);
    expect([stateOf(desk), stateOf(desk, BRIDGE)]).toEqual(["withdraw", "withdraw"]);
    expect(await order(desk, { order: "match-kill", kill: "urn:coast:order", story: "urn:coast:ferry" }, ORDER)).toBe(
      "given",
    );
    expect([stateOf(desk), stateOf(desk, BRIDGE), stateOf(desk, ORDER)]).toEqual([
      "withdraw",
      "accept-with-duties",
      "reject",
    ]);
  });

  it("gives a kill in words the story that it means; no release makes news of the kill", async () => {
    const desk = await deskWith(coastReading());
    const words = coastReading({ uri: "urn:coast:order" });
    await store(desk, {
      ...words,
      statements: [],
      notices: [
        { kind: "kill", text: "KILL KILL KILL ferry", source: "body", rule: "NP kill", confidence: 0.95, part: "text" },
      ],
    });
    await order(desk, { order: "release" }, ORDER);
    expect([stateOf(desk), stateOf(desk, ORDER)]).toEqual(["accept-with-duties", "quarantine"]);
    await order(desk, { order: "match-kill", kill: "urn:coast:order", story: "urn:coast:ferry" }, ORDER);
    expect([stateOf(desk), stateOf(desk, ORDER)]).toEqual(["withdraw", "reject"]);
  });
});

describe("set, pick and settle", () => {
  it("state the release of an embargo that has none, and not before another that the copy states", async () => {
    const indefinite = (edit = {}): Reading => {
      const reading = coastReading(edit);
      return {
        ...reading,
        statements: [
          ...reading.statements,
          { field: "embargoedUntil", value: "", source: "item-structured", pointer: "/e" },
        ],
      };
    };
    const desk = await deskWith(indefinite());
    expect(stateOf(desk)).toBe("hold");
    await order(desk, { order: "set", field: "embargoedUntil", value: "2026-03-01T10:00:00Z" });
    expect(stateOf(desk)).toBe("hold");
    desk.clock.at = "2026-03-01T10:00:00.000Z";
    await releaseHead(desk, FERRY);
    expect(stateOf(desk)).toBe("accept-with-duties");
    await store(desk, coastReading({ version: "2", embargoedUntil: "2026-03-01T12:00:00Z" }));
    expect(stateOf(desk)).toBe("withdraw");
  });

  it("give a required field, as evidence of the operator's, and publish it", async () => {
    const desk = await deskWith(
      coastReading(),
      coastPolicies((yaml) => yaml.replace("trust: contracted", "trust: public-terms\nrequiredFields: [byline]")),
    );
    expect(judgementOf(desk).decision.releaseOn).toContain("field:byline");
    await order(desk, { order: "set", field: "by", value: "By Ada Marsh" });
    expect(judgementOf(desk).findings.map(({ rule }) => rule)).not.toContain("RGT-112");
  });

  it("select a story whose terms forbid automatic republication", async () => {
    const desk = await deskWith(
      coastReading(),
      coastPolicies((yaml) => yaml.replace("    duty:", "    prohibition: [aggregate]\n    duty:")),
    );
    expect(judgementOf(desk).decision.releaseOn).toEqual(["editor-selection"]);
    await order(desk, { order: "release" });
    expect(stateOf(desk)).toBe("hold");
    await order(desk, { order: "pick" });
    expect(stateOf(desk)).toBe("accept-with-duties");
  });

  it("name the agreement that a story came under, within its parts and days", async () => {
    const sold = (until: string) =>
      coastPolicies((yaml) => yaml.replace("settles:", `services: ["sport"], validUntil: "${until}", settles:`));
    const desk = await deskWith(coastReading(), sold("2026-04-01T00:00:00Z"));
    expect(stateOf(desk)).toBe("licence-required");
    await order(desk, { order: "settle", agreement: "CW-1" });
    expect(stateOf(desk)).toBe("accept-with-duties");
    const over = await deskWith(coastReading(), sold("2026-02-01T00:00:00Z"));
    await order(over, { order: "settle", agreement: "CW-1" });
    expect(stateOf(over)).toBe("licence-required");
  });
});

describe("an order that can do nothing is refused and changes nothing", () => {
  it.each<[string, Order]>([
    ["NOTHING_TO_LIFT", { order: "release" }],
    ["NOT_KILLED", { order: "reinstate" }],
    ["NO_SUCH_PART", { order: "clear", part: "picture-9" }],
    ["NO_SUCH_PART", { order: "set", field: "creditText", value: "AFP", part: "__proto__" }],
    ["NO_SUCH_FIELD", { order: "set", field: "pubStatus" as "by", value: "usable" }],
    ["NO_VALUE", { order: "set", field: "by", value: " " }],
    ["NOT_AN_INSTANT", { order: "set", field: "embargoedUntil", value: "tomorrow" }],
    ["PAST", { order: "hold", until: "2026-03-01T08:00:00Z" }],
    ["NO_SUCH_AGREEMENT", { order: "settle", agreement: "CW-9" }],
    ["NO_STORY", { order: "match-kill", kill: "urn:coast:none", story: "urn:coast:ferry" }],
    ["TOO_LONG", { order: "set", field: "by", value: "x".repeat(1001) }],
  ])("%s", async (refusal, given) => {
    const desk = await deskWith(coastReading());
    expect(await order(desk, given)).toBe(refusal);
    expect([desk.rows.directives.size, headOf(desk)?.turn]).toEqual([0, 1]);
  });

  it("without a name or a reason, or for a story that is not here", async () => {
    const desk = await deskWith(coastReading());
    expect(await giveDirective(desk, FERRY, { order: "kill" }, { who: "Ada", why: " " })).toMatchObject({
      refusal: "NO_AUTHOR",
    });
    expect(await order(desk, { order: "release" }, "ART#none")).toBe("NO_STORY");
  });
});

describe("a decision under directives", () => {
  it("names what it weighed, and is the same when it is replayed", async () => {
    const desk = await deskWith(doubtful(), publicTerms());
    await order(desk, { order: "release" });
    await order(desk, { order: "hold" });
    const { kills, directives } = await desk.table.standing(FERRY);
    const { decision } = judgementOf(desk);
    expect(decision.orders).toHaveLength(2);
    const { policies } = desk;
    const replayed = replay(doubtful(), decision, { policies, kills, directives });
    expect(replayed).toEqual(judgementOf(desk));
  });

  // An announcer may have published the turn and died before it wrote so: those who got it are told of its end.
  it("is not announced when a directive was written after it: it is decided again first", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, coastReading());
    await giveDirective(desk, FERRY, { order: "hold" }, AUTHOR);
    desk.sent.splice(0);
    expect(await announceTurn(desk, FERRY, 1)).toBe("killed");
    await settle(desk);
    expect(desk.told.map(({ topic, notice }) => `${topic} ${notice.event}`)).toEqual([
      "Notices withdrawn",
      "Desk withdrawn",
    ]);
  });
});
