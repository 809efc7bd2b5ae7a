import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ItemCopy } from "../../shared/copy/item-copy.ts";
import { iptc7901 } from "../../shared/formats/iptc7901.ts";
import { readFormat } from "../../shared/formats/read-format.ts";
import { FIXTURES } from "./golden.ts";
import { schemaErrors } from "./ninjs-schema.ts";
import { decisionsOn } from "./wire-decision.ts";

const PLAIN = readFileSync(join(FIXTURES, "iptc7901/plain.txt"), "latin1");
const RICH = readFileSync(join(FIXTURES, "iptc7901/rich.txt"));
const BODY = "Saltmere (hpa) - The ferry sails twice a day, the board said.\r\n\r\nFares stay as they are.";

interface Message {
  header?: string;
  slug?: string;
  head?: string;
  body?: string;
  tail?: string;
}
const message = ({
  header = "hle0412 4 e 176  hpa 1187",
  slug = "Harbour/Ferries/",
  head = "Ferry to sail twice a day =",
  body = BODY,
  tail = "121604 GMT May 26",
}: Message = {}) =>
  `\x01${header}\r\n\r\n${slug}\r\n\x02${head}\r\n\r\n${body}\r\n\r\n\x03${tail}\r\n\x7f\r\n\x7f\x04\r\n`;

const read = async (copy: string | Uint8Array) => readFormat(Buffer.from(copy as string));
async function item(copy: string | Uint8Array): Promise<ItemCopy> {
  const { format, items } = await read(copy);
  expect(format).toBe("iptc7901");
  return items[0] ?? expect.fail("no item");
}
const said = ({ passages }: ItemCopy) => passages.map(({ role, text }) => `${role}: ${text}`);

describe("a 7901 message", () => {
  it("is told by its frame, or by its header and slug line where the frame was stripped", async () => {
    const bare = message().replace(/[^\P{Cc}\r\n]/gu, "");
    const framed = await item(message());
    const stripped = await item(bare);
    expect(said(stripped)).toEqual(said(framed));
    expect([stripped.uri, stripped.article]).toEqual([framed.uri, framed.article]);
    expect(stripped.faults).toBeUndefined();
  });
  it.each([
    "Saltmere 4 e 176 is a boat\n\nIt sails from the quay every day of the week.",
    "abc0123 is no header\n\nharbour/ferries/\n\nWords.",
    "hle0412 4 e 176  hpa 1187\n\nA text that only opens with such a line, and no slug.",
    "\x01a0105KYODO\x1fkoko-\r\nu s\x14\x12 BC-Tarn  09-12 0344\r\n\x02BC-Tarn",
  ])("is not %j", (text) => expect(iptc7901.claims({ text, encoding: "utf-8", repairs: [] })).toBe(false));
  it("keeps its places in the file: each unbroken passage stands where its span says", async () => {
    const text = RICH.toString();
    const { items } = await read(RICH);
    for (const { span, text: words, role } of items.flatMap(({ passages }) => passages)) {
      const there = text.slice(...(span ?? [0, 0])).replace(/\s+/g, " ");
      if (role === "paragraph" || role === "byline")
        expect(there.replace(/ ?\| ?|=$/g, " ")).toContain(words.split(/[\n|]/)[0]?.trim());
    }
  });
  it("loses no word of what it may tell", async () => {
    const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const { items } = await read(RICH);
    const [first] = items;
    const kept = first ? [...first.passages, ...first.removed].map(({ text }) => text).join(" ") : "";
    const told = words(`${kept} ${JSON.stringify(first?.unmapped)} ${first?.article.slugline}`);
    const source = RICH.toString().split("\x03")[0] ?? "";
    expect(words(source).filter((word) => !told.includes(word))).toEqual(
      ["Notizblock", "Internet"].filter((word) => !told.includes(word)),
    );
  });
});

describe("the identity of a message", () => {
  const uri = async (over: Message) => (await item(message(over))).uri;
  it("is its agency, service, number and day", async () => {
    expect(await uri({})).toBe("urn:imprimatur:iptc7901:hpa:hle:0412:2026-05-12");
    expect(await uri({ tail: "AFP 121604 GMT MAI 26", header: "TGX0412 4 pol 76" })).toBe(
      "urn:imprimatur:iptc7901:afp:tgx:0412:2026-05-12",
    );
    expect(await uri({ header: "TGX0412 4 I 0076 F GBR /AFP-AA01" })).toContain(":afp:tgx:0412:");
  });
  it("is another one day later, when the same number comes again", async () => {
    expect(await uri({ tail: "131604 GMT May 26" })).not.toBe(await uri({}));
  });
  it("is left to its content where the number does not count, or the day is not told", async () => {
    expect(await uri({ header: "hle0000 4 e 176  hpa 0000" })).toBeUndefined();
    expect(await uri({ tail: "311604 GMT Feb 26" })).toBeUndefined();
    expect(await uri({ tail: "" })).toBeUndefined();
    expect(await uri({ header: "hle0000 4 e 176  hpa 1187" })).toBe("urn:imprimatur:iptc7901:hpa:hle:1187:2026-05-12");
  });
  it("names the numbers that kills use, each with its day", async () => {
    expect((await item(message())).article.altIds).toEqual([
      { role: "serviceNumber", value: "hle0412:2026-05-12" },
      { role: "agencyNumber", value: "hpa 1187:2026-05-12" },
    ]);
  });
});

describe("the time of a message", () => {
  const sent = async (tail: string) => (await item(message({ tail }))).article.versionCreated;
  it.each([
    ["071341 GMT Okt 15 ", "2015-10-07T13:41:00Z"],
    ["101137 GMT Dez 18", "2018-12-10T11:37:00Z"],
    ["190530 MESZ Mrz 26", "2026-03-19T05:30:00+02:00"],
    ["AFP 121212 GMT JAN 09", "2009-01-12T12:12:00Z"],
    ["121212 GMT Jan 97", "1997-01-12T12:12:00Z"],
    ["251037 Sep 24", "2024-09-25T10:37:00"],
    ["APA0123    2010-01-31/12:34", "2010-01-31T12:34:00"],
    ["251037", undefined],
    ["312500 GMT Sep 24", undefined],
    ["251037 GMT Xyz 24", undefined],
  ])("of %j is never guessed", async (tail, time) => expect(await sent(tail)).toBe(time));
});

describe("the head of a message", () => {
  const head = async (lines: string) => said(await item(message({ head: lines })));
  it("parts take keys, headline and byline", async () => {
    const { article, change, unmapped } = await item(
      message({ head: "REFILE\r\n1ST LEAD\r\nFerry to sail twice a day\r\nBy hpa correspondents =" }),
    );
    expect(article.headlines).toEqual([{ role: "main", value: "Ferry to sail twice a day" }]);
    expect([article.by, change, unmapped?.takeKey]).toEqual(["hpa correspondents", "refile", "REFILE 1ST LEAD"]);
  });
  it("joins a headline that fills its line, and no other", async () => {
    expect(
      (await head("Saltmere ferry to sail twice a day from June, says the board that runs\r\nthe harbour ="))[1],
    ).toBe("headline: Saltmere ferry to sail twice a day from June, says the board that runs the harbour");
    expect((await head("Ferry to sail\r\nBoard hires a second crew ="))?.slice(1, 3)).toEqual([
      "headline: Ferry to sail",
      "standfirst: Board hires a second crew",
    ]);
  });
  it("takes a flash in capitals for a headline", async () => {
    expect((await head("SALTMERE HARBOUR CLOSED ="))[1]).toBe("headline: SALTMERE HARBOUR CLOSED");
  });
  it("does not take a name for a byline when nothing stands above it", async () => {
    expect((await head("Von der Heide wins the regatta ="))[1]).toBe("headline: Von der Heide wins the regatta");
  });
});

describe("what is not for publication", () => {
  const SECRET = "Owen Pell, +44 1632 960 417";
  const tail = (heading: string) =>
    `${BODY}\r\n\r\n* * * *\r\n${heading}\r\n\r\n## Contacts\r\n- ${SECRET}\r\n\r\n# Notebook\r\n- ${SECRET}`;
  it.each([
    "The following information is not intended for publication",
    "The following information is not for publication",
    "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt",
    "The following information is not intended for\r\npublication",
  ])("is cut to the end of the text after %j", async (heading) => {
    const { removed, ...rest } = await item(message({ body: tail(heading) }));
    expect(JSON.stringify(rest)).not.toContain("960 417");
    expect(removed.at(-1)).toMatchObject({ reason: "not-for-publication", text: `- ${SECRET}` });
  });
  it("is cut from a flash without a text as well", async () => {
    const read = await item(message({ body: `The following information is not for publication\r\n\r\n- ${SECRET}` }));
    expect(said(read)).toEqual(["ed-note: Harbour/Ferries/", "headline: Ferry to sail twice a day"]);
  });
  it("takes the desk's initials along", async () => {
    for (const initials of ["hpa ik wr", "bur-rs/jj/tw"]) {
      const { removed, passages } = await item(message({ body: `${BODY}\r\n\r\n${initials}` }));
      expect(removed).toMatchObject([{ reason: "not-for-publication", text: initials }]);
      expect(passages.at(-1)?.text).toBe("Fares stay as they are.");
    }
  });
});

describe("the decision on a message", () => {
  it("is to use it where the contract says so", async () => {
    expect(await decisionsOn(PLAIN)).toEqual([{ state: "accept-with-duties", rules: [] }]);
  });
  it.each([
    ["1", "KILL KILL KILL"],
    ["4", "MANDATORY KILL"],
    ["5", "KILL"],
    ["3", "ELIMINATION"],
  ])("of priority %s with %j is never to use it", async (priority, key) => {
    const copy = message({
      header: `hle0413 ${priority} e 31  hpa 1188`,
      head: `${key}\r\nFerry to sail twice a day =`,
    });
    expect(await decisionsOn(copy)).toMatchObject([{ state: "quarantine", rules: ["RGT-602"] }]);
  });
  it("reads a kill in the slug line, in the text and in the note to editors", async () => {
    for (const over of [
      { slug: "KILL: Harbour/Ferries/" },
      { body: `Please kill the story hpa 1187.\r\n\r\n${BODY}` },
      { body: `${BODY}\r\n\r\n# Notebook\r\n\r\n## Note to editors\r\n- A kill is mandatory` },
    ]) {
      expect(await decisionsOn(message(over))).toMatchObject([{ rules: ["RGT-602"] }]);
    }
  });
  it.each([
    "WITHHOLD\r\nFerry to sail =",
    "HOLD HOLD HOLD\r\nFerry to sail =",
    "EMBARGOED UNTIL 2026-06-01T00:01:00Z\r\nFerry to sail =",
    "EMBARGOED UNTIL 0001 GMT SATURDAY JUNE 6\r\nFerry to sail =",
    "(Sperrfrist: 1.6., 14.00 Uhr)\r\nFähre fährt öfter =",
  ])("holds %j", async (head) => {
    const [decision] = await decisionsOn(message({ head }));
    expect((await item(message({ head }))).article.headlines).toHaveLength(1);
    expect((await item(message({ head }))).article.headlines?.[0]?.value).toMatch(/^F/);
    expect(["hold", "quarantine"]).toContain(decision?.state);
  });
  it("quarantines what is cut off: its terms may be missing", async () => {
    const whole = message();
    expect(await decisionsOn(whole.slice(0, whole.indexOf("\x03")))).toMatchObject([
      { state: "quarantine", rules: ["RGT-211"] },
    ]);
    expect((await item(whole.slice(0, whole.indexOf("Fares")))).faults).toMatchObject([{ kind: "unreadable" }]);
  });
});

describe("a broken message", () => {
  it.each(["plain", "rich"])("cut at any byte of the %s sample is a reading or a coded problem", async (name) => {
    const whole = readFileSync(join(FIXTURES, `iptc7901/${name}.txt`));
    for (let at = 0; at < whole.length; at += 1) {
      const { items, problems } = await read(whole.subarray(0, at));
      expect(items.length + problems.length).toBeGreaterThan(0);
      if (
        name === "plain" &&
        at <= whole.indexOf(3) &&
        items[0]?.article.standard &&
        items[0].format.includes("7901")
      ) {
        expect(items[0].faults).toHaveLength(1);
      }
    }
  });
  it("may hold a million blanks in a line, or as many signs that open something", async () => {
    for (const [sign, end] of [
      [" ", "x"],
      ["\u00a0", "x"],
      ["=", "x"],
      ["/", "x"],
      ["(", ""],
      ["|", ""],
      ["# ", ""],
    ]) {
      const { items, problems } = await read(message({ body: `x${sign?.repeat(1_000_000)}${end}` }));
      expect(items.length + problems.length).toBe(1);
    }
  });
  it("never loses its neighbours", async () => {
    const { items, problems } = await read(`${message()}\x01hle0413 4 e\r\n${message({ tail: "121700 GMT May 26" })}`);
    expect(items).toHaveLength(2);
    expect(problems).toEqual([
      { code: "NO_ARTICLE_TEXT", detail: "a message that ends in its header", where: expect.any(String) },
    ]);
  });
});

const CORPUS = join(import.meta.dirname, "../../../shared/corpus/files/iptc7901");
describe.skipIf(!existsSync(CORPUS))("7901 messages of the corpus (skipped where ../shared is absent)", () => {
  const names = existsSync(CORPUS) ? readdirSync(CORPUS) : [];
  it.each(names)("%s is one valid article", async (name) => {
    const file = readFileSync(join(CORPUS, name));
    const { format, items, problems } = await read(file);
    expect([format, items.length, problems]).toEqual(["iptc7901", 1, []]);
    for (const one of items) expect(schemaErrors(one)).toEqual([]);
    const told = JSON.stringify({ ...items[0], removed: [] });
    const [, closed = ""] = file.toString().split(/not intended for publication|nicht zur Veröffentlichung bestimmt/);
    for (const secret of closed.match(/\+49[\d -]{6,}\d|\S+@\S+\w/g) ?? []) expect(told).not.toContain(secret);
    expect(await read(file)).toEqual(await read(file));
  });
});
