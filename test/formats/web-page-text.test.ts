import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ItemCopy } from "../../shared/copy/item-copy.ts";
import { readFormat } from "../../shared/formats/read-format.ts";
import { FIXTURES } from "./golden.ts";
import { schemaErrors } from "./ninjs-schema.ts";
import { COPIED_PAGES } from "./web-pages-copied.ts";

const SAMPLE = readFileSync(join(FIXTURES, "web-page-text/harbour-ledger.txt"), "utf8");
const BODY = "\n\nThe first paragraph ends with a full stop.\n\nThe second one does so too.";
const item = async (text: string | Uint8Array) => (await readFormat(Buffer.from(text as string))).items[0];
const said = (read: ItemCopy | undefined) => read?.passages.map(({ role, text }) => `${role}: ${text}`) ?? [];
const roles = async (text: string) => (await item(text))?.passages.map(({ role, text: words }) => `${role}: ${words}`);
const windows1252 = (text: string) => Buffer.from(text, "latin1");

describe("one text in many guises", () => {
  const words = async (text: string | Uint8Array) =>
    (await item(text))?.passages.map(({ role, text: said, part }) => [role, said, part]);
  it.each([
    ["with CRLF", SAMPLE.replaceAll("\n", "\r\n")],
    ["with a byte order mark", `\uFEFF${SAMPLE}`],
    ["in windows-1252", windows1252(SAMPLE)],
    ["with spaces for no-break spaces", SAMPLE.replaceAll("\u00a0", " ")],
    ["in UTF-16", Buffer.from(`\uFEFF${SAMPLE}`, "utf16le")],
    ["with old Mac line ends", SAMPLE.replaceAll("\n", "\r")],
  ])("gives the same passages %s", async (_, text) => expect(await words(text)).toEqual(await words(SAMPLE)));
  it("points at the words in the decoded text, in every guise", async () => {
    for (const text of [SAMPLE, SAMPLE.replaceAll("\n", "\r\n")]) {
      for (const { span, text: words } of (await item(text))?.passages ?? []) {
        expect(text.slice(...(span ?? [0, 0])).replace(/\s+/g, " ")).toBe(words);
      }
    }
  });
});

describe("a page as a browser copies it", () => {
  it.each(COPIED_PAGES)("of $name", async ({ text, headline, by, standfirst, caption, paragraphs }) => {
    const read = await item(text);
    const of = (role: string) => read?.passages.filter((one) => one.role === role).map((one) => one.text) ?? [];
    expect(read?.article.headlines).toEqual([{ role: "main", value: headline }]);
    expect([read?.article.by, of("standfirst")[0], of("caption")[0]]).toEqual([by, standfirst, caption]);
    expect(of("paragraph")).toEqual(paragraphs);
  });
  it("loses no line: what is no text of the article is among what was taken out", async () => {
    for (const { text } of COPIED_PAGES) {
      const { passages = [], removed = [] } = (await item(text)) ?? {};
      const kept = new Set([...passages, ...removed].map((one) => one.text));
      for (const line of text.split("\n").filter(Boolean)) expect(kept).toContain(line);
    }
  });
  it.each([
    [
      "a list of results",
      "RACING\n\nEagle Farm\n\nRace one was won by the outsider of the field on Tuesday.",
      "RACING",
    ],
    [
      "a short headline",
      "Menu\n\nQuay shut\n\nThe board closed the quay on Friday for the whole of the winter.",
      "Quay shut",
    ],
    [
      "one with its standfirst",
      "Home\n\nQuay shut\n\nBoard says it will be repaired\n\nThe board closed the quay on Friday for the whole of the winter.",
      "Quay shut",
    ],
    [
      "one below a kicker",
      "Home\n\nFerries\n\nBoard says quay will be repaired\n\nThe board closed the quay on Friday for the whole of the winter.",
      "Board says quay will be repaired",
    ],
  ])("takes the headline of %s for what it is", async (_, text, headline) =>
    expect((await item(text))?.article.headlines?.[0]?.value).toBe(headline),
  );
  it("takes no subhead below a box for a title in it", async () => {
    const text = `Quay to close${BODY}\n\nRelated\nBoard to meet\n\nA new timetable\n\nThe third paragraph ends as well.`;
    expect(await roles(text)).toContain("paragraph: A new timetable");
    expect(await roles(text)).not.toContain("paragraph: Board to meet");
  });
});

describe("the layout of a page", () => {
  it("takes an embargo line before the headline for a note to the desk", async () => {
    expect((await roles(`EMBARGOED UNTIL 0001 GMT SATURDAY\n\nQuay to close${BODY}`))?.slice(0, 2)).toEqual([
      "ed-note: EMBARGOED UNTIL 0001 GMT SATURDAY",
      "headline: Quay to close",
    ]);
  });
  it.each(["Embargo on oil lifted by ministers", "Correction officer wins regatta", "Editors meet in Saltmere"])(
    "takes %j for a headline",
    async (headline) => expect((await roles(headline + BODY))?.[0]).toBe(`headline: ${headline}`),
  );
  it("reads a byline, and states it as it stands", async () => {
    const read = await item(`Quay to close\n\nBy Jane Doe\n\nSALTMERE (Reuters) - It closes.${BODY}`);
    expect(read?.article.by).toBe("Jane Doe");
    expect(read?.statements).toEqual([
      { field: "by", value: "By Jane Doe", source: "item-structured", pointer: "#char=15,26" },
    ]);
    expect(read?.article.descriptions).toBeUndefined();
  });
  it("takes an address on a line of its own for the canonical one", async () => {
    const read = await item(`Quay to close${BODY}\n\nSource: https://ledger.example/quay`);
    expect(read?.statements).toMatchObject([{ field: "canonicalUrl", value: "https://ledger.example/quay" }]);
    expect(read?.marks.hosts).toEqual(["ledger.example"]);
    expect(read?.passages.at(-1)?.text).toBe("The second one does so too.");
  });
  it("leaves a dateline in the text", async () => {
    expect((await roles(`Quay to close\n\nSALTMERE (Reuters) - It closes on Friday.${BODY}`))?.[1]).toMatch(
      /^paragraph: SALTMERE/,
    );
    expect((await roles(`Quay to close\n\nSALTMERE (Reuters) -\n\nIt closes.${BODY}`))?.[1]).toBe(
      "paragraph: SALTMERE (Reuters) -",
    );
  });
  it.each([
    ["The quay at dawn on Friday (AFP/Ledger Creative)", "The quay at dawn on Friday"],
    ["The quay at dawn on Friday [Photo: Jane Doe/Reuters]", "The quay at dawn on Friday"],
  ])("takes %j for a caption, its credit kept in the passage", async (line, caption) => {
    const read = await item(`Quay to close\n\n${line}${BODY}`);
    expect(read?.passages[1]).toMatchObject({ role: "caption", text: line, part: "picture-1" });
    expect(read?.article.associations).toEqual([
      { name: "picture-1", type: "picture", descriptions: [{ role: "caption", value: caption }] },
    ]);
  });
  it("takes no abbreviation for a credit", async () => {
    const read = await item(`Quay to close\n\nA ruling by the regional Harbour Safety Board (HSB)${BODY}`);
    expect(read?.article.associations).toBeUndefined();
  });
  it("joins lines that were broken at a measure, and only there", async () => {
    const wrapped = [
      "Quay to close",
      "",
      "The old quay will close on Friday for what the board of the",
      "harbour calls an inspection of all its piles, which are said",
      "to be rotten.",
      "",
      "Nobody has looked at them since the winter when the storm took",
      "the lamp and half of the railings from the northern end.",
      "A ferry is to sail from the fish market.",
    ].join("\n");
    expect((await roles(wrapped))?.slice(1)).toEqual([
      "paragraph: The old quay will close on Friday for what the board of the harbour calls an inspection of all its piles, which are said to be rotten.",
      "paragraph: Nobody has looked at them since the winter when the storm took the lamp and half of the railings from the northern end.",
      "paragraph: A ferry is to sail from the fish market.",
    ]);
  });
  it("finds no article in a headline alone, or in a note to the desk", async () => {
    for (const text of ["Quay to close", "KILL: Quay to close", "Skip to main content\nQuay to close"]) {
      expect((await readFormat(Buffer.from(text))).problems[0]?.code).toBe("NO_ARTICLE_TEXT");
    }
  });
  it("takes lines of signs for no words, and the line that one underlines for a heading", async () => {
    const read = await item(
      `Quay to close\n=============${BODY}\n\nFares\n-----\n\nThey stay.\n\n* * *\n\nSo they do.`,
    );
    expect(said(read)).toEqual([
      "headline: Quay to close",
      "paragraph: The first paragraph ends with a full stop.",
      "paragraph: The second one does so too.",
      "subhead: Fares",
      "paragraph: They stay.",
      "paragraph: So they do.",
    ]);
    expect(read?.removed.map(({ reason }) => reason)).toEqual(["copy-mark", "copy-mark", "copy-mark"]);
  });
  it("takes no line of a sentence for a standfirst", async () => {
    expect(
      (await roles("Quay to close\n\nThe quay will close on Friday, the\nboard said.\n\nSo it did."))?.[1],
    ).toMatch(/^paragraph: The quay/);
  });
  it.each([
    ["FBC-Harbour-Takeaways", "FBC-Harbour-Takeaways"],
    ["HBR38100", "HBR38100"],
  ])("takes %j above the headline for a slug", async (line, slug) => {
    const read = await item(`${line}\nQuay to close${BODY}`);
    expect(read?.article.slugline).toBe(slug);
    expect(said(read)[0]).toBe("headline: Quay to close");
  });
  it.each(["Storm-tossed", "Sturmflut-Warnung", "港湾2026年封鎖", "Rain"])(
    "takes %j for a headline, though it has no blank",
    async (line) => expect((await roles(line + BODY))?.[0]).toBe(`headline: ${line}`),
  );
  it("says no language when it cannot tell", async () => {
    expect((await item(`Quay${BODY}`))?.article.language).toBeUndefined();
  });
});

describe("what a site puts around its article", () => {
  const kept = async (line: string) =>
    said(await item(`Quay to close\n\nIt closes on Friday.\n\n${line}\n\nNobody minds.`));
  it.each([
    "We use cookies to give you the best experience on our site.",
    "Diese Website verwendet Cookies, um Inhalte zu zeigen.",
    "Accept all cookies",
    "Alle akzeptieren",
    "Tout accepter",
    "Facebook Twitter WhatsApp Email",
    "Share | Tweet | Pin",
    "Read more: Storm bends the lamp",
    "Lesen Sie auch: Sturm beugt die Laterne",
    "Lea también: La tormenta",
    "Related articles",
    "Sign up for our daily newsletter",
    "Get the latest news in your inbox",
    "Your email address",
    "Story continues below advertisement",
    "ADVERTISEMENT",
    "Follow us on Twitter",
    "12 comments",
    "Topics: harbours, ferries",
    "You may also like",
  ])("does not become text: %j", async (line) => {
    expect(await kept(line)).toEqual([
      "headline: Quay to close",
      "paragraph: It closes on Friday.",
      "paragraph: Nobody minds.",
    ]);
    const read = await item(`Quay to close\n\nIt closes on Friday.\n\n${line}\n\nNobody minds.`);
    expect(read?.removed.map(({ reason, text }) => [reason, text])).toEqual([["site-chrome", line]]);
  });
  it.each([
    "We use cookie cutters made of tin, the baker said.",
    "The board accepts all comers and closes the quay.",
    "Facebook and Twitter were told of it.",
    "More: nobody knew how much.".replace("More:", "More than that,"),
    "Read more about it in the board's own words tomorrow.",
    "Sign up, she told the crews, or stay ashore.",
    "Twelve comments were made by the board.",
    "© 2026 The Ledger. All rights reserved.",
    "This article was produced from a news agency feed.",
    "Share prices fell.",
  ])("is not %j", async (line) => expect(await kept(line)).toContain(`paragraph: ${line}`));
});

describe("a press release", () => {
  const release = (below: string) => `FOR IMMEDIATE RELEASE\n\nQuay to close${BODY}\n\n${below}`;
  it.each(["###", "# # #", "-30-", "- 30 -", "ENDS", "-ends-", "(END)", "[Ends]", "ENDE", "XXX"])(
    "ends at %j, and notes to editors follow",
    async (mark) => {
      const read = await item(release(`${mark}\n\nNotes to editors:\n\n1. The quay is old.`));
      expect(said(read).slice(-3)).toEqual([
        "paragraph: The second one does so too.",
        "ed-note: Notes to editors:",
        "ed-note: 1. The quay is old.",
      ]);
      expect(read?.removed).toMatchObject([{ reason: "copy-mark", text: mark }]);
    },
  );
  it.each(["Ends of rope were found.", "The end", "30 boats", "# 3", "Finis coronat opus"])(
    "does not end at %j",
    async (line) => expect((await roles(release(line)))?.at(-1)).toBe(`paragraph: ${line}`),
  );
  it("keeps the people to call from every reader, wherever they stand", async () => {
    const read = await item(
      `Press contact: Wilma Fenn\n+44 1632 960 417\n\n${release("Contact:\nOwen Pell\nHarbour master\nowen@harbour.example\n\nIda Kestrel\n+44 1632 960 418\n\nAbout the board\n\nIt is old.")}`,
    );
    const told = JSON.stringify([read?.article, read?.passages, read?.statements]);
    for (const name of ["Fenn", "960", "Pell", "Kestrel", "owen@"]) expect(told).not.toContain(name);
    expect(said(read).slice(-2)).toEqual(["paragraph: About the board", "paragraph: It is old."]);
    expect(read?.removed.filter(({ reason }) => reason === "not-for-publication")).toHaveLength(8);
  });
  it("takes no sentence about contact for a list of people", async () => {
    for (const line of ["Contact with the boat was lost.", "Contact: none, said the board in its report of Friday."])
      expect((await item(`Quay to close${BODY}\n\n${line}`))?.passages.at(-1)?.text).toBe(line);
  });
  it("names its source where it states one", async () => {
    const read = await item(`Source: Saltmere Harbour Board\nMEDIA RELEASE PR412\nQuay to close${BODY}`);
    expect(read?.article.infoSources).toEqual([{ name: "Saltmere Harbour Board", role: "source" }]);
    expect(read?.marks.creditLines).toEqual(["Saltmere Harbour Board"]);
    expect(read?.article.edNote).toBe("Source: Saltmere Harbour Board\nMEDIA RELEASE PR412");
  });
  it("that says that more is to come, and where nothing comes, may have lost its terms", async () => {
    expect((await item(release("-more-")))?.faults).toEqual([
      { kind: "unreadable", source: "item-structured", pointer: "#end", reason: "cut off before its end mark" },
    ]);
    expect((await item(release("-more-\n\nPage 2\n\nIt opens again in May.")))?.faults).toBeUndefined();
  });
});

describe("an alert", () => {
  it.each([
    ["FLASH\nHarbour closed as storm nears", "FLASH"],
    ["FLASH: Harbour closed as storm nears", "FLASH"],
    ["BREAKING NEWS - Harbour closed as storm nears", "BREAKING NEWS"],
    ["*** URGENT ***\n\nHarbour closed as storm nears", "*** URGENT ***"],
    ["EILMELDUNG: Harbour closed as storm nears", "EILMELDUNG"],
    ["ÚLTIMA HORA\nHarbour closed as storm nears", "ÚLTIMA HORA"],
  ])("%j is a headline with its note, and no body", async (text, note) => {
    const read = await item(text);
    expect(said(read)).toEqual([`ed-note: ${note}`, "headline: Harbour closed as storm nears"]);
    for (const { span, text: words } of read?.passages ?? []) expect(text.slice(...(span ?? [0, 0]))).toBe(words);
    expect(schemaErrors({ ...read } as never)).toEqual([]);
  });
  it.each(["Flash floods in Saltmere", "Urgent: bring oil", "ALERT levels fall", "FLASH"])("is not %j", async (text) =>
    expect((await readFormat(Buffer.from(text))).problems[0]?.code).toBe("NO_ARTICLE_TEXT"),
  );
});

describe("a table in plain text", () => {
  const table = async (rows: string[]) => {
    const read = await item(`Quay to close${BODY}\n\n${rows.join("\n")}`);
    return { last: read?.passages.at(-1), html: read?.passages.at(-1)?.html, first: read?.passages[1] };
  };
  it.each([
    ["columns", ["Boats      14     310", "Lorries     9   1,251", "Cars      270      12"]],
    ["tabs", ["Boats\t14\t310", "Lorries\t9\t1,251", "Cars\t270\t12"]],
    ["bars", ["| Boats | 14 | 310 |", "| Lorries | 9 | 1,251 |", "| Cars | 270 | 12 |"]],
  ])("in %s keeps its cells", async (_, rows) => {
    const { last, first } = await table(rows);
    expect(last?.text).toBe("Boats | 14 | 310\nLorries | 9 | 1,251\nCars | 270 | 12");
    expect(last?.html).toContain("<tr><td>Lorries</td><td>9</td><td>1,251</td></tr>");
    expect(first?.html).toBe("<p>The first paragraph ends with a full stop.</p>");
  });
  it("is none where blanks only fill the lines", async () => {
    const { last } = await table([
      "The   old quay will close on  Friday for what",
      "the board of the   harbour calls an  inspection",
      "of all its piles,  which are said to   be rotten",
    ]);
    expect(last?.html).toBeUndefined();
  });
});

describe("the kind of a transmission", () => {
  it.each([
    ["CORRECTION: Figure in paragraph two\n\nQuay to close", "correction"],
    ["REFILE\n\nQuay to close", "refile"],
    ["2ND LEAD\n\nQuay to close", "lead"],
    ["UPDATE 2-Quay to close", "update"],
    ["CORRECTED-UPDATE 1-Quay to close", "correction"],
    ["RPT-Quay to close", "repeat"],
    ["Correction officers close quay", undefined],
    ["Update on the quay", undefined],
  ])("of %j is %s", async (top, change) => expect((await item(top + BODY))?.change).toBe(change));
});

describe("laws of plain text", () => {
  const lines = fc.array(
    fc.constantFrom(
      "FOR IMMEDIATE RELEASE",
      "Quay to close",
      "It closes on Friday, the board said.",
      "Contact: Wilma Fenn",
      "+44 1632 960 417",
      "-more-",
      "###",
      "Notes to editors",
      "",
      "\tBoats\t14",
      "Boats      14     310",
      "a | b | c",
      "-----",
      "Read more: Storm",
      "FLASH: Storm nears",
      "Café “Möwe” – über 3 €",
      "what the board calls an inspec-",
      "tion of its piles",
    ),
    { maxLength: 30 },
  );
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  it("no word is lost: what is not told is kept apart", async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (some) => {
        const text = some.join("\n");
        const read = await item(text);
        if (!read) return;
        const kept = [...read.passages, ...read.removed].map((part) => part.text).join("\n");
        const all = words(`${kept} ${read.article.slugline ?? ""}`)
          .join("")
          .split("")
          .sort()
          .join("");
        expect(all).toBe(words(text).join("").split("").sort().join(""));
      }),
    );
  });
  it("line ends, marks of byte order and encodings make no difference", async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (some) => {
        const text = some.join("\n");
        const plain = await item(text);
        const seen = (read: typeof plain) => [
          read?.article,
          read?.passages.map(({ role, text: said }) => [role, said]),
        ];
        const cp1252 = Buffer.from(
          [...text].map((sign) => ({ "“": 0x93, "”": 0x94, "–": 0x96, "€": 0x80 })[sign] ?? sign.charCodeAt(0)),
        );
        const guises = [
          text.replaceAll("\n", "\r\n"),
          text.replaceAll("\n", "\r"),
          `\uFEFF${text}`,
          cp1252,
          Buffer.from(`\uFEFF${text}`, "utf16le"),
        ];
        for (const guise of guises) expect(seen(await item(guise))).toEqual(seen(plain));
      }),
      { numRuns: 50 },
    );
  });
  it("copy that breaks off anywhere is read or refused, with a code", async () => {
    const whole = readFileSync(join(FIXTURES, "web-page-text/press-release.txt"));
    for (let end = 0; end < whole.length; end += 1) {
      const { items, problems } = await readFormat(whole.subarray(0, end));
      expect(items.length + problems.length).toBeGreaterThan(0);
      expect(
        problems
          .map(({ code }) => code)
          .filter((code) => !["EMPTY_FILE", "NO_ARTICLE_TEXT", "FORMAT_UNKNOWN"].includes(code)),
      ).toEqual([]);
    }
  });
});

const SEED = join(import.meta.dirname, "../../../shared/corpus/seed");
describe.skipIf(!existsSync(SEED))("the seed (skipped where ../shared is absent)", () => {
  it("is laid out as its expected record says", async () => {
    const name = readdirSync(SEED)[0] ?? "";
    const expected = JSON.parse(readFileSync(join(SEED, "../../design/rights/seed.expected.json"), "utf8"));
    const { items, file } = await readFormat(readFileSync(join(SEED, name)));
    const { article, removed, passages } = items[0] ?? expect.fail("no item");
    expect(article.headlines).toEqual(expected.article.headlines);
    expect(article.descriptions).toEqual(expected.article.descriptions);
    expect(article.associations?.[0]).toMatchObject({
      name: "picture-1",
      descriptions: expected.article.associations[0].descriptions,
    });
    expect(removed).toEqual(expected.provenance.removed.slice(0, 1));
    expect(
      passages
        .filter(({ role }) => role === "paragraph")
        .slice(0, -1)
        .map(({ text }) => text)
        .join("\n\n"),
    ).toBe(expected.article.bodies[0].value);
    expect(file).toMatchObject({ sha256: expected.provenance.sha256, bytes: 3079, chars: 3074, encoding: "utf-8" });
  });
});

const CORPUS = join(import.meta.dirname, "../../../shared/corpus/files");
describe.skipIf(!existsSync(CORPUS))("ninjs of the corpus (skipped where ../shared is absent)", () => {
  it.each(["ninjs-1", "ninjs-2", "ninjs-3"])("every article of %s is valid", async (folder) => {
    const { schemaErrors } = await import("./ninjs-schema.ts");
    for (const name of readdirSync(join(CORPUS, folder))) {
      const { items } = await readFormat(readFileSync(join(CORPUS, folder, name)));
      for (const read of items) expect([name, ...schemaErrors(read)]).toEqual([name]);
    }
  });
});
