import { describe, expect, it } from "vitest";
import type { Reading } from "../../shared/copy/reading.ts";
import { deskAfter, walk } from "./newsroom.ts";
import { coastReading } from "./sample-copy.ts";

const story = {
  reading: coastReading({ altIds: [{ role: "serviceNumber", value: "coa0157:2026-03-01" }] }),
  sequencer: "01",
};
const next = {
  reading: coastReading({ version: "2", headlines: [{ role: "main", value: "Ferry sails late" }] }),
  sequencer: "02",
};
const naming = (value: string): { reading: Reading; sequencer: string } => {
  const reading = coastReading({ uri: "urn:coast:order" });
  const cancels = { field: "cancels", value, source: "item-structured", pointer: "/cancels" } as const;
  return { reading: { ...reading, statements: [...reading.statements, cancels] }, sequencer: "03" };
};

describe("every order in which a kill that names a story meets it", () => {
  it.each([
    ["by its number", [], { story, kill: naming("coa0157:2026-03-01") }],
    ["by its uri", [], { story: next, kill: naming("urn:coast:ferry") }],
    ["by the number of an earlier version", [story], { next, kill: naming("coa0157:2026-03-01") }],
    ["before it came, by the number of one of two versions", [naming("coa0157:2026-03-01")], { story, next }],
  ] as const)(
    "%s ends with the story withdrawn for everyone who was told of it",
    async (what, before, items) => {
      const { ends, positions } = await walk(
        items,
        (desk, order) => {
          const heads = new Map([...desk.rows.heads.values()].map((head) => [head.uri, head]));
          expect([...heads.values()].filter(({ owes }) => owes !== undefined)).toEqual([]);
          expect(heads.get("urn:coast:ferry")?.state, order.join(" ")).toBe("withdraw");
          expect(heads.get("urn:coast:order")?.state).toMatch(/^(?:reject|quarantine)$/);
          const told = desk.told.filter(({ topic }) => topic === "Notices").map(({ notice }) => notice);
          expect(told.every(({ uri }) => uri === "urn:coast:ferry")).toBe(true);
          const last = told.sort((a, b) => b.turn - a.turn)[0];
          if (last) expect(last, order.join(" ")).toMatchObject({ event: "withdrawn" });
        },
        await deskAfter(...before),
      );
      expect(ends).toBeGreaterThan(1);
      console.log(`a kill ${what}: ${positions} positions, ${ends} ends`);
    },
    600_000,
  );
});
