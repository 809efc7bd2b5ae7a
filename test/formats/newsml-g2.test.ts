import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MAX_ITEMS } from "../../shared/formats/newsml-g2/read-newsml-g2.ts";
import { newsmlG2 } from "../../shared/formats/newsml-g2.ts";
import { readFormat } from "../../shared/formats/read-format.ts";
import { FIXTURES } from "./golden.ts";
import { schemaErrors } from "./ninjs-schema.ts";

interface Parts {
  rights?: string;
  meta?: string;
  content?: string;
  set?: string;
}

const document = ({
  rights = "",
  meta = "",
  content = "",
  set = "<inlineXML><html><body><p>It closes.</p></body></html></inlineXML>",
}: Parts) =>
  `<newsItem guid="urn:x:1">${rights}<itemMeta><itemClass qcode="ninat:text"/>${meta}</itemMeta><contentMeta>${content}</contentMeta><contentSet>${set}</contentSet></newsItem>`;
const read = async (text: string) => readFormat(Buffer.from(text));
const item = async (parts: Parts) => (await read(document(parts))).items[0] ?? expect.fail("no item");
const stated = async (parts: Parts, field: string) =>
  (await item(parts)).statements.filter((one) => one.field === field).map(({ value }) => value);
const htmlOf = async (set: string) => (await item({ set })).passages.map(({ html, text }) => html ?? text);

describe("what is NewsML-G2", () => {
  const claims = (text: string) => newsmlG2.claims({ text, encoding: "utf-8", repairs: [] });
  it.each([
    "<newsMessage/>",
    "<?xml version='1.0'?><nar:newsItem/>",
    "<packageItem/>",
    "<conceptItem/>",
    "<planningItem/>",
  ])("%s is", (text) => expect(claims(text)).toBe(true));
  it.each(["<NewsML/>", "<NewsItem/>", "<rss><newsItem/></rss>", "newsItem", "<newsItems/>"])("%s is not", (text) =>
    expect(claims(text)).toBe(false),
  );
  it("may hold items that are no news: they are refused with what they are, and lose no other", async () => {
    const message = `<newsMessage><itemSet><conceptItem/><knowledgeItem/>${document({})}<planningItem/></itemSet></newsMessage>`;
    const { items, problems } = await read(message);
    expect(items.map(({ uri }) => uri)).toEqual(["urn:x:1"]);
    expect(problems.map(({ code, where }) => [code, where?.replace(/.*\//, "")])).toEqual([
      ["CONCEPT_ITEM", "conceptItem[1]"],
      ["KNOWLEDGE_ITEM", "knowledgeItem[1]"],
      ["PLANNING_ITEM", "planningItem[1]"],
    ]);
  });
  it("is refused where it holds nothing, or more than a message can", async () => {
    expect((await read("<newsMessage><header/></newsMessage>")).problems).toMatchObject([{ code: "XML_NOT_NEWS" }]);
    const empty = await read(
      "<newsMessage><itemSet><packageItem><itemRef residref='x'/></packageItem></itemSet></newsMessage>",
    );
    expect(empty).toMatchObject({
      items: [],
      problems: [{ code: "XML_NOT_NEWS", where: "/newsMessage/itemSet/packageItem[1]" }],
    });
    const many = `<newsMessage><itemSet>${"<newsItem/>".repeat(MAX_ITEMS + 1)}</itemSet></newsMessage>`;
    expect(await read(many)).toMatchObject({ items: [], problems: [{ code: "TOO_MANY_ITEMS" }] });
  });
});

describe("the rights of an item", () => {
  it("are stated in every repetition and language", async () => {
    const rights =
      "<rightsInfo><usageTerms xml:lang='en'>A</usageTerms><usageTerms xml:lang='de'>B</usageTerms></rightsInfo><rightsInfo scope='x'><usageTerms>C</usageTerms></rightsInfo>";
    expect(await stated({ rights }, "usageTerms")).toEqual(["A", "B", "C"]);
    expect((await item({ rights })).article.usageTerms).toBe("A\nB\nC");
  });
  it.each([
    ["<copyrightHolder literal='x'><name>Wire</name></copyrightHolder>", "copyrightHolder", ["Wire"]],
    ["<copyrightHolder literal='Wire'/>", "copyrightHolder", ["Wire"]],
    ["<copyrightHolder uri='https://x.example/'/>", "copyrightHolder", ["https://x.example/"]],
    ["<copyrightNotice href='https://x.example/'/>", "copyrightNotice", ["https://x.example/"]],
    ["<usageTerms/>", "usageTerms", [""]],
    ["<link href='https://x.example/odrl'/>", "rightsInfo", ['{"linkedRights":"https://x.example/odrl"}']],
  ])("%s is %s %j", async (inner, field, values) => {
    expect(await stated({ rights: `<rightsInfo>${inner}</rightsInfo>` }, field)).toEqual(values);
  });
  it("may have a window", async () => {
    const rights = "<rightsInfo validfrom='2026-01-01T00:00:00Z' validto='2026-02-01'/>";
    expect(await stated({ rights }, "rightsStart")).toEqual(["2026-01-01T00:00:00Z"]);
    expect(await stated({ rights }, "rightsEnd")).toEqual(["2026-02-01"]);
  });
});

describe("rights that name what they are of", () => {
  const TERMS = "<usageTerms>T</usageTerms>";
  const SET =
    "<inlineXML id='t'><html><body><p>It closes.</p></body></html></inlineXML>" +
    "<remoteContent id='a' contenttype='image/jpeg'/><remoteContent id='b' contenttype='image/jpeg'/>" +
    "<remoteContent id='twin' contenttype='video/mp4'/><remoteContent id='twin' contenttype='video/mp4'/>";
  const METAS =
    "<partMeta partid='p' contentrefs='b'/><partMeta id='q' contentrefs='a t'/><partMeta id='r' contentrefs='gone'/><partMeta id='s'/>";
  const text = (idrefs: string, inner = TERMS) =>
    document({ rights: `<rightsInfo ${idrefs}>${inner}</rightsInfo>`, set: SET }).replace(
      "<contentSet>",
      `${METAS}<contentSet id='set'>`,
    );
  const ITEM = undefined;
  it.each([
    ["", [ITEM], 0],
    ["idrefs=''", [ITEM], 0],
    ["idrefs='a'", ["picture-1"], 0],
    ["idrefs=' a  b a '", ["picture-1", "picture-2"], 0],
    ["idrefs='twin'", ["video-1", "video-2"], 0],
    ["idrefs='p'", ["picture-2"], 0],
    ["idrefs='q'", ["picture-1", ITEM], 0],
    ["idrefs='r'", [ITEM], 0],
    ["idrefs='s'", [ITEM], 0],
    ["idrefs='t'", [ITEM], 0],
    ["idrefs='set'", [ITEM], 0],
    ["idrefs='gone'", [ITEM], 1],
    ["idrefs='a gone'", ["picture-1", ITEM], 1],
    ["idrefs='__proto__'", [ITEM], 1],
    [`idrefs='${Array.from({ length: 501 }, (_, at) => `i${at}`).join(" ")} a'`, [ITEM], 1],
  ] as const)("%s are stated of %j, with %i problems", async (idrefs, parts, count) => {
    const { items, problems } = await read(text(idrefs));
    const terms = items[0]?.statements.filter(({ field }) => field === "usageTerms");
    expect(terms?.map(({ part }) => part)).toEqual(parts);
    expect(problems.map(({ code, where }) => [code, where])).toEqual(
      Array(count).fill(["FIELD_INVALID", "/newsItem/rightsInfo[1]/@idrefs"]),
    );
  });
  it("are carried by the medium that they name and not by the article", async () => {
    const { items } = await read(text("idrefs='a'"));
    expect(items[0]?.article.usageTerms).toBeUndefined();
    expect(items[0]?.article.associations?.map(({ usageTerms }) => usageTerms)).toEqual(["T", ITEM, ITEM, ITEM]);
  });
  it("are of the item where what they name is one of its renditions", async () => {
    const picture = text("idrefs='a'").replace("ninat:text", "ninat:picture");
    expect((await read(picture)).items[0]?.statements.find(({ field }) => field === "usageTerms")?.part).toBe(ITEM);
  });
  it("are of the item, and unread, where they would be repeated without end", async () => {
    const set = `<inlineXML><html><body><p>x</p></body></html></inlineXML>${Array.from({ length: 300 }, (_, at) => `<remoteContent id='i${at}'/>`).join("")}`;
    const ids = Array.from({ length: 300 }, (_, at) => `i${at}`).join(" ");
    const rights = `<rightsInfo idrefs='${ids}'>${TERMS.repeat(20)}</rightsInfo>`;
    const { statements, faults } = await item({ rights, set });
    expect(statements.filter(({ field }) => field === "usageTerms").map(({ part }) => part)).toEqual(
      Array(20).fill(ITEM),
    );
    expect(faults).toMatchObject([{ kind: "unreadable", pointer: "/newsItem/rightsInfo[1]" }]);
  });
});

describe("the times and status of an item", () => {
  it("hold without end under an empty embargo", async () => {
    expect(await stated({ meta: "<embargoed/>" }, "embargoedUntil")).toEqual([""]);
    expect((await item({ meta: "<embargoed/>" })).article.embargoedUntil).toBeUndefined();
  });
  it("hold under an embargo that is told in words, where no time is", async () => {
    const note = '<edNote role="x:embargotext">free for Tuesday</edNote>';
    expect(await stated({ meta: note }, "embargoedUntil")).toEqual(["free for Tuesday"]);
    const both = `<embargoed>2026-02-04T09:00:00Z</embargoed>${note}`;
    expect(await stated({ meta: both }, "embargoedUntil")).toEqual(["2026-02-04T09:00:00Z"]);
  });
  it("keep an embargo that cannot be read as it came", async () => {
    expect(await stated({ meta: "<embargoed>after lunch</embargoed>" }, "embargoedUntil")).toEqual(["after lunch"]);
  });
  it.each([
    ["stat:usable", "usable"],
    ["stat:withheld", "withheld"],
    ["stat:canceled", "canceled"],
    ["http://cv.iptc.org/newscodes/pubstatusg2/canceled", "canceled"],
    ["stat:constructor", "withheld"],
  ])("%s is %s", async (code, status) => {
    const attribute = code.startsWith("http") ? "uri" : "qcode";
    expect((await item({ meta: `<pubStatus ${attribute}="${code}"/>` })).article.pubStatus).toBe(status);
  });
  it.each([
    ["US--Earns-Ferry, 1st Ld-Writethru", "writethru"],
    ["US--Earns-Ferry", undefined],
    ["Wetter/Vorschau", undefined],
  ])("the slug %s is the change %s", async (slug, change) => {
    expect((await item({ content: `<slugline>${slug}</slugline>` })).change).toBe(change);
  });
  it.each([
    ["sig:correction", "correction"],
    ["sig:update", "update"],
    ["edStat:U", "update"],
    ["smw:fast", undefined],
  ])("%s is the change %s", async (signal, change) => {
    expect((await item({ meta: `<signal qcode="${signal}"/>` })).change).toBe(change);
  });
});

describe("what is not for publication", () => {
  it.each([
    '<edNote pubconstraint="x:nonpublic">Jane 123</edNote>',
    '<edNote role="stt:private">Jane 123</edNote>',
    '<edNote><div class="np-nonpublic"><p>Jane 123</p></div>Open</edNote>',
  ])("%s is kept apart", async (meta) => {
    const read = await item({ meta });
    expect(read.removed).toMatchObject([{ reason: "not-for-publication", text: "Jane 123" }]);
    expect(JSON.stringify({ ...read, removed: [] })).not.toContain("Jane");
  });
});

describe("the text of an item", () => {
  it("keeps its markup, and what stands between it", async () => {
    expect(
      await htmlOf("<inlineXML><html><body><p>Foo <b>bar</b> baz</p><p><i>x</i> text</p></body></html></inlineXML>"),
    ).toEqual(["<p>Foo <b>bar</b> baz</p>", "<p><i>x</i> text</p>"]);
  });
  it("may be NITF, escaped HTML, plain text or any other XML", async () => {
    expect(
      await htmlOf(
        "<inlineXML><nitf><body><body.head><hedline/></body.head><body.content><hl2>A</hl2><p>B</p></body.content></body></nitf></inlineXML>",
      ),
    ).toEqual(["<h3>A</h3>", "<p>B</p>"]);
    expect(await htmlOf("<inlineData><![CDATA[<p>A</p><script>x()</script>]]></inlineData>")).toEqual(["<p>A</p>"]);
    expect(await htmlOf("<inlineData contenttype='text/plain'>A.\n\nB.</inlineData>")).toEqual(["A.", "B."]);
    expect(await htmlOf("<inlineXML><x:match><x:team>A</x:team><x:team>B</x:team></x:match></inlineXML>")).toEqual([
      "<p>A</p>",
      "<p>B</p>",
    ]);
  });
  it("in NITF brings headline and byline along where the item has none", async () => {
    const set =
      "<inlineXML><nitf><head><title>Page</title></head><body><body.head><hedline><hl1>Quay to close</hl1></hedline><byline>By Jo Roe</byline></body.head><body.content><p>A</p></body.content></body></nitf></inlineXML>";
    const headline = "<headline>Stated</headline>";
    expect((await item({ set })).article).toMatchObject({ headlines: [{ value: "Quay to close" }], by: "By Jo Roe" });
    expect((await item({ set, content: headline })).article.headlines).toEqual([{ role: "main", value: "Stated" }]);
  });
  it("is read once, however many renderings of it there are", async () => {
    const inline = "<inlineData>PLAIN</inlineData><inlineXML><p>Marked</p></inlineXML>";
    expect(await htmlOf(inline)).toEqual(["<p>Marked</p>"]);
  });
});

describe("files that lie elsewhere", () => {
  it("are parts of a text without a credit, and renditions of a picture", async () => {
    const set =
      "<remoteContent href='https://x.example/a.jpg' contenttype='image/jpeg'/><remoteContent href='javascript:x()'/>";
    const text = await item({ set });
    expect(text.article.associations?.map(({ name, type }) => [name, type])).toEqual([
      ["picture-1", "picture"],
      ["picture-2", "picture"],
    ]);
    const { items } = await read(document({ set }).replace("ninat:text", "ninat:picture"));
    expect(items[0]?.article).toMatchObject({
      type: "picture",
      renditions: [{ href: "https://x.example/a.jpg" }, { name: "2" }],
    });
    expect(JSON.stringify([text.article, items[0]?.article])).not.toContain("javascript");
  });
});

describe("what stands beside the text", () => {
  it("keeps what is asserted of concepts", async () => {
    const text = document({}).replace("</newsItem>", '<assert qcode="p:7"><name>Skell</name></assert></newsItem>');
    expect((await read(text)).items[0]?.unmapped).toMatchObject({ "/newsItem/assert[1]": { qcode: "p:7" } });
  });
  it("keeps the words of a NITF byline apart", async () => {
    const byline = "<byline>By<person>Jory Pask</person>, <byttl>Saltmere Desk</byttl></byline>";
    const set = `<inlineXML><nitf><body><body.head>${byline}</body.head><body.content><p>x</p></body.content></body></nitf></inlineXML>`;
    expect((await item({ set })).article.by).toBe("By Jory Pask, Saltmere Desk");
  });
  it("tells a holder by name, address and code", async () => {
    const holder =
      '<copyrightHolder uri="http://smw.example/" qcode="h:smw"><name>Saltmere Wire</name></copyrightHolder>';
    const { statements } = await item({ rights: `<rightsInfo>${holder}</rightsInfo>` });
    expect(statements.find(({ field }) => field === "copyrightHolder")).toMatchObject({
      value: "Saltmere Wire",
      uri: "http://smw.example/",
      literal: "h:smw",
    });
  });
});

describe("what is no item of NewsML-G2", () => {
  const NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/"';
  it.each([
    [`<newsItem ${NAR} guid="urn:x:1"/>`, "/newsItem/itemMeta", "it has no itemMeta and no content", "XML_NOT_NEWS"],
    [
      `<catalog ${NAR}><scheme alias="a" uri="http://x.example/a/"/></catalog>`,
      "/catalog",
      "a catalog lists vocabularies",
      "CATALOG_ITEM",
    ],
  ])("%s is refused with what it is", async (text, where, detail, code) => {
    expect(await readFormat(Buffer.from(text))).toMatchObject({
      format: "newsml-g2",
      items: [],
      problems: [{ code, where, detail }],
    });
  });
});

describe("hostile NewsML-G2", () => {
  it("is refused, cut at whatever character, and never thrown out", async () => {
    const whole = readFileSync(join(FIXTURES, "newsml-g2/rich.xml"));
    for (let at = 0; at < whole.indexOf("</n:newsMessage>"); at += 11) {
      const { items, problems } = await readFormat(whole.subarray(0, at));
      expect([items, problems.length]).toEqual([[], 1]);
    }
  });
});

const CORPUS = join(import.meta.dirname, "../../../shared/corpus/files/newsml-g2");
describe.skipIf(!existsSync(CORPUS))("NewsML-G2 of the corpus (skipped where ../shared is absent)", () => {
  it("is valid articles", async () => {
    for (const name of readdirSync(CORPUS)) {
      const { format, items, problems } = await readFormat(readFileSync(join(CORPUS, name)));
      // One of them is an outer element and nothing else.
      const isRead = items.length > 0 || problems[0]?.where === "/newsItem/itemMeta";
      expect([name, format, isRead]).toEqual([name, "newsml-g2", true]);
      for (const one of items) expect([name, ...schemaErrors(one)]).toEqual([name]);
    }
  });
});

describe("the terms of a package", () => {
  const usage = "<rightsInfo><usageTerms>No use after 1 March 2026</usageTerms></rightsInfo>";
  const message = (refs: string, rights = usage) =>
    `<newsMessage><itemSet><packageItem guid="urn:x:p">${rights}<itemMeta/><groupSet><group>${refs}</group></groupSet></packageItem>${document({})}</itemSet></newsMessage>`;
  const member = async (text: string) => (await read(text)).items.find(({ uri }) => uri === "urn:x:1");

  it("hold for the items of its message that it refers to, each with the package's place", async () => {
    const item = await member(message('<itemRef residref="urn:x:1"/>'));
    expect(item?.article.usageTerms).toBe("No use after 1 March 2026");
    expect(item?.statements).toContainEqual({
      field: "usageTerms",
      value: "No use after 1 March 2026",
      source: "item-structured",
      pointer: "/newsMessage/itemSet/packageItem[1]/rightsInfo[1]/usageTerms",
    });
  });
  it("are not those of an item that it does not refer to, and say of none whose it is", async () => {
    expect((await member(message('<itemRef residref="urn:x:2"/>')))?.article.usageTerms).toBeUndefined();
    const holder = "<rightsInfo><copyrightHolder><name>Gull Wire</name></copyrightHolder></rightsInfo>";
    const item = await member(message('<itemRef residref="urn:x:1"/>', holder));
    expect(item?.statements.filter(({ field }) => field === "copyrightHolder")).toEqual([]);
  });
});
