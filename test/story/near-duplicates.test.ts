import { describe, expect, it } from "vitest";
import { releaseHead } from "../../functions/release/release-head.ts";
import { withNearDuplicates } from "../../functions/story/near-duplicates.ts";
import { storeStory } from "../../functions/story/store-story.ts";
import { storyOf } from "../../functions/story/story.ts";
import type { Reading } from "../../shared/copy/reading.ts";
import { compilePolicies } from "../../shared/rights/policy/compile.ts";
import { everyInterleaving } from "./interleavings.ts";
import { type MemoryDesk, memoryDesk } from "./memory-desk.ts";
import { COAST_WIRE, coastReading } from "./sample-copy.ts";
import { steppedTable } from "./stepped-table.ts";

const NOW = "2026-03-01T09:00:00.000Z";
const GULL = COAST_WIRE.replaceAll("coast-wire", "gull-post")
  .replaceAll("Coast Wire", "Gull Post")
  .replace("in/coast/", "in/gull/");

function deskOf(house: string): MemoryDesk {
  const { bundle, problems } = compilePolicies([
    { name: "coast-wire.yaml", text: COAST_WIRE },
    { name: "gull-post.yaml", text: GULL },
    { name: "house.yaml", text: `house: imprimatur.house/1\nname: A house\n${house}` },
  ]);
  if (!bundle) throw new Error(JSON.stringify(problems));
  return memoryDesk(bundle, NOW);
}
const ON = "nearDuplicates: {days: 3}";
const sentence = (at: number) =>
  `On quay ${at} of the harbour the pilots waited ${at} hours for the tide to turn again.`;
const text = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => sentence(from + at)).join("\n\n");

let sequencer = 0;
async function store(desk: MemoryDesk, supplier: string, name: string, value: string) {
  sequencer += 1;
  const plain = coastReading({
    uri: `urn:${supplier}:${name}`,
    bodies: [{ role: "main", contentType: "text/plain", value }],
  });
  const reading: Reading = { ...plain, provenance: { ...plain.provenance, supplier } };
  const arrival = { receivedAt: desk.clock.at, sequencer: String(sequencer).padStart(6, "0") };
  const { head } = await storeStory(desk, reading, supplier, arrival);
  const findings = desk.rows.decisions.get(`${head.pk} ${head.decision}`)?.findings ?? [];
  return { head, said: findings.find(({ rule }) => rule === "RGT-505")?.message };
}

describe("copy that another supplier sent too", () => {
  it("is pointed out to the desk and flows on", async () => {
    const desk = deskOf(ON);
    expect((await store(desk, "coast-wire", "a", text(0, 20))).said).toBeUndefined();
    const { head, said } = await store(desk, "gull-post", "b", text(0, 20));
    expect(said).toBe(
      "100% of the text also appears in urn:coast-wire:a from coast-wire, licensed as LicenseRef-CoastWire-contract. Likely shared agency copy.",
    );
    expect(head.state).toBe("accept-with-duties");
  });

  it.each([
    ["another text", ON, "gull-post", text(40, 60)],
    ["its own supplier's", ON, "coast-wire", text(0, 20)],
    ["a text of a line", ON, "gull-post", sentence(0)],
    ["any text of a house that does not ask for it", "", "gull-post", text(0, 20)],
  ])("is not %s", async (_, house, supplier, value) => {
    const desk = deskOf(house);
    await store(desk, "coast-wire", "a", text(0, 20));
    expect((await store(desk, supplier, "b", value)).said).toBeUndefined();
  });

  it("costs a house that does not ask for it nothing", async () => {
    const desk = deskOf("");
    await store(desk, "coast-wire", "a", text(0, 20));
    expect(desk.rows.sketches.size).toBe(0);
  });

  it("costs six rows a story, whatever its length and however often it comes", async () => {
    const desk = deskOf(ON);
    for (const _ of [1, 2]) await store(desk, "coast-wire", "a", text(0, 200));
    expect(desk.rows.sketches.size).toBe(6);
  });

  it("is said again when the story is decided again, though the other's rows are gone", async () => {
    const desk = deskOf(ON);
    await store(desk, "coast-wire", "a", text(0, 20));
    const { head } = await store(desk, "gull-post", "b", text(0, 20));
    desk.rows.sketches.clear();
    await releaseHead(desk, head.pk);
    expect(desk.rows.heads.get(head.pk)?.turn).toBe(head.turn);
  });

  it("is seen by at least one of two suppliers that send it at once, in whatever order their steps follow", async () => {
    const { policies } = deskOf(ON);
    const steps = new Set(["putSketch", "sketchesOfOthers"] as const);
    const readings = ["coast-wire", "gull-post"].map((supplier) => {
      const uri = `urn:${supplier}:a`;
      const plain = coastReading({ uri, bodies: [{ role: "main", contentType: "text/plain", value: text(0, 20) }] });
      return { reading: { ...plain, provenance: { ...plain.provenance, supplier } }, supplier };
    });
    const { ends } = await everyInterleaving(
      ({ start }) => {
        const desk = memoryDesk(policies, NOW);
        const seen: string[] = [];
        for (const { reading, supplier } of readings)
          start(supplier, async (step) => {
            const table = steppedTable(desk.table, step, steps);
            const { nearDuplicates } = await withNearDuplicates(
              { ...desk, table },
              storyOf(reading, supplier),
              reading,
            );
            if (nearDuplicates) seen.push(supplier);
          });
        return { seen, desk };
      },
      ({ seen, desk }) => JSON.stringify([seen, [...desk.rows.sketches.keys()]]),
      ({ seen }, order) => expect(seen.length, order.join(" ")).toBeGreaterThan(0),
      // What comes next follows from nothing but the place that a worker has come to, and whether it found the other.
      ([place = "0", found = ""], _, answer) => [
        `${Number(place) + 1}`,
        found || (answer?.includes("uri") ? "found" : ""),
      ],
      { positions: 120, seed: Math.floor(Math.random() * 2 ** 31) },
    );
    expect(ends).toBeGreaterThan(2);
  });
});
