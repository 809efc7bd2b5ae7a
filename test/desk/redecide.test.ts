import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tablesText } from "../../bin/answer-text.ts";
import type { World } from "../../functions/desk/world.ts";
import { policyDirectory, type RunningDesk, runningDesk } from "../end-to-end/running-desk.ts";
import { freshDirectory, until } from "../local/small-stack.ts";
import { COAST_WIRE, coastItem } from "../story/sample-copy.ts";
import { answered, ask, ordered, worldOf } from "./running-world.ts";

const BEFORE = policyDirectory({ "coast-wire.yaml": COAST_WIRE });
const AFTER = policyDirectory({
  "coast-wire.yaml": COAST_WIRE.replace(/agreements:\n.*\n/, "agreements: []\n").replace(
    "2026-01-01\nparty",
    "2026-02-01\nparty",
  ),
});

let desk: RunningDesk;
let world: World;
beforeAll(async () => {
  const data = freshDirectory();
  const earlier = await runningDesk({ policies: BEFORE, data });
  for (const name of ["ferry", "pier"])
    await earlier.put(
      `in/coast/${name}.json`,
      coastItem({ uri: `urn:coast:${name}`, ...(name === "pier" ? { pubStatus: "withheld" } : {}) }),
    );
  for (const name of ["ferry", "pier"]) await earlier.receipt(`in/coast/${name}.json`);
  await earlier.quiet();
  await earlier.close();
  desk = await runningDesk({ policies: AFTER, data });
  world = await worldOf(desk, AFTER);
});
afterAll(() => desk?.close());

describe("redecide", () => {
  it("shows what other policies change, and changes nothing with --diff", async () => {
    const { json, says } = await answered(world, "redecide", "--diff");
    expect(says).toEqual([expect.stringMatching(/^2 stories were decided under other policies; \d would be/)]);
    expect(json).toMatchObject({
      looked: 2,
      changed: expect.arrayContaining([
        expect.objectContaining({ uri: "urn:coast:ferry", states: "accept-with-duties > withdraw" }),
      ]),
    });
    expect((await desk.heads()).map(({ turn }) => turn)).toEqual([1, 1]);
  });

  it("decides by the deployed policies only", async () => {
    const here = await worldOf(desk, BEFORE);
    await expect(ask(here, "redecide")).rejects.toThrow("The policies here are not the deployed ones.");
    expect((await answered(here, "redecide", "--diff")).json).toMatchObject({ looked: 0, changed: [] });
  });

  it("hands over the stories whose decision changes, and subscribers hear of it", async () => {
    const { proposal } = await ordered(world, "redecide", "--rate", "1");
    expect(tablesText(proposal.radius)).toContain("accept-with-duties > withdraw");
    // One story a second: what waits for its second is not seen as work.
    await until(async () => {
      const handed = (await desk.heads()).filter(({ uri }) => proposal.touches.includes(String(uri)));
      return handed.every(({ policyHash }) => policyHash === world.policies.hash);
    });
    await desk.quiet();
    const ferry = (await desk.heads()).find(({ uri }) => uri === "urn:coast:ferry");
    expect(ferry).toMatchObject({ state: "withdraw", turn: 2, policyHash: world.policies.hash });
    expect(desk.told).toContainEqual(
      expect.objectContaining({
        topic: "Notices",
        notice: expect.objectContaining({ event: "withdrawn", reason: "policy-changed" }),
      }),
    );
    expect(await ask(world, "redecide")).toMatchObject({ count: 0 });
  });
});
