import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { feedTime } from "../../shared/feed/feed-time.ts";
import { readFormat } from "../../shared/formats/read-format.ts";
import { rssAtom } from "../../shared/formats/rss-atom.ts";
import { FIXTURES } from "./golden.ts";
import { schemaErrors } from "./ninjs-schema.ts";
import { decisionsOn } from "./wire-decision.ts";

const NAMES =
  'xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:cc="http://backend.userland.com/creativeCommonsRssModule" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"';
const rss = (item: string, channel = "") =>
  `<rss version="2.0" ${NAMES}><channel><title>Wire</title><link>https://wire.example/</link>${channel}<item>${item}</item></channel></rss>`;
const atom = (entry: string, feed = "") =>
  `<feed xmlns="http://www.w3.org/2005/Atom">${feed}<entry><id>tag:wire.example,2026:1</id><title>Quay</title>${entry}</entry></feed>`;
const read = (text: string) => readFormat(Buffer.from(text));
const item = async (text: string) => (await read(text)).items[0] ?? expect.fail("no item");
const stated = async (text: string) =>
  (await item(text)).statements.map(({ field, value, part }) => [field, value, part].filter(Boolean));
const bodyOf = async (text: string) =>
  (await item(text)).passages.filter(({ role }) => role === "paragraph").map(({ text: words }) => words);

describe("what is a feed", () => {
  const claims = (text: string) => rssAtom.claims({ text, encoding: "utf-8", repairs: [] });
  it.each([
    "<rss/>",
    "<?xml version='1.0'?><!-- x --><feed xmlns='http://www.w3.org/2005/Atom'/>",
    "<rdf:RDF xmlns='http://purl.org/rss/1.0/'/>",
    "<entry xmlns='http://www.w3.org/2005/Atom'/>",
  ])("%s is", (text) => expect(claims(text)).toBe(true));
  it.each(["<rdf:RDF><Dog/></rdf:RDF>", "<feed><race/></feed>", "<entry/>", "<html><rss/></html>", "rss"])(
    "%s is not",
    (text) => expect(claims(text)).toBe(false),
  );
});

describe("a time of a feed", () => {
  it.each([
    ["Wed, 04 Feb 2026 09:15:00 +0000", "2026-02-04T09:15:00+0000"],
    ["4 Feb 26 09:15 EST", "2026-02-04T09:15:00-05:00"],
    ["Wednesday, 4 February 2026 9:15:00 GMT", "2026-02-04T09:15:00Z"],
    ["Wed, 04 Feb 2026 09:15:00 +0000 (UTC)", "2026-02-04T09:15:00+0000"],
    ["Wed Feb  4 09:15:00 2026", "2026-02-04T09:15:00"],
    ["Wed, 04 Feb 2026 09:15:00", "2026-02-04T09:15:00"],
    ["Wed, 04 Feb 2026 09:15:00 A", "2026-02-04T09:15:00"],
    ["4 Feb 99", "1999-02-04"],
    ["2026-02-04T09:15:00+01:00", "2026-02-04T09:15:00+01:00"],
    ["next week", "next week"],
  ])("%s is %s", (raw, iso) => expect(feedTime(raw)).toBe(iso));
  it("without a zone is kept and never completed", async () => {
    const floating = await item(rss("<title>Quay</title><pubDate>Wed, 04 Feb 2026 09:15:00</pubDate>"));
    expect(floating.article.versionCreated).toBe("2026-02-04T09:15:00");
  });
});

describe("the id of an entry", () => {
  it.each([
    ["<guid>https://wire.example/1</guid>", "https://wire.example/1"],
    ['<guid isPermaLink="false">A 17</guid>', "urn:imprimatur:rss-atom:A%2017"],
    ["<link>https://wire.example/1</link>", "https://wire.example/1"],
    ["<guid>/1</guid><link>https://wire.example/1</link>", undefined],
    ["<guid>?p=1</guid>", undefined],
    ["<guid>https://wire.example</guid>", undefined],
    ["", undefined],
  ])("%s gives %s", async (id, uri) => expect((await item(rss(`<title>Quay</title>${id}`))).uri).toBe(uri));
  it("is none where stories share it, and one where a story is revised", async () => {
    const two = (a: string, b: string) =>
      `<rss><channel><item><guid>x</guid><link>https://w.example/${a}</link></item><item><guid>x</guid><title>t</title><link>https://w.example/${b}</link></item></channel></rss>`;
    const urisOf = async (text: string) =>
      (await read(text)).items.map(({ uri, article }) => [uri, article.altIds?.[0]?.role]);
    expect(await urisOf(two("1", "2"))).toEqual([[undefined, "link"]]);
    expect(await urisOf(two("1", "1"))).toEqual([["urn:imprimatur:rss-atom:x", "guid"]]);
  });
});

describe("the text of an entry", () => {
  it.each([
    [rss("<description>Cod &amp;amp; &lt;b&gt;haddock&lt;/b&gt;.</description>"), ["Cod & haddock."]],
    [rss("<description><![CDATA[One.<br><br>Two.]]></description>"), ["One.", "Two."]],
    [atom('<content type="text">1 &lt; 2 &amp;amp; 3</content>'), ["1 < 2 &amp; 3"]],
    [atom('<content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;</content>'), ["One."]],
    [atom('<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p></div></content>'), ["One."]],
    [atom('<content src="https://wire.example/1.mp4" type="video/mp4"/><summary>A film.</summary>'), ["A film."]],
  ])("%s", async (text, paragraphs) => expect(await bodyOf(text)).toEqual(paragraphs));
  it.each([
    '<y:full-text xmlns:y="http://news.yandex.ru">Whole.</y:full-text>',
    '<turbo:content xmlns:turbo="http://turbo.yandex.ru">&lt;p&gt;Whole.&lt;/p&gt;</turbo:content>',
    "<yandex:full-text>Whole.</yandex:full-text>",
    "<fulltext>Whole.</fulltext>",
  ])("is %s, beside its summary", async (whole) => {
    const text = rss(`<title>Quay</title><description>Short.</description>${whole}`);
    expect(await bodyOf(text)).toEqual(["Whole."]);
    const { article, unmapped } = await item(text);
    expect([article.descriptions, unmapped]).toEqual([[{ role: "summary", value: "Short." }], undefined]);
  });
  it("is partial where only a summary is sent", async () => {
    expect((await item(atom("<summary>Short.</summary>"))).article.representationType).toBe("partial");
    expect((await item(atom("<content>Whole.</content>"))).article.representationType).toBeUndefined();
  });
});

describe("the terms of an entry", () => {
  it.each([
    [
      "<cc:license>https://creativecommons.org/licenses/by/4.0/</cc:license>",
      "license",
      "https://creativecommons.org/licenses/by/4.0/",
    ],
    ["<dc:rights>© Wire</dc:rights>", "copyrightNotice", "© Wire"],
    ["<dcterms:available>2027-01-01T00:00:00Z</dcterms:available>", "rightsStart", "2027-01-01T00:00:00Z"],
    ["<dcterms:available>some day</dcterms:available>", "rightsStart", "some day"],
    ["<prism:embargoDate>2027-01-01T00:00:00Z</prism:embargoDate>", "embargoedUntil", "2027-01-01T00:00:00Z"],
    ['<media:restriction type="country" relationship="allow">de at</media:restriction>', "geography", "de, at"],
  ])("%s states %s", async (element, field, value) => {
    expect(await stated(rss(`<title>Quay</title>${element}`))).toContainEqual([field, value]);
  });
  it.each([
    '<media:restriction type="sharing" relationship="deny"/>',
    '<media:restriction type="country" relationship="allow">Europe</media:restriction>',
    "<usageRights>Ask.</usageRights>",
    '<media:status state="blocked"/>',
  ])("%s waits for a person, and so is never used", async (element) => {
    const text = rss(`<title>Quay to close</title><description>The quay closes.</description>${element}`);
    expect((await stated(text)).map(([field]) => field)).toContain("rightsInfo");
    expect((await decisionsOn(text))[0]?.state).toBe("quarantine");
    const [plain] = await decisionsOn(rss("<title>Quay to close</title><description>The quay closes.</description>"));
    expect(plain?.state).not.toBe("quarantine");
  });
  it("of the feed give way to a licence of the entry, and are none of another source's", async () => {
    const feed = '<link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>';
    const licences = async (entry: string) =>
      (await stated(atom(entry, feed))).filter(([field]) => field === "license").map(([, value]) => value);
    expect(await licences("")).toHaveLength(1);
    expect(await licences('<link rel="license" href="https://wire.example/terms"/>')).toEqual([
      "https://wire.example/terms",
    ]);
    expect(await licences("<source><title>Other</title></source>")).toEqual([]);
  });
  it("of a medium are the medium's, and every credit of it counts", async () => {
    const text = rss(
      '<title>Quay</title><media:content url="https://wire.example/1.jpg"><media:credit>Ada Quill</media:credit><media:credit>Skerry</media:credit><media:license href="https://x.example/"/></media:content>',
    );
    const all = await stated(text);
    expect(all).toContainEqual(["creditText", "Ada Quill/Skerry", "picture-1"]);
    expect(all.find(([field]) => field === "rightsInfo")).toContain("picture-1");
    expect(all.some(([field]) => field === "license")).toBe(false);
  });
});

describe("what is no article", () => {
  it.each([
    [rss("<link/>"), "XML_NOT_NEWS"],
    ["<rss><channel><title>Empty</title></channel></rss>", "XML_NOT_NEWS"],
    ["<rss><channel><item></channel></rss>", "XML_BROKEN"],
    [`<rss><channel>${"<item><title>t</title></item>".repeat(1001)}</channel></rss>`, "TOO_MANY_ITEMS"],
    [`<rss>${"<a>".repeat(5000)}`, "XML_TOO_DEEP"],
  ])("%.60s is refused with a code", async (text, code) => {
    expect(await read(text)).toMatchObject({ format: "rss-atom", items: [], problems: [{ code }] });
  });
});

it("takes a feed that is cut off anywhere without throwing, and reads nothing from it", async () => {
  const whole = readFileSync(join(FIXTURES, "rss-atom/rich.xml"));
  for (let end = 200; end < whole.length - 8; end += 37) {
    const { items, problems } = await readFormat(whole.subarray(0, end));
    expect([end, items.length, problems.length]).toEqual([end, 0, 1]);
  }
});

const CORPUS = join(import.meta.dirname, "../../../shared/corpus/files/rss-atom");
it.skipIf(!existsSync(CORPUS))("reads the corpus into valid articles (skipped where ../shared is absent)", async () => {
  for (const name of readdirSync(CORPUS)) {
    const { format, items, problems } = await readFormat(readFileSync(join(CORPUS, name)));
    expect([name, format, items.length + problems.length > 0]).toEqual([name, "rss-atom", true]);
    for (const one of items) expect([name, ...schemaErrors(one)]).toEqual([name]);
  }
});
