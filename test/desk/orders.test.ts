import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerText, tablesText } from "../../bin/answer-text.ts";
import { Refusal } from "../../functions/desk/refusal.ts";
import type { World } from "../../functions/desk/world.ts";
import { housePolicies } from "../end-to-end/house-policies.ts";
import { type RunningDesk, runningDesk } from "../end-to-end/running-desk.ts";
import { coastItem } from "../story/sample-copy.ts";
import { answered, ask, ordered, worldOf } from "./running-world.ts";

const LATER = new Date(Math.floor(Date.now() / 1000) * 1000 + 20 * 24 * 60 * 60 * 1000).toISOString();

let desk: RunningDesk;
let world: World;
beforeAll(async () => {
  const policies = housePolicies();
  desk = await runningDesk({ policies });
  world = await worldOf(desk, policies);
});
afterAll(() => desk?.close());

const drop = async (name: string, edit: Readonly<Record<string, unknown>> = {}): Promise<string> => {
  const uri = `urn:coast:${name}`;
  await desk.put(`in/coast/${name}.json`, coastItem({ uri, ...edit }));
  await desk.receipt(`in/coast/${name}.json`);
  await desk.quiet();
  return uri;
};
const told = (uri: string): string[] =>
  desk.told
    .filter(({ notice }) => notice.uri === uri)
    .map(({ topic, notice }) => `${notice.turn} ${topic} ${notice.event}`);
const stateOf = async (uri: string): Promise<string> =>
  ((await answered(world, "show", uri)).json as { head: { state: string } }).head.state;

describe("an order of the desk", () => {
  it("shows what becomes of the story and what subscribers hear before anything is changed", async () => {
    const uri = await drop("shown");
    const proposal = await ask(world, "withdraw", uri);
    if (!("act" in proposal)) throw new Error("A withdrawal is proposed");
    expect(tablesText(proposal.radius)).toBe(
      "story            stands              becomes   subscribers hear      still waits for\n" +
        "urn:coast:shown  accept-with-duties  withdraw  that it is withdrawn",
    );
    expect(proposal).toMatchObject({ does: "Orders: withdraw, for urn:coast:shown", count: 1, touches: [uri] });
    await desk.quiet();
    expect(told(uri)).toEqual(["1 Notices published"]);
    expect(await stateOf(uri)).toBe("accept-with-duties");
    expect((await desk.rows()).filter(({ sk }) => sk.startsWith("LOG#"))).toEqual([]);
  });

  it("withdraws a story from everyone and gives it back, with who and why in its history and in the audit", async () => {
    const uri = await drop("taken");
    const { answer } = await ordered(world, "withdraw", uri);
    expect(answer.json).toMatchObject({ stories: [{ uri, state: "withdraw", isDecided: true }] });
    await desk.quiet();
    expect(told(uri)).toContain("2 Notices withdrawn");
    await ordered(world, "release", uri);
    await desk.quiet();
    expect(await stateOf(uri)).toBe("accept-with-duties");
    expect(told(uri)).toContain("3 Notices published");
    const shown = answerText(await answered(world, "show", uri));
    expect(shown).toMatch(
      /Ada at the desk {2}withdraw {2}a test\n.*Ada at the desk {2}release|Ada at the desk {2}release {3}a test\n.*withdraw/,
    );
    const { json } = await answered(world, "audit");
    expect(json).toMatchObject({
      entries: [
        { command: "release", who: "Ada at the desk", why: "a test", touches: [uri], outcome: "done" },
        { command: "withdraw", outcome: "done" },
      ],
    });
  });

  it("holds and frees, kills and reinstates, and is kept for a story still to come", async () => {
    const uri = await drop("kept");
    await ordered(world, "hold", uri, "--until", LATER);
    expect(await stateOf(uri), "told already, so it is taken back").toBe("withdraw");
    await ordered(world, "release", uri);
    expect(await stateOf(uri)).toBe("accept-with-duties");
    await ordered(world, "kill", uri);
    expect(await stateOf(uri)).toBe("withdraw");
    await ordered(world, "reinstate", uri);
    expect(await stateOf(uri)).toBe("accept-with-duties");
    const ahead = await ordered(world, "kill", "urn:coast:ahead", "--ahead", "--supplier", "coast-wire");
    expect(tablesText(ahead.proposal.radius)).toContain("nothing: the story is not here yet");
    expect(ahead.answer.tables[0]?.rows).toEqual([["urn:coast:ahead", "not here yet", ""]]);
    await drop("ahead");
    expect(told("urn:coast:ahead").filter((line) => line.includes("Notices"))).toEqual([]);
  });

  it("states a field, and settles an agreement", async () => {
    const uri = await drop("stated");
    await ordered(world, "set", uri, "byline", "Ada Marsh");
    expect((await answered(world, "show", uri)).json).toMatchObject({ record: { article: { by: "Ada Marsh" } } });
    await ordered(world, "set", uri, "embargoedUntil", LATER);
    expect(await stateOf(uri)).not.toBe("accept-with-duties");
    await ordered(world, "settle", "CW-1", uri);
    expect((await answered(world, "show", uri)).json).toMatchObject({
      history: { directives: [{ order: "settle" }, { order: "set" }, { order: "set" }] },
    });
  });

  it("warns where the policies at hand are not the deployed ones", async () => {
    const uri = await drop("elsewhere");
    const elsewhere = { ...world, policies: { ...world.policies, hash: "0".repeat(64) } };
    const proposal = await ask(elsewhere, "withdraw", uri);
    if (!("act" in proposal)) throw new Error("A withdrawal is proposed");
    expect(tablesText(proposal.radius)).toContain("NOT the deployed ones");
  });
});

describe("an order that cannot be meant changes nothing", () => {
  beforeAll(() => drop("wrong"));
  it.each([
    ["release urn:coast:nothing", 'There is no story "urn:coast:nothing"'],
    ["release urn:coast:wrong urn:coast:nothing", 'There is no story "urn:coast:nothing"'],
    ["release urn:coast:wrong", "release urn:coast:wrong: Nothing of this story"],
    ["reinstate urn:coast:wrong", "No kill of this story is on record."],
    ["hold urn:coast:wrong --until noon", "--until takes an instant"],
    ["hold urn:coast:wrong --until 2020-01-01T00:00:00Z", "That time has passed."],
    ["kill urn:coast:nothing --ahead", "--ahead needs --supplier"],
    ["kill urn:coast:nothing --ahead --supplier coats-wire", 'no policy here is called "coats-wire": coast-wire,'],
    ["set urn:coast:wrong pubStatus usable", "set takes one of the fields"],
    ["set urn:coast:wrong canonicalUrl javascript:alert(1)", "canonicalUrl takes a web address"],
    ["set urn:coast:wrong embargoedUntil tomorrow", "embargoedUntil takes an instant"],
    ["set urn:coast:wrong by x --part picture-9", "The story has no part of that name."],
    ["clear urn:coast:wrong picture-9", "The story has no part of that name."],
    ["settle CW-9 urn:coast:wrong", "has no agreement of that id"],
    ["match-kill urn:coast:nothing urn:coast:wrong", 'There is no story "urn:coast:nothing"'],
    ["match-kill urn:coast:wrong urn:coast:wrong", "is no kill but a story in state accept-with-duties"],
    ["replay in/coast", "A prefix ends in /"],
    ["replay LONG", "is 1025 bytes long; S3 keys end at 1024."],
    ["quarantine replay in/coast/none.json", 'There is no file "in/coast/none.json" in quarantine.'],
  ])("%s", async (line, sentence) => {
    const before = (await desk.rows()).length;
    const refused = ask(world, ...line.replace("LONG", "k".repeat(1_025)).split(" "));
    await expect(refused).rejects.toThrow(Refusal);
    await expect(refused).rejects.toThrow(sentence);
    expect((await desk.rows()).length).toBe(before);
  });
});
