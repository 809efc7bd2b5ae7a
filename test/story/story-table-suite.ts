import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { StoryTable } from "../../functions/story/ports.ts";
import type { Note } from "../../shared/notice/note.ts";
import type { Judgement } from "../../shared/rights/decide.ts";
import type { Head } from "../../shared/story/head.ts";
import { coastReading } from "./sample-copy.ts";

/** A partition that no other test uses. */
const newStory = (): string => `ART#${randomUUID()}`;

function headOf(pk: string, edit: Partial<Head> = {}): Head {
  return {
    pk,
    sk: "HEAD",
    uri: "urn:coast:ferry",
    supplier: "coast-wire",
    state: "accept",
    turn: 1,
    revision: "REV#1",
    contentHash: "c",
    decision: "DEC#1",
    decisionHash: "d",
    policyHash: "p",
    wasUsable: false,
    owes: 1,
    duePk: "DUE#0",
    dueAt: "2026-03-01T09:02:00.000Z",
    deskPk: "coast-wire#2026-03-01",
    deskAt: "2026-03-01T09:00:00.000Z",
    ...edit,
  };
}

/** What every table of stories must do; run over the one in memory and over the one in DynamoDB. */
export function storyTableSuite(tableOf: () => StoryTable): void {
  it("gives nothing for a story that is not there", async () => {
    const pk = newStory();
    expect(await tableOf().head(pk)).toBeUndefined();
    expect(await tableOf().revision(pk, "REV#1")).toBeUndefined();
    expect(await tableOf().decision(pk, "DEC#1")).toBeUndefined();
    expect(await tableOf().kills(pk)).toEqual([]);
    expect(await tableOf().noteBefore(pk, 9)).toBeUndefined();
  });

  it("writes a first head once, and later ones only over the turn that was read", async () => {
    const table = tableOf();
    const pk = newStory();
    expect(await table.putHead(headOf(pk), undefined)).toBe(true);
    expect(await table.putHead(headOf(pk, { state: "hold" }), undefined)).toBe(false);
    expect(await table.putHead(headOf(pk, { turn: 2, owes: 2 }), 1)).toBe(true);
    expect(await table.putHead(headOf(pk, { turn: 2, state: "reject" }), 1)).toBe(false);
    expect(await table.head(pk)).toEqual(headOf(pk, { turn: 2, owes: 2 }));
  });

  it("lets one of several writers at once take the turn", async () => {
    const table = tableOf();
    const pk = newStory();
    await table.putHead(headOf(pk), undefined);
    const won = await Promise.all(
      [2, 3, 4, 5].map((version) => table.putHead(headOf(pk, { turn: 2, version: String(version) }), 1)),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
  });

  it("keeps the first of two revisions and of two decisions under one key", async () => {
    const table = tableOf();
    const pk = newStory();
    await table.putRevision({ pk, sk: "REV#1", reading: coastReading() });
    await table.putRevision({ pk, sk: "REV#1", reading: coastReading({ version: "9" }) });
    expect((await table.revision(pk, "REV#1"))?.reading).toEqual(coastReading());
    const judgement = { findings: [], rights: {}, decision: { state: "hold" } } as unknown as Judgement;
    await table.putDecision(pk, "DEC#1", judgement);
    await table.putDecision(pk, "DEC#1", { ...judgement, findings: undefined } as unknown as Judgement);
    expect(await table.decision(pk, "DEC#1")).toEqual(judgement);
  });

  it("gives every revision of a story, and puts one in the place of another", async () => {
    const table = tableOf();
    const pk = newStory();
    await table.putRevision({ pk, sk: "REV#1", reading: coastReading() });
    await table.putRevision({ pk, sk: "REV#2", archived: "records/2" });
    await table.putNote(pk, { turn: 1, at: "2026-03-01T09:00:00Z", published: [], told: {}, attributes: {} });
    const reading = coastReading({ version: "2" });
    await table.replaceRevision({ pk, sk: "REV#2", reading, archived: "records/2" });
    expect(await table.revision(pk, "REV#2")).toEqual({ pk, sk: "REV#2", reading, archived: "records/2" });
    await table.replaceRevision({ pk, sk: "REV#2", reading });
    expect(await table.revisions(pk)).toEqual([
      { pk, sk: "REV#1", reading: coastReading() },
      { pk, sk: "REV#2", reading },
    ]);
  });

  it("finds kills and stories under a reference, and nothing under its neighbours", async () => {
    const table = tableOf();
    const [reference, neighbour] = [newStory(), newStory()];
    const kill = { by: "supplier", at: "2026-03-01T09:00:00Z", ref: "urn:coast:ferry" } as const;
    await table.putKill({ pk: reference, sk: "KILL#1", kill });
    await table.putKill({ pk: reference, sk: "KILL#1", kill: { ...kill, ref: "another" } });
    await table.putReference(reference, "ART#one");
    await table.putReference(reference, "ART#two");
    await table.putReference(reference, "ART#two");
    expect(await table.kills(reference)).toEqual([kill]);
    expect((await table.referenced(reference)).sort()).toEqual(["ART#one", "ART#two"]);
    expect(await table.kills(neighbour)).toEqual([]);
    expect(await table.referenced(neighbour)).toEqual([]);
  });

  it("gives the head, the kills and the directives of a story at once, directives in order of time, each kept once", async () => {
    const table = tableOf();
    const pk = newStory();
    const kill = { by: "supplier", at: "2026-03-01T09:00:00Z", ref: "urn:coast:ferry" } as const;
    const given = (order: "hold" | "release", at: string) => ({
      order,
      by: "operator" as const,
      who: "Ada",
      why: "a test",
      at,
    });
    const [hold, release] = [given("hold", "2026-03-01T09:00:00.000Z"), given("release", "2026-03-01T10:00:00.000Z")];
    expect(await table.standing(pk)).toEqual({ head: undefined, kills: [], directives: [] });
    await table.putHead(headOf(pk), undefined);
    expect(await table.standing(pk)).toEqual({ head: headOf(pk), kills: [], directives: [] });
    await table.putNote(pk, { turn: 1, at: "2026-03-01T09:00:00Z", published: [], told: {}, attributes: {} });
    await table.putRevision({ pk, sk: "REV#1", reading: coastReading() });
    await table.putKill({ pk, sk: "KILL#1", kill });
    for (const directive of [release, hold, release]) await table.putDirective(pk, directive);
    await table.putDecision(pk, "DEC#1", {} as Judgement);
    expect(await table.standing(pk)).toEqual({ head: headOf(pk), kills: [kill], directives: [hold, release] });
  });

  it("confirms the turn that stands, and leaves the rest of its head alone", async () => {
    const table = tableOf();
    const pk = newStory();
    await table.putHead(headOf(pk, { nextEvaluation: "2026-03-01T09:00:00Z" }), undefined);
    const dueAt = "2026-04-01T09:00:00.000Z";
    expect(await table.confirm(pk, 2, { policyHash: "q" })).toBe(false);
    expect(await table.confirm(pk, 1, { policyHash: "q", nextEvaluation: "2026-04-01T09:00:00Z", dueAt })).toBe(true);
    expect(await table.head(pk)).toMatchObject({
      turn: 1,
      owes: 1,
      policyHash: "q",
      dueAt,
      nextEvaluation: "2026-04-01T09:00:00Z",
    });
    await table.confirm(pk, 1, { policyHash: "r" });
    const { nextEvaluation: _next, duePk: _shard, dueAt: _due, ...rest } = headOf(pk, { policyHash: "r" });
    expect(await table.head(pk)).toEqual(rest);
  });

  it("gives as many places as a row has, each once, and never takes one back", async () => {
    const table = tableOf();
    const row = { pk: `QUOTA#${newStory()}`, sk: "month#2026-03", expiresAt: 1_900_000_000 };
    const take = (place: string) => table.takePlace(row, place, 2);
    expect(await Promise.all([take("a"), take("a")])).toEqual([true, true]);
    expect(await take("b")).toBe(true);
    expect([await take("c"), await take("a"), await take("b")]).toEqual([false, true, true]);
    expect(await table.takePlace({ pk: row.pk, sk: "feed#all" }, "c", 1)).toBe(true);
  });

  it("finds the texts of other suppliers under a hash, and never a supplier's own", async () => {
    const table = tableOf();
    const pk = `RUN#${newStory()}`;
    const row = (supplier: string) => ({
      pk,
      sk: `${supplier}#ART#1`,
      uri: `urn:${supplier}:1`,
      supplier,
      licence: supplier === "b" ? null : "CC-BY-4.0",
      sketch: { runs: 900, least: [7, 2 ** 52 + 1, Number.MAX_SAFE_INTEGER] },
      expiresAt: 1_900_000_000,
    });
    for (const supplier of ["a", "b", "b-2", "c"]) await table.putSketch(row(supplier));
    expect(await table.sketchesOfOthers(pk, "b")).toEqual([row("a"), row("b-2"), row("c")]);
    expect(await table.sketchesOfOthers(`${pk}0`, "b")).toEqual([]);
  });

  it("settles only the turn that stands, and keeps what is due next", async () => {
    const table = tableOf();
    const pk = newStory();
    await table.putHead(headOf(pk), undefined);
    expect(await table.settle(pk, 2, undefined)).toBe(false);
    expect((await table.head(pk))?.owes).toBe(1);
    expect(await table.settle(pk, 1, "2026-04-01T00:00:00.000Z")).toBe(true);
    const { owes, dueAt, duePk } = (await table.head(pk)) as Head;
    expect({ owes, dueAt }).toEqual({ owes: undefined, dueAt: "2026-04-01T00:00:00.000Z" });
    expect(duePk).toMatch(/^DUE#\d+$/);
    expect(await table.settle(pk, 1, undefined)).toBe(true);
    expect(await table.head(pk)).not.toHaveProperty("dueAt");
  });

  it("moves when a head is due only from where it was read", async () => {
    const table = tableOf();
    const pk = newStory();
    const seen = headOf(pk);
    await table.putHead(seen, undefined);
    expect(await table.defer(pk, { turn: 1, dueAt: "2020-01-01T00:00:00.000Z" }, undefined)).toBe(false);
    expect(await table.defer(pk, seen, undefined)).toBe(true);
    expect(await table.head(pk)).not.toHaveProperty("duePk");
    expect(await table.defer(pk, { turn: 1 }, "2026-05-01T00:00:00.000Z")).toBe(true);
    expect((await table.head(pk))?.dueAt).toBe("2026-05-01T00:00:00.000Z");
  });

  it("keeps the ledger of a story by turn", async () => {
    const table = tableOf();
    const pk = newStory();
    const note = (turn: number): Note => ({
      turn,
      at: "2026-03-01T09:00:00Z",
      published: [{ topic: "Desk", event: "held", id: `m${turn}` }],
      told: { Desk: "held" },
      attributes: { event: ["held"] },
    });
    for (const turn of [10, 2, 1]) await table.putNote(pk, note(turn));
    const before = await Promise.all([1, 2, 3, 5, 10, 11].map((turn) => table.noteBefore(pk, turn)));
    expect(before).toEqual([undefined, note(1), note(2), note(2), note(2), note(10)]);
  });
}
