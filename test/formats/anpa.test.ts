import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ItemCopy } from "../../shared/copy/item-copy.ts";
import { anpa } from "../../shared/formats/anpa.ts";
import { readFormat } from "../../shared/formats/read-format.ts";
import { FIXTURES } from "./golden.ts";
import { schemaErrors } from "./ninjs-schema.ts";
import { decisionsOn } from "./wire-decision.ts";

const PLAIN = readFileSync(join(FIXTURES, "anpa/plain.txt"), "utf8");
const TEXT =
  "\t   TARN HAVEN, Tarnshire (HPA) _ The ferry sails twice a day, the board said.\r\n\t   Fares stay as they are.\r\n";

interface Message {
  first?: string;
  second?: string;
  keywords?: string;
  head?: string;
  text?: string;
  signOff?: string;
}
const message = ({
  first = "c0312\x1fcoast",
  second = "r e\x13\x11 BC-Tarn-Ferry      05-12 0161",
  keywords = "BC-Tarn-Ferry,161",
  head = "^Ferry to sail twice a day<",
  text = TEXT,
  signOff = "HPA-WF-05-12-26 1604GMT<",
}: Message = {}) =>
  `\x16\x16\x01${first}\r\n${second}\r\n\x02^${keywords}<\r\n${head}\r\n${text}\r\n\t   \x03${signOff}\r\n\r\n\f\r\n\x04\r\n`;

const read = async (copy: string | Uint8Array) => readFormat(Buffer.from(copy as string));
async function item(over: Message | string = {}): Promise<ItemCopy> {
  const { format, items } = await read(typeof over === "string" ? over : message(over));
  expect(format).toBe("anpa");
  return items[0] ?? expect.fail("no item");
}
const said = ({ passages }: ItemCopy) => passages.map(({ role, text }) => `${role}: ${text}`);

describe("an ANPA message", () => {
  it("is told by its frame, or by what is left of it where the frame was stripped", async () => {
    const framed = await item();
    for (const bare of [
      message().replace(/[^\P{Cc}\t\r\n]/gu, ""),
      message()
        .replace(/[^\P{Cc}\t\r\n]/gu, "")
        .split("\r\n")
        .slice(2)
        .join("\r\n"),
    ]) {
      expect(said(await item(bare))).toEqual(said(framed));
      expect((await item(bare)).faults).toBeUndefined();
    }
  });
  it.each([
    "\x01hle0412 4 e 176  hpa 1187\r\n\r\nHarbour/\r\n\x02Words",
    "\x01RACE: TARN\x1f6\x1fN\r\nwords words",
    "^A caret opens many a line\nof plain text.",
    "W2870 is a number\nr e and so on 05-12",
  ])("is not %j", (text) => expect(anpa.claims({ text, encoding: "utf-8", repairs: [] })).toBe(false));
  it("loses no word of its text", async () => {
    const { items } = await read(PLAIN);
    const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const told = words(items[0]?.passages.map(({ text }) => text).join(" ") ?? "");
    const source = PLAIN.split("\x02")[1]?.split("\x03")[0] ?? "";
    expect(words(source).filter((word) => !told.includes(word))).toEqual([]);
  });
});

describe("the header of a message", () => {
  it.each([
    ["f", 1],
    ["b", 2],
    ["u", 3],
    ["r", 4],
    ["d", 5],
    ["z", undefined],
  ])("with priority %s has urgency %s", async (letter, urgency) => {
    expect((await item({ second: `${letter} e\x13\x11 BC-Tarn-Ferry  05-12 0161` })).article.urgency).toBe(urgency);
  });
  it.each([
    ["BC-LT--Tarnshire-FerryB", "Tarnshire-Ferry"],
    ["BC-SAI--RegattaExpanded", "SAI--RegattaExpanded"],
    ["AP-Top-Harbour-News-Hea", "Top-Harbour-News-Hea"],
    ["BC-10ThingstoKnow-Today", "10ThingstoKnow-Today"],
  ])("with the keywords %s has the slug %s", async (keywords, slug) => {
    expect((await item({ second: `r e\x13\x11 ${keywords}     05-12` })).article.slugline).toBe(slug);
  });
  it("gives an identity with the sign-off: agency, number and day", async () => {
    expect((await item()).uri).toBe("urn:imprimatur:anpa:hpa:c0312:2026-05-12");
    expect((await item({ signOff: "HPA-WF-05-13-26 1604GMT<" })).uri).toBe("urn:imprimatur:anpa:hpa:c0312:2026-05-13");
    expect((await item({ first: "a0105KYODO\x1fkoko-", signOff: "KWS-21:37-12-05-26" })).uri).toBe(
      "urn:imprimatur:anpa:kyodo:a0105:2026-05-12",
    );
    for (const over of [{ signOff: "" }, { signOff: "HPA-WF-13-45-26 1604GMT<" }, { first: "c0000\x1fcoast" }]) {
      expect((await item(over)).uri).toBeUndefined();
    }
  });
  it.each([
    ["HPA-WF-05-12-26 1604GMT<", "2026-05-12T16:04:00Z"],
    ["HPA-NY-05-12-26 1204EDT<", "2026-05-12T12:04:00-04:00"],
    ["HPA-NY-05-12-26 1204XYZ<", "2026-05-12T12:04:00"],
    ["KWS-21:37-12-05-26", "2026-05-12T21:37:00"],
    ["", undefined],
  ])("and the sign-off %j make no time that is not told", async (signOff, time) => {
    const { article } = await item({ signOff });
    expect([article.versionCreated, article.firstCreated]).toEqual([time, time]);
  });
});

describe("the text of a message", () => {
  it("has its head in caret lines, the dateline apart", async () => {
    const head = "^Ferry to sail twice a day<\r\n^Eds: With photo.<\r\n^By IDA KESTREL=\r\n^Harbour Press=";
    expect(said(await item({ head }))).toEqual([
      "ed-note: BC-Tarn-Ferry,161",
      "headline: Ferry to sail twice a day",
      "ed-note: Eds: With photo.",
      "byline: By IDA KESTREL",
      "byline: Harbour Press",
      "dateline: TARN HAVEN, Tarnshire (HPA) —",
      "paragraph: The ferry sails twice a day, the board said.",
      "paragraph: Fares stay as they are.",
    ]);
  });
  it("publishes what its editors say to readers, and not what they say to desks", async () => {
    const read = await item({
      head: "^Ferry sails<\r\n^EDITOR'S NOTE _ This is the first of two parts.<\r\n^Eds: Second part moves Friday.<",
    });
    expect(read.passages.find(({ text }) => text.startsWith("EDITOR'S NOTE"))?.role).toBe("paragraph");
    expect(read.article.edNote).toBe("Eds: Second part moves Friday.");
  });
  it.each([
    ["BC-Tarn-Ferry, 1st Ld-Writethru,161", "writethru", "1st Ld-Writethru"],
    ["BC-Tarn-Ferry, 2nd Ld,161", "lead", "2nd Ld"],
    ["BC-Tarn-Ferry, 1st Add,161", "add", "1st Add"],
    ["BC-Tarn-Ferry,161", undefined, undefined],
    ["BC-Correction-Officers,161", undefined, undefined],
  ])("with the keyword line %j is a %s", async (keywords, change, takeKey) => {
    const read = await item({ keywords });
    expect([read.change, read.unmapped?.takeKey]).toEqual([change, takeKey]);
    expect(read.article.firstCreated).toBe(change ? undefined : "2026-05-12T16:04:00Z");
  });
  it("keeps the rows and cells of its tables", async () => {
    const text = "\b^;W;L;GB\x10 \r\n\bSaltmere;13;3;_\x10 \r\n\bTarn\x10 Haven;9;6;3{\x10 \r\n";
    const { passages } = await item({ text });
    expect(passages.at(-1)?.html).toBe(
      "<table><tr><td></td><td>W</td><td>L</td><td>GB</td></tr><tr><td>Saltmere</td><td>13</td><td>3</td><td>—</td></tr>" +
        "<tr><td>Tarn Haven</td><td>9</td><td>6</td><td>3½</td></tr></table>",
    );
  });
});

describe("control characters", () => {
  it("may be every third sign of a message's tables", async () => {
    const row = `\b${["a", "b", "c", "d"].join("\x1f\x1e ")}\r\n`;
    expect((await item({ text: row.repeat(200) })).passages.at(-1)?.text).toContain("a | b | c | d\na | b | c | d");
  });
  it("make noise of what only opens like a message", async () => {
    const noise = Uint8Array.from(
      { length: 4000 },
      (_, at) => (at < 3 ? [0x16, 0x16, 1][at] : (at * 7919 + 13) % 251) ?? 0,
    );
    expect(await read(noise)).toMatchObject({ items: [], problems: [{ code: "UNREADABLE_TEXT" }] });
  });
});

describe("the decision on a message", () => {
  it("is to use it where the contract says so", async () => {
    expect(await decisionsOn(message())).toEqual([{ state: "accept-with-duties", rules: [] }]);
  });
  it.each([
    { keywords: "BC-KILL--Tarn Ferry,40" },
    { head: "^KILL<\r\n^Ferry to sail twice a day<" },
    { head: "^Ferry to sail<\r\n^Eds: A kill is mandatory.<" },
    { text: "\t   Please kill the story BC-Tarn-Ferry, c0312.\r\n" },
  ])("of a kill in %j is never to use it", async (over) => {
    expect(await decisionsOn(message(over))).toMatchObject([{ state: "quarantine", rules: ["RGT-602"] }]);
  });
  it.each(["^WITHHOLD<\r\n^Ferry to sail<", "^EMBARGOED UNTIL 2026-06-01T00:01:00Z<\r\n^Ferry to sail<"])(
    "holds %j",
    async (head) => {
      expect(["hold", "quarantine"]).toContain((await decisionsOn(message({ head })))[0]?.state);
      expect((await item({ head })).article.headlines).toEqual([{ role: "main", value: "Ferry to sail" }]);
    },
  );
  it("quarantines what is cut off: its terms may be missing", async () => {
    const cut = message().slice(0, message().indexOf("Fares"));
    expect(await decisionsOn(cut)).toMatchObject([{ state: "quarantine", rules: ["RGT-211"] }]);
  });
});

describe("a broken message", () => {
  it.each(["plain", "rich"])("cut at any byte of the %s sample is a reading or a coded problem", async (name) => {
    const whole = readFileSync(join(FIXTURES, `anpa/${name}.txt`));
    for (let at = 0; at < whole.length; at += 1) {
      const { items, problems } = await read(whole.subarray(0, at));
      expect(items.length + problems.length).toBeGreaterThan(0);
      if (name === "plain" && at <= whole.indexOf(3) && items[0]) expect(items[0].faults).toHaveLength(1);
    }
  });
});

const CORPUS = join(import.meta.dirname, "../../../shared/corpus/files/anpa");
describe.skipIf(!existsSync(CORPUS))("ANPA messages of the corpus (skipped where ../shared is absent)", () => {
  const names = existsSync(CORPUS) ? readdirSync(CORPUS) : [];
  it.each(names)("%s is one valid article", async (name) => {
    const file = readFileSync(join(CORPUS, name));
    const { format, items, problems } = await read(file);
    expect([format, items.length, problems]).toEqual(["anpa", 1, []]);
    for (const one of items) expect(schemaErrors(one)).toEqual([]);
    expect(await read(file)).toEqual(await read(file));
  });
});
