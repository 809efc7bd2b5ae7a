import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { housePolicies } from "./house-policies.ts";
import { type RunningDesk, runningDesk, SAMPLE, SEED } from "./running-desk.ts";

interface Sent {
  title: string;
  file: string;
  supplier: string;
  prefix: string;
  /** Words that stand in the notice under the article, and words of its body. */
  terms: string;
  credit: string;
}

const STORIES: Sent[] = [
  {
    title: "the bundled sample",
    file: SAMPLE,
    supplier: "harbour-ledger",
    prefix: "in/example/",
    terms: "licensing page",
    credit: "Harbour Ledger",
  },
  {
    title: "the seed (skipped where it is absent)",
    file: SEED,
    supplier: "middle-east-eye",
    prefix: "in/mee/",
    terms: "associated fees",
    credit: "Middle East Eye",
  },
];

/** The same copy as other systems write it to disk. */
const spellings = (text: string): [string, Buffer][] => {
  const narrow = text.replaceAll("\u2019", "'");
  return [
    ["as it is", Buffer.from(text)],
    ["with CRLF", Buffer.from(text.replaceAll("\n", "\r\n"))],
    ["with a BOM", Buffer.from(`\uFEFF${text}`)],
    ["in Windows-1252", windows1252(narrow)],
  ];
};

const CP1252: Readonly<Record<string, number>> = {
  "\u2018": 0x91,
  "\u2019": 0x92,
  "\u201c": 0x93,
  "\u201d": 0x94,
  "\u2013": 0x96,
  "\u2014": 0x97,
};
const windows1252 = (text: string): Buffer => Buffer.from([...text].map((one) => CP1252[one] ?? one.charCodeAt(0)));

const PRESENCE = STORIES.map((story) => ({ ...story, isAbsent: !existsSync(story.file) }));

describe.each(PRESENCE)("$title", ({ file, supplier, prefix, terms, isAbsent }) => {
  let desk: RunningDesk;
  beforeAll(async () => {
    if (!isAbsent) desk = await runningDesk();
  });
  afterAll(() => desk?.close());

  it.skipIf(isAbsent)(
    "is one article and one notice to the desk, however often and wherever it is dropped",
    async () => {
      const text = readFileSync(file, "utf8");
      const name = basename(file);
      const drops = spellings(text).map(([how, bytes]) => ({ key: `${prefix}${how}.txt`, bytes }));
      drops.push({ key: name, bytes: Buffer.from(text) }, { key: `in/nobody/${name}`, bytes: Buffer.from(text) });
      // The same key twice at once, and all others with it.
      await Promise.all([...drops, ...drops].map(({ key, bytes }) => desk.put(key, bytes)));
      await desk.quiet();
      await desk.put(`${prefix}later.txt`, text);
      await desk.receipt(`${prefix}later.txt`);
      await desk.quiet();

      const [head, ...more] = await desk.heads();
      expect(more).toEqual([]);
      expect(head).toMatchObject({ state: "licence-required", supplier, turn: 1 });
      expect(desk.told.map(({ topic, notice }) => [topic, notice.event, notice.state])).toEqual([
        ["Desk", "decided", "licence-required"],
      ]);
      const told = JSON.stringify(desk.told);
      expect(told).not.toContain('"article"');
      for (const { key } of drops) {
        const receipt = await desk.receipt(key);
        expect(receipt.problems, key).toEqual([]);
        expect(receipt.records, key).toMatchObject([{ uri: head?.uri, state: "licence-required" }]);
      }
      const revisions = (await desk.rows()).filter(({ sk }) => sk.startsWith("REV#"));
      // Two that arrive at once may both keep it before either takes the head: the same content under two ranks.
      expect(new Set(revisions.map(({ sk }) => sk.split("#").at(-1))).size).toBe(1);
      const { article } = JSON.parse(String(revisions[0]?.reading)) as { article: { bodies: { value: string }[] } };
      expect(article.bodies[0]?.value).not.toContain(terms);
      expect(desk.deadLetters).toEqual([]);
    },
  );
});

describe("with an agreement that settles consent and fee", () => {
  let desk: RunningDesk;
  beforeAll(async () => {
    desk = await runningDesk({ policies: housePolicies() });
  });
  afterAll(() => desk?.close());

  it.for(PRESENCE)(
    "$title goes to subscribers with its credit line and without its picture",
    async ({ file, isAbsent, supplier, prefix, credit, terms }, { skip }) => {
      skip(isAbsent, "its text lies outside the project");
      await desk.put(`${prefix}story.txt`, readFileSync(file));
      await desk.receipt(`${prefix}story.txt`);
      await desk.quiet();
      const told = desk.told.filter(({ notice }) => notice.supplier === supplier);
      expect(told.map(({ topic, notice }) => [topic, notice.event, notice.state])).toEqual([
        ["Notices", "published", "accept-with-duties"],
      ]);
      const { article, rights, headline } = told[0]?.notice ?? {};
      expect(headline).toBe(article?.headlines?.[0]?.value);
      expect(rights?.creditText).toContain(credit);
      expect(article?.bodies?.[0]?.value.length).toBeGreaterThan(500);
      expect(article?.bodies?.[0]?.value).not.toContain(terms);
      expect(JSON.stringify(told)).not.toMatch(/AFP|"picture"/);
    },
  );

  it("keeps copy that no policy matches with a report that says what to do", async () => {
    const copy = "Quay to close\n\nIt closes on Friday for the winter, the board said.\n\nNobody minds much.\n";
    await desk.put("in/nobody/quay.txt", copy);
    const receipt = await desk.receipt("in/nobody/quay.txt");
    await desk.quiet();
    expect(receipt.records).toMatchObject([{ state: "quarantine", outcome: "quarantined" }]);
    expect((receipt.records as { findings: string[] }[])[0]?.findings).toContain("RGT-101");
    const report = JSON.parse(await desk.archivedText(String(receipt.report))) as {
      original: string;
      whatToDo: string[];
    };
    expect(await desk.archivedText(report.original)).toBe(copy);
    expect(report.whatToDo.join(" ")).toMatch(/Add a policy/);
    const told = desk.told.filter(({ notice }) => notice.file === "in/nobody/quay.txt");
    expect(told).toMatchObject([{ topic: "Desk", notice: { event: "decided", state: "quarantine" } }]);
    expect((await desk.heads()).filter(({ supplier }) => supplier === "nobody")).toEqual([]);
  });

  it.for(PRESENCE)("logs what it did, and no sentence of $title", ({ file, isAbsent }, { skip }) => {
    skip(isAbsent, "its text lies outside the project");
    const logs = desk.logs.join("\n");
    expect(logs).toContain('"file read"');
    const lines = readFileSync(file, "utf8").split("\n");
    const words = lines
      .map((line) => line.trim().split(" ").slice(0, 4).join(" "))
      .filter((start) => start.length > 15);
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter((start) => logs.includes(start))).toEqual([]);
  });
});
