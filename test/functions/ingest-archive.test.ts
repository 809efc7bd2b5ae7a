import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { announceReceipt } from "../../functions/announce/announce-receipt.ts";
import { announceTurn } from "../../functions/announce/announce-turn.ts";
import { type Ingested, ingestFile } from "../../functions/ingest/ingest-file.ts";
import { fileKey } from "../../shared/story/keys.ts";
import { type ZipEntry, zipOf } from "../archive/zip-writer.ts";
import { memoryDesk } from "../story/memory-desk.ts";
import { coastItem, coastPolicies } from "../story/sample-copy.ts";
import { memoryInbox } from "./memory-inbox.ts";

const NOW = "2026-03-01T09:00:00.000Z";
const KEY = "in/coast/day.zip";

function newsroom() {
  const desk = memoryDesk(coastPolicies(), NOW);
  const inbox = memoryInbox(NOW);
  const ingest = { ...desk, ...inbox };
  return {
    desk,
    inbox,
    ingest,
    drop: (key: string, body: Uint8Array | string) => ingestFile(ingest, inbox.put(key, body)),
    async announce(): Promise<void> {
      for (const { pk, owes } of [...desk.rows.heads.values()]) if (owes) await announceTurn(desk, pk, owes);
      for (const { pk, sk, owes } of [...desk.receipts.all.values()]) if (owes) await announceReceipt(desk, pk, sk);
    },
    uris: () => [...desk.rows.heads.values()].map(({ uri }) => uri).sort(),
    receipts: () => [...desk.receipts.all.values()],
  };
}
const item = (name: string): ZipEntry => ({ name: `${name}.json`, content: coastItem({ uri: `urn:coast:${name}` }) });
const keysOf = ({ receipt, inside }: Ingested): string[] => [receipt.key, ...inside.flatMap(keysOf)];

const DAY = zipOf([
  item("ferry"),
  { name: "broken.json", content: '{"uri": "urn:x", "headlines": [' },
  {
    name: "night.zip",
    content: zipOf([{ name: "quay.json.gz", content: gzipSync(coastItem({ uri: "urn:coast:quay" })) }]),
  },
  { name: "../escape.json", content: coastItem({ uri: "urn:coast:escape" }) },
]);

describe("an archive in the inbox", () => {
  it("becomes the stories of all files inside, and a receipt for each of them and for itself", async () => {
    const room = newsroom();
    const ingested = await room.drop(KEY, DAY);
    expect(room.uris()).toEqual(["urn:coast:ferry", "urn:coast:quay"]);
    const names = ["ferry.json", "broken.json", "night.zip", "night.zip!quay.json.gz"];
    expect(keysOf(ingested)).toEqual([KEY, ...names.map((name) => `${KEY}!${name}`)]);
    expect(ingested.receipt).toMatchObject({ pk: fileKey("inbox", KEY), format: "zip", enclosed: names, records: [] });
    for (const { receipt } of ingested.inside) {
      expect(receipt).toMatchObject({ pk: fileKey("inbox", receipt.key), sk: ingested.receipt.sk, inside: KEY });
    }
    const stored = ingested.inside.flatMap(({ receipt }) => receipt.records);
    expect(stored).toMatchObject([
      { uri: "urn:coast:ferry", state: "accept-with-duties", outcome: "stored" },
      { uri: "urn:coast:quay", state: "accept-with-duties", outcome: "stored" },
    ]);
    // The outer receipt is written when all that it names is there.
    expect(room.receipts().at(-1)?.key).toBe(KEY);
  });

  it("tells the desk of each bad file, with a report and the original of that file alone", async () => {
    const room = newsroom();
    await room.drop(KEY, DAY);
    await room.announce();
    const told = room.desk.told.map(({ topic, notice }) => [topic, notice.file ?? notice.uri]);
    expect(told.sort()).toEqual([
      ["Desk", KEY],
      ["Desk", `${KEY}!broken.json`],
      ["Notices", "urn:coast:ferry"],
      ["Notices", "urn:coast:quay"],
    ]);
    const reportOf = (key: string) => {
      const { report = "" } = room.receipts().find((receipt) => receipt.key === key) ?? {};
      return room.inbox.quarantined.get(report) as { original: string; key: string; problems: { code: string }[] };
    };
    expect(reportOf(KEY).problems.map(({ code }) => code)).toEqual(["ARCHIVE_PATH"]);
    const { original, problems } = reportOf(`${KEY}!broken.json`);
    expect(problems.map(({ code }) => code)).toEqual(["JSON_BROKEN"]);
    expect(Buffer.from(room.inbox.quarantined.get(original) as Uint8Array).toString()).toBe(
      '{"uri": "urn:x", "headlines": [',
    );
  });

  it("is one turn a story when it comes again, or its files come by themselves", async () => {
    const room = newsroom();
    await room.drop(KEY, DAY);
    await room.drop(KEY, DAY);
    await room.drop("in/coast/ferry.json", coastItem({ uri: "urn:coast:ferry" }));
    expect([...room.desk.rows.heads.values()].map(({ turn }) => turn)).toEqual([1, 1]);
    expect(room.desk.rows.revisions.size).toBe(2);
  });

  it("is tried again as a whole when one of its stories cannot be stored, and then owes nothing", async () => {
    const room = newsroom();
    const drop = room.inbox.put(KEY, DAY);
    let failed = false;
    const putHead: typeof room.desk.table.putHead = async (head, turn) => {
      if (head.uri === "urn:coast:ferry" && !failed) {
        failed = true;
        throw new Error("throttled");
      }
      return room.desk.table.putHead(head, turn);
    };
    const failing = { ...room.ingest, table: { ...room.desk.table, putHead } };
    await expect(ingestFile(failing, drop)).rejects.toThrow("throttled");
    expect(room.uris()).toEqual(["urn:coast:quay"]);
    expect(room.receipts().map(({ key }) => key)).not.toContain(KEY);
    await ingestFile(room.ingest, drop);
    expect(room.uris()).toEqual(["urn:coast:ferry", "urn:coast:quay"]);
    expect(room.receipts()).toHaveLength(5);
  });

  it("has its side-car read with every file inside, whenever it comes", async () => {
    const room = newsroom();
    await room.drop(KEY, DAY);
    await room.drop(`${KEY}.rights.json`, JSON.stringify({ embargoedUntil: "2026-03-02T00:00:00Z" }));
    expect([...room.desk.rows.heads.values()].map(({ state, turn }) => [state, turn])).toEqual([
      ["withdraw", 2],
      ["withdraw", 2],
    ]);
  });

  it("with a story and forty pictures tells the desk of the pictures once", async () => {
    const room = newsroom();
    const jpeg = Buffer.from("ffd8ffe000104a46494600", "hex");
    const pictures = Array.from({ length: 40 }, (_, at) => ({ name: `ferry-${at}.jpg`, content: jpeg }));
    const { receipt, inside } = await room.drop(KEY, zipOf([item("ferry"), ...pictures]));
    expect(inside).toHaveLength(41);
    expect(receipt.problems).toMatchObject([{ code: "ARCHIVE_MEDIA", detail: "a JPEG picture 40 times" }]);
    expect(room.receipts().flatMap(({ key, owes }) => (owes ? [key] : []))).toEqual([KEY]);
    const [, picture] = inside;
    expect(picture?.receipt).toMatchObject({ key: `${KEY}!ferry-0.jpg`, problems: [{ code: "NOT_TEXT" }] });
    expect(picture?.receipt.report).toBeUndefined();
  });

  it("of a thousand files has a receipt that fits a row", async () => {
    const room = newsroom();
    const entries = Array.from({ length: 1000 }, (_, at) => ({
      name: `${"folder/".repeat(40)}${at}.json`,
      content: at < 30 ? coastItem({ uri: `urn:coast:${at}` }) : "[]",
    }));
    const { receipt, inside } = await room.drop(KEY, zipOf(entries));
    expect(inside).toHaveLength(1000);
    expect((receipt.enclosed?.length ?? 0) + (receipt.enclosedOmitted ?? 0)).toBe(1000);
    expect(JSON.stringify(receipt).length).toBeLessThan(400_000);
  });
});

describe("copy attached to a mail", () => {
  it("becomes stories of their own, beside that of the mail", async () => {
    const room = newsroom();
    const mail = [
      "From: desk@coast.example",
      "Message-ID: <1@coast.example>",
      "Subject: Quay to close",
      "MIME-Version: 1.0",
      "Content-Type: multipart/mixed; boundary=b",
      "",
      "--b",
      "",
      "It closes on Friday for the winter, the board said.",
      "--b",
      "Content-Type: application/json; name=ferry.json",
      "Content-Disposition: attachment",
      "",
      coastItem({ uri: "urn:coast:ferry" }),
      "--b--",
    ].join("\n");
    const { receipt, inside } = await room.drop("in/coast/mail.eml", mail);
    expect(receipt).toMatchObject({ format: "rfc822", enclosed: ["ferry.json"], records: [{ outcome: "stored" }] });
    expect(inside[0]?.receipt).toMatchObject({ format: "ninjs", records: [{ uri: "urn:coast:ferry" }] });
    expect(room.uris()).toEqual(["urn:coast:ferry", "urn:imprimatur:rfc822:1%40coast.example"]);
  });
});
