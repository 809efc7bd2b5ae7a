import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { announceReceipt } from "../../functions/announce/announce-receipt.ts";
import { announceTurn } from "../../functions/announce/announce-turn.ts";
import { ingestFile } from "../../functions/ingest/ingest-file.ts";
import { MAX_FILE_BYTES } from "../../shared/bytes/decode.ts";
import type { Head } from "../../shared/story/head.ts";
import { bundledPolicies } from "../bundled-policies.ts";
import { memoryDesk } from "../story/memory-desk.ts";
import { coastItem, coastPolicies } from "../story/sample-copy.ts";
import { memoryInbox } from "./memory-inbox.ts";

const NOW = "2026-03-01T09:00:00.000Z";
const SAMPLE = readFileSync(join(import.meta.dirname, "../fixtures/web-page-text/harbour-ledger.txt"));

/** A newsroom in memory: an inbox, a desk, and the announcer behind it. */
function newsroom(policies = bundledPolicies()) {
  const desk = memoryDesk(policies, NOW);
  const inbox = memoryInbox(NOW);
  const ingest = { ...desk, ...inbox };
  return {
    desk,
    inbox,
    drop: (key: string, body: Uint8Array | string, metadata?: Record<string, string>) =>
      ingestFile(ingest, inbox.put(key, body, metadata)),
    ingest,
    async announce(): Promise<void> {
      for (const { pk, owes } of [...desk.rows.heads.values()]) if (owes) await announceTurn(desk, pk, owes);
      for (const { pk, sk, owes } of [...desk.receipts.all.values()]) if (owes) await announceReceipt(desk, pk, sk);
    },
    told: () => desk.told.map(({ topic, notice }) => `${topic} ${notice.event} ${notice.state}`),
    heads: (): Head[] => [...desk.rows.heads.values()],
  };
}

/** An item of the contracted wire, of two paragraphs. */
const ninjs = (edit: Readonly<Record<string, unknown>> = {}): string =>
  coastItem({
    bodies: [
      {
        role: "main",
        contentType: "text/plain",
        value: "The ferry sailed again on Monday.\n\nIt carried forty people.",
      },
    ],
    ...edit,
  });

describe("the bundled sample", () => {
  it("becomes one article that needs a licence, told to the desk alone and without its body", async () => {
    const room = newsroom();
    const { receipt } = await room.drop("in/example/harbour-ledger.txt", SAMPLE);
    await room.announce();
    expect(receipt.records).toMatchObject([{ state: "licence-required", outcome: "stored", turn: 1 }]);
    expect(room.told()).toEqual(["Desk decided licence-required"]);
    expect(room.desk.told[0]?.notice).not.toHaveProperty("article");
  });

  it("is one article and one notice however often, wherever and in whatever spelling of bytes it comes", async () => {
    const room = newsroom();
    const text = SAMPLE.toString("utf8");
    const spellings = [
      text,
      text,
      text.replaceAll("\n", "\r\n"),
      `\uFEFF${text}`,
      Buffer.from(`\uFEFF${text}`, "utf16le"),
    ];
    for (const [at, spelling] of spellings.entries()) {
      await room.drop(at % 2 === 0 ? "in/example/harbour-ledger.txt" : `elsewhere/${at}.txt`, spelling as string);
      await room.announce();
    }
    expect(room.heads()).toHaveLength(1);
    expect(room.desk.told).toHaveLength(1);
  });

  it("without a policy is kept with a report that says what to do, and told to the desk", async () => {
    const room = newsroom(coastPolicies());
    const { receipt } = await room.drop("in/example/harbour-ledger.txt", SAMPLE);
    await room.announce();
    expect(receipt.records).toMatchObject([{ state: "quarantine", outcome: "quarantined" }]);
    expect(receipt.records[0]?.findings).toContain("RGT-101");
    expect(room.heads()).toEqual([]);
    const report = room.inbox.quarantined.get(receipt.report ?? "") as { whatToDo: string[]; original: string };
    expect(report.whatToDo.join(" ")).toMatch(/policy/i);
    expect(Buffer.from(room.inbox.quarantined.get(report.original) as Uint8Array)).toEqual(SAMPLE);
    expect(room.told()).toEqual(["Desk decided quarantine"]);
    expect(room.desk.told[0]?.notice).toMatchObject({ file: "in/example/harbour-ledger.txt", report: receipt.report });
  });
});

describe("contracted wire copy", () => {
  it("goes to subscribers with its credit line and its duties", async () => {
    const room = newsroom(coastPolicies());
    await room.drop("in/coast/1.json", ninjs());
    await room.announce();
    expect(room.told()).toEqual(["Notices published accept-with-duties"]);
    expect(room.desk.told[0]?.notice.article?.bodies?.length).toBeGreaterThan(0);
    expect(room.desk.told[0]?.notice.rights?.duties?.map(({ action }) => action)).toContain("attribute");
  });

  it("is one turn when it comes again, though it states only when it was first made", async () => {
    const room = newsroom(coastPolicies());
    const item = ninjs({ versionCreated: undefined, firstCreated: "2026-03-01T08:00:00Z" });
    for (const at of [NOW, "2026-03-01T09:05:00.000Z"])
      await ingestFile(room.ingest, { ...room.inbox.put("in/coast/1.json", item), at });
    expect(room.heads().map(({ turn }) => turn)).toEqual([1]);
  });

  it("takes a kill of a story that was told", async () => {
    const room = newsroom(coastPolicies());
    await room.drop("in/coast/1.json", ninjs());
    await room.announce();
    await room.drop("in/coast/2.json", ninjs({ version: "2", pubStatus: "canceled", bodies: [] }));
    await room.announce();
    expect(room.told().slice(1)).toEqual(["Notices withdrawn withdraw", "Desk withdrawn withdraw"]);
  });

  it("stores the good items of a file beside a bad one, and reports the bad one", async () => {
    const room = newsroom(coastPolicies());
    const file = `[${ninjs()},"not an item",${ninjs({ uri: "urn:coast:bridge" })}]`;
    const { receipt } = await room.drop("in/coast/three.json", file);
    expect(
      room
        .heads()
        .map(({ uri }) => uri)
        .sort(),
    ).toEqual(["urn:coast:bridge", "urn:coast:ferry"]);
    expect(receipt.problems).not.toEqual([]);
    expect(receipt.report).toBeDefined();
  });
});

describe("a file of many items", () => {
  it("becomes as many stories, and a receipt that fits a row", async () => {
    const room = newsroom(coastPolicies());
    const items = Array.from({ length: 900 }, (_, at) => ninjs({ uri: `urn:coast:${"long".repeat(200)}:${at}` }));
    const { receipt } = await room.drop("in/coast/many.json", `[${items.join()}]`);
    expect(room.heads()).toHaveLength(900);
    expect(receipt.records.length + (receipt.recordsOmitted ?? 0)).toBe(900);
    expect(JSON.stringify(receipt).length).toBeLessThan(400_000);
  });

  it("is tried again as a whole when one of its items cannot be stored, after the others were", async () => {
    const room = newsroom(coastPolicies());
    const file = `[${["ferry", "bridge", "quay"].map((name) => ninjs({ uri: `urn:coast:${name}` })).join()}]`;
    const drop = room.inbox.put("in/coast/three.json", file);
    let failed = false;
    const putHead: typeof room.desk.table.putHead = async (head, turn) => {
      if (head.uri === "urn:coast:bridge" && !failed) {
        failed = true;
        throw new Error("throttled");
      }
      return room.desk.table.putHead(head, turn);
    };
    await expect(ingestFile({ ...room.ingest, table: { ...room.desk.table, putHead } }, drop)).rejects.toThrow(
      "throttled",
    );
    expect(room.heads()).toHaveLength(2);
    await ingestFile(room.ingest, drop);
    expect(room.heads().map(({ turn }) => turn)).toEqual([1, 1, 1]);
  });
});

describe("a side-car", () => {
  it("that comes after its copy is read with it", async () => {
    const room = newsroom();
    await room.drop("in/example/a.txt", SAMPLE);
    await room.drop(
      "in/example/a.txt.rights.json",
      JSON.stringify({ canonicalUrl: "https://harbour-ledger.example/ferry" }),
    );
    expect(room.heads()).toHaveLength(1);
    const [head] = room.heads();
    const decided = await room.desk.table.decision(head?.pk ?? "", head?.decision ?? "");
    expect(decided?.rights.canonicalUrl).toBe("https://harbour-ledger.example/ferry");
  });

  it("that comes before its copy waits without a finding", async () => {
    const room = newsroom();
    const { receipt } = await room.drop("in/example/a.txt.rights.json", "{}");
    expect(receipt).toMatchObject({ records: [], problems: [] });
    expect(receipt).not.toHaveProperty("owes");
  });
});

describe("bad input", () => {
  const cases: [string, Uint8Array | string][] = [
    ["an empty file", ""],
    ["a JPEG", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, ...randomBytes(200)])],
    ["10 MB of noise", randomBytes(10 * 1024 * 1024)],
    ["broken JSON", '{"uri": "urn:x", "headline": '],
    ["JSON that is not ninjs", '{"hello": "world"}'],
    ["a text of one line", "Ferry sails again"],
    ["a file above the limit", new Uint8Array(MAX_FILE_BYTES + 1)],
  ];
  it.each(cases)("%s gets a coded finding, a receipt, a report and a notice to the desk", async (_, body) => {
    const room = newsroom();
    const { receipt } = await room.drop("in/mee/bad", body);
    await room.announce();
    const codes = [...receipt.problems.map(({ code }) => code), ...receipt.records.flatMap(({ findings }) => findings)];
    expect(codes.length).toBeGreaterThan(0);
    expect(room.inbox.quarantined.has(receipt.report ?? "")).toBe(true);
    expect(room.told()).toHaveLength(1);
    expect(room.desk.told[0]).toMatchObject({ topic: "Desk" });
  });

  it.each(["in/a b+c.txt", "in/100%.txt", "in/Übergröße ß.txt", `in/${"k".repeat(1000)}`])(
    "takes the key %.30s",
    async (key) => {
      const room = newsroom();
      const { receipt } = await room.drop(key, SAMPLE);
      expect(receipt.key).toBe(key);
      expect(receipt.records).toHaveLength(1);
    },
  );

  it("says of an object that was deleted before it was read that it is gone", async () => {
    const room = newsroom();
    const drop = room.inbox.put("in/mee/gone.txt", SAMPLE);
    room.inbox.remove("in/mee/gone.txt");
    const { receipt } = await ingestFile(room.ingest, drop);
    expect(receipt.problems.map(({ code }) => code)).toEqual(["OBJECT_GONE"]);
    expect(receipt).not.toHaveProperty("owes");
  });
});

describe("a crash", () => {
  it("between any two writes leaves the next try to end in the same rows and one notice", async () => {
    const writes = ["putRevision", "putDecision", "putHead", "putReceipt"] as const;
    for (const crash of writes) {
      for (const moment of ["before", "after"] as const) {
        const room = newsroom(coastPolicies());
        const drop = room.inbox.put("in/coast/1.json", ninjs());
        const owner = crash === "putReceipt" ? room.desk.receipts : room.desk.table;
        const call = (owner as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>)[crash];
        const failing = async (...args: unknown[]) => {
          if (moment === "after") await call?.(...args);
          throw new Error("killed");
        };
        const crashing = { ...room.ingest, table: { ...room.desk.table }, receipts: { ...room.desk.receipts } };
        Object.assign(crash === "putReceipt" ? crashing.receipts : crashing.table, { [crash]: failing });
        await expect(ingestFile(crashing, drop)).rejects.toThrow("killed");
        await room.announce();
        await ingestFile(room.ingest, drop);
        await room.announce();
        expect(
          room.heads().map(({ turn, state }) => `${turn} ${state}`),
          `${moment} ${crash}`,
        ).toEqual(["1 accept-with-duties"]);
        expect(room.desk.rows.revisions.size).toBe(1);
        expect(new Set(room.desk.told.map(({ notice }) => notice.id)).size).toBe(1);
        expect(room.desk.receipts.all.size).toBe(1);
      }
    }
  });
});
