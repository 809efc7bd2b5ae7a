import { expect, it } from "vitest";
import { rehearsal } from "../../functions/desk/rehearsal.ts";
import { giveDirective } from "../../functions/story/give-directive.ts";
import { takeTurn } from "../../functions/story/take-turn.ts";
import { memoryDesk } from "../story/memory-desk.ts";
import { deskAfter } from "../story/newsroom.ts";
import { coastPolicies, coastReading } from "../story/sample-copy.ts";

const AUTHOR = { who: "Ada", why: "a test" };

it("decides as the desk would and writes nothing: no head, decision, order, place or message", async () => {
  const desk = await deskAfter({ reading: coastReading(), sequencer: "01" });
  const limited = coastPolicies((yaml) => yaml.replace("    duty:", "    quota: {count: 1, per: day}\n    duty:"));
  for (const policies of [desk.policies, limited]) {
    const { pk } = [...desk.rows.heads.values()][0] ?? { pk: "" };
    const before = structuredClone({ ...desk.rows, onHead: undefined });
    const [sent, told] = [desk.sent.length, desk.told.length];
    const rehearsed = rehearsal({ ...desk, policies });
    expect((await giveDirective(rehearsed, pk, { order: "kill" }, AUTHOR)).outcome).toBe("given");
    expect((await takeTurn(rehearsed, pk))?.head).toMatchObject({ state: "withdraw", turn: 2 });
    expect((await takeTurn(rehearsed, pk))?.outcome, "the same again, at the rehearsal").toBe("unchanged");
    expect({ ...desk.rows, onHead: undefined }).toEqual(before);
    expect([desk.sent.length, desk.told.length]).toEqual([sent, told]);
  }
});

it("has every method of a desk's table, and lets none of its writes through", async () => {
  const { table } = memoryDesk(coastPolicies(), "2026-03-01T09:00:00.000Z");
  const reads = new Set([
    "head",
    "revision",
    "revisions",
    "decision",
    "kills",
    "standing",
    "referenced",
    "noteBefore",
    "sketchesOfOthers",
  ]);
  const guarded = Object.fromEntries(
    Object.entries(table).map(([name, method]) => [
      name,
      reads.has(name)
        ? method
        : () => {
            throw new Error(`The rehearsal wrote: ${name}`);
          },
    ]),
  ) as unknown as typeof table;
  const desk = rehearsal({ ...memoryDesk(coastPolicies(), "2026-03-01T09:00:00.000Z"), table: guarded });
  expect(Object.keys(desk.table).sort()).toEqual(Object.keys(table).sort());
  for (const [name, method] of Object.entries(desk.table)) {
    const call = method as (...args: unknown[]) => Promise<unknown>;
    await expect(call({ pk: "ART#1", sk: "x" }, {}, {}).then(() => name)).resolves.toBe(name);
  }
});
