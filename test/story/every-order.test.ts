import { describe, expect, it } from "vitest";
import type { Head } from "../../shared/story/head.ts";
import type { MemoryDesk } from "./memory-desk.ts";
import { walk } from "./newsroom.ts";
import { coastReading } from "./sample-copy.ts";

/** What a consumer ends with who drops every turn that is not above the last. */
function lastTold({ told }: MemoryDesk) {
  return told
    .filter(({ topic }) => topic === "Notices")
    .reduce<MemoryDesk["told"][number] | undefined>(
      (last, next) => (last && last.notice.turn >= next.notice.turn ? last : next),
      undefined,
    )?.notice;
}

const first = { reading: coastReading(), sequencer: "01" };
const second = {
  reading: coastReading({ version: "2", headlines: [{ role: "main", value: "Ferry sails late" }] }),
  sequencer: "02",
};
const kill = { reading: coastReading({ version: "3", pubStatus: "canceled" }), sequencer: "03" };
const lateKill = { reading: coastReading({ version: "1", pubStatus: "canceled" }), sequencer: "00" };

function expectSettled(desk: MemoryDesk, order: readonly string[]): Head {
  const [head] = desk.rows.heads.values();
  if (!head) throw new Error(`No head after ${order.join(" ")}`);
  expect(head.owes, `owed after ${order.join(" ")}`).toBeUndefined();
  expect(desk.rows.notes.has(`${head.pk} ${head.turn}`)).toBe(true);
  return head;
}

/** With EVERY_ORDER=all in the environment the largest walk is made to its end: hundreds of thousands of positions, most of an hour. */
const WHOLE_WALK = process.env.EVERY_ORDER === "all";
/** Positions of the largest walk that are looked at otherwise. */
const SAMPLED = 15_000;

describe("every order in which the steps can follow each other", () => {
  it("ends two revisions at once with the newer one announced last", async () => {
    const { ends, positions } = await walk({ first, second }, (desk, order) => {
      const head = expectSettled(desk, order);
      expect(head.version).toBe("2");
      expect(lastTold(desk)).toMatchObject({
        turn: head.turn,
        state: "accept-with-duties",
        headline: "Ferry sails late",
      });
    });
    expect(ends).toBeGreaterThan(1);
    console.log(`two revisions: ${positions} positions, ${ends} ends`);
  });

  it("ends the same file delivered twice at once as one turn and one notice", async () => {
    await walk({ first, again: { ...first, sequencer: "02" } }, (desk, order) => {
      expect(expectSettled(desk, order).turn).toBe(1);
      expect(new Set(desk.told.map(({ notice }) => notice.id)).size).toBe(1);
    });
  });

  const expectWithdrawn = (desk: MemoryDesk, order: readonly string[]): void => {
    const head = expectSettled(desk, order);
    expect(head.state, order.join(" ")).toBe("withdraw");
    const told = lastTold(desk);
    if (told) expect(told, order.join(" ")).toMatchObject({ event: "withdrawn" });
  };

  it("ends a revision and a kill that ranks below it with the story withdrawn for everyone who was told of it", async () => {
    const { ends, positions } = await walk({ first, lateKill }, expectWithdrawn);
    expect(ends).toBeGreaterThan(1);
    console.log(`a revision and a lower kill: ${positions} positions, ${ends} ends`);
  });

  it(
    "ends two revisions and a kill withdrawn as well, in as many orders as there is time for",
    async () => {
      const seed = Math.floor(Math.random() * 2 ** 31);
      const sample = WHOLE_WALK ? undefined : { positions: SAMPLED, seed };
      const { ends, positions } = await walk({ first, second, kill }, expectWithdrawn, undefined, sample);
      expect(ends).toBeGreaterThan(1);
      const how = WHOLE_WALK ? "all" : `drawn by the seed ${seed}`;
      console.log(`two revisions and a kill: ${positions} positions, ${how}; ${ends} ends`);
    },
    WHOLE_WALK ? 3_600_000 : 300_000,
  );
});
