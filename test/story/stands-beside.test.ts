import { describe, expect, it } from "vitest";
import { releaseHead } from "../../functions/release/release-head.ts";
import { storeStory } from "../../functions/story/store-story.ts";
import type { ItemCopy } from "../../shared/copy/item-copy.ts";
import { readFormat } from "../../shared/formats/read-format.ts";
import { CHANGES, type Change } from "../../shared/record/change.ts";
import type { Judgement } from "../../shared/rights/decide.ts";
import { readingOf } from "../../shared/rights/reading.ts";
import { memoryDesk } from "./memory-desk.ts";
import { coastPolicies } from "./sample-copy.ts";

const NOW = "2026-03-01T09:00:00.000Z";
const policies = coastPolicies();
const FILE = { sha256: "f".repeat(64), bytes: 1, encoding: "utf-8", chars: 1, repairs: [] };
const STORY = "urn:coast:ferry";

const NUMBERED = { altIds: [{ role: "altId", value: "coast-157" }] };
const UNNUMBERED = { altIds: [] };

/** A transmission as its format gives it. */
const sent = (version: string, change?: Change, edit: Partial<ItemCopy["article"]> = {}) => {
  const item: ItemCopy = {
    format: "application/json;profile=ninjs-3.1",
    uri: STORY,
    article: {
      type: "text",
      version,
      versionCreated: `2026-03-01T08:0${Number(version) % 10}:00Z`,
      altIds: [{ role: "itemid", value: "coast-1" }],
      ...edit,
    },
    passages: [
      { role: "headline", text: "Ferry sails again", pointer: "/0" },
      { role: "paragraph", text: `The ferry sailed for the ${version}th time.`, pointer: "/1" },
    ],
    statements: [],
    removed: [],
    marks: { hosts: [], providers: [], creditLines: [] },
    ...(change ? { change } : {}),
  };
  return readingOf(item, FILE, { key: "in/coast/1.json", receivedAt: NOW, metadata: {} }, policies);
};

async function deskAfter(...readings: ReturnType<typeof sent>[]) {
  const desk = memoryDesk(policies, NOW);
  for (const [at, reading] of readings.entries())
    await storeStory(desk, reading, "coast-wire", { receivedAt: NOW, sequencer: String(at) });
  return desk;
}
const statesOf = (desk: Awaited<ReturnType<typeof deskAfter>>) =>
  Object.fromEntries([...desk.rows.heads.values()].map(({ uri, version, state }) => [uri, `${version} ${state}`]));

describe("a transmission under the id of a story", () => {
  it.each(CHANGES)("that is a %s replaces it, or stands beside it", async (change) => {
    const isBeside = ["lead", "add", "insert", "take", "advisory"].includes(change);
    // What speaks to the desk is no news, and does not take the story away.
    const state = change === "advisory" ? "reject" : "accept-with-duties";
    const beside = { [STORY]: "1 accept-with-duties", [`${STORY}#${change}-2`]: `2 ${state}` };
    const expected = isBeside ? beside : { [STORY]: "2 accept-with-duties" };
    expect(statesOf(await deskAfter(sent("1"), sent("2", change)))).toEqual(expected);
    expect(statesOf(await deskAfter(sent("2", change), sent("1")))).toEqual(expected);
    const record = sent("2", change).provenance;
    expect([record.change, record.beside]).toEqual([change, isBeside ? STORY : undefined]);
  });

  it("is an item of its own already where it is the first version of its id", () => {
    expect(sent("1", "add").article.uri).toBe(STORY);
  });

  it("kills the story, whatever else it calls itself", async () => {
    const kill = sent("3", "lead", { pubStatus: "canceled" });
    expect(kill.article.uri).toBe(STORY);
    expect(statesOf(await deskAfter(sent("1"), kill))).toEqual({ [STORY]: "3 withdraw" });
  });

  it.each([
    ["before", "withdraw", [sent("1"), sent("2", "add"), sent("3", undefined, { pubStatus: "canceled" })]],
    ["after", "hold", [sent("1"), sent("3", undefined, { pubStatus: "canceled" }), sent("2", "add")]],
  ])("withholds what stands beside a killed story for a person, sent %s the kill", async (_, state, readings) => {
    const desk = await deskAfter(...readings);
    expect(statesOf(desk)).toEqual({ [STORY]: "3 withdraw", [`${STORY}#add-2`]: `2 ${state}` });
    const add = [...desk.rows.heads.values()].find(({ uri }) => uri !== STORY);
    const { findings, decision } = desk.rows.decisions.get(`${add?.pk} ${add?.decision}`) as Judgement;
    expect([findings[0]?.rule, decision.firedBy]).toEqual(["RGT-603", ["RGT-603"]]);
  });

  const killing = (name: string, uri = "urn:coast:order") => {
    const order = sent("1");
    const cancels = { field: "cancels", value: name, source: "item-structured", pointer: "/cancels" } as const;
    return { ...order, article: { ...order.article, uri, altIds: [] }, statements: [cancels] };
  };
  const ADD = `${STORY}#add-2`;

  it("is withheld for a person, and not killed, where the story that a kill names is not here", async () => {
    const desk = await deskAfter(sent("2", "add"), killing(STORY), killing(STORY, "urn:coast:again"));
    expect(statesOf(desk)).toMatchObject({ [ADD]: "2 withdraw", "urn:coast:order": "1 quarantine" });
    const { findings } = [...desk.rows.decisions.values()].at(-1) as Judgement;
    expect(findings[0]?.rule).toBe("RGT-603");
    const add = [...desk.rows.heads.values()].find(({ uri }) => uri === ADD);
    const decision = desk.rows.decisions.get(`${add?.pk} ${add?.decision}`);
    expect(decision?.decision.firedBy).toEqual(["RGT-603"]);
  });

  it.each([
    ["comes after", [sent("1", undefined, NUMBERED), sent("2", "add", UNNUMBERED), killing("coast-157")]],
    ["waits for the story", [sent("2", "add", UNNUMBERED), killing("coast-157"), sent("1", undefined, NUMBERED)]],
  ])("is withheld when a kill of the story by its number %s", async (_, readings) => {
    const desk = await deskAfter(...readings);
    for (const { item } of desk.sent) await releaseHead(desk, item.pk);
    expect(statesOf(desk)).toMatchObject({ [STORY]: "1 withdraw", [ADD]: "2 withdraw" });
  });

  it("that names the story in a kill ends the story, and withholds what stands beside it", async () => {
    expect(statesOf(await deskAfter(sent("1"), sent("2", "add"), killing(STORY)))).toEqual({
      [STORY]: "1 withdraw",
      [`${STORY}#add-2`]: "2 withdraw",
      "urn:coast:order": "1 reject",
    });
  });
});

describe("a part of a story that has a number of its own", () => {
  const message = (number: string, takeKey: string, text: string, time = "010800") =>
    `\x01bdt0${number} 3 pl 40  Coast 0${number}\r\n\r\nFerry/Harbour/\r\n\x02${takeKey}Ferry sails again =\r\n\r\nSaltmere (Coast) - ${text}\r\nIt was seen from the pier.\r\n\x03\r\n${time}Z Mar 26\r\n\x04`;
  async function readingOfMessage(copy: string) {
    const { items, problems } = await readFormat(Buffer.from(copy));
    expect(problems).toEqual([]);
    return readingOf(items[0] as ItemCopy, FILE, { key: "in/coast/1.txt", receivedAt: NOW, metadata: {} }, policies);
  }
  const first = message("101", "", "The ferry sailed on Sunday.");
  const add = message("103", "(1st add)\r\n", "Its captain waved.", "010815");
  const lead = message("104", "2ND LEAD\r\n", "The ferry sailed, and came back.", "020010");
  const other = message("105", "", "Another ferry stayed in port.", "010820").replace("Ferry/Harbour", "Ferry/Strike");
  const otherAdd = message("106", "(1st add)\r\n", "It is to sail on Monday.", "010830").replace(
    "Ferry/Harbour",
    "Ferry/Strike",
  );
  const kill = message("107", "", "Please kill message 101, which is wrong.", "010840");

  it.each([
    ["before", [first, add, lead, other, otherAdd, kill]],
    ["after", [first, kill, other, otherAdd, add, lead]],
    ["before its story as well", [add, lead, other, otherAdd, kill, first]],
  ])("is withheld for a person when its story is killed by number, sent %s", async (_, copies) => {
    const desk = await deskAfter(...(await Promise.all(copies.map(readingOfMessage))));
    for (const { item } of desk.sent) await releaseHead(desk, item.pk);
    const states = Object.fromEntries(
      [...desk.rows.heads.values()].map(({ uri, state }) => [uri.match(/0(\d+):2026/)?.[1], state]),
    );
    expect(states).toMatchObject({ 105: "accept-with-duties", 106: "accept-with-duties" });
    for (const number of [101, 103, 104]) expect(states[number], `${number}`).toMatch(/^(?:withdraw|hold)$/);
    const part = [...desk.rows.heads.values()].find(({ uri }) => uri.includes("103"));
    expect(desk.rows.decisions.get(`${part?.pk} ${part?.decision}`)?.decision.firedBy).toEqual(["RGT-603"]);
  });
});
