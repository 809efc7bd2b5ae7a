import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MAX_ITEMS } from "../../shared/formats/newsml-1.2/read-newsml-12.ts";
import { newsml12 } from "../../shared/formats/newsml-1.2.ts";
import { readFormat } from "../../shared/formats/read-format.ts";
import { FIXTURES } from "./golden.ts";
import { schemaErrors } from "./ninjs-schema.ts";

const ids = "<ProviderId>wire.example</ProviderId><DateId>20260204</DateId><NewsItemId>1</NewsItemId>";
const text = "<ContentItem><DataContent><p>It closes.</p></DataContent></ContentItem>";
const newsItem = ({ identifier = ids, management = "", component = text, more = "" }) =>
  `<NewsItem><Identification><NewsIdentifier>${identifier}</NewsIdentifier></Identification><NewsManagement>${management}</NewsManagement><NewsComponent>${component}</NewsComponent>${more}</NewsItem>`;
const read = async (items: string) => readFormat(Buffer.from(`<NewsML>${items}</NewsML>`));
const item = async (parts: Parameters<typeof newsItem>[0]) =>
  (await read(newsItem(parts))).items[0] ?? expect.fail("no item");
const stated = async (parts: Parameters<typeof newsItem>[0], field: string) =>
  (await item(parts)).statements.filter((one) => one.field === field).map(({ value, part }) => [value, part]);

describe("what is NewsML 1.2", () => {
  const claims = (copy: string) => newsml12.claims({ text: copy, encoding: "utf-8", repairs: [] });
  it.each(["<NewsML/>", "<?xml version='1.0'?><!DOCTYPE NewsML SYSTEM 'x.dtd'><NewsML Version='1.2'>"])(
    "%s is",
    (copy) => expect(claims(copy)).toBe(true),
  );
  it.each(["<newsMessage/>", "<newsItem/>", "<NewsMLs/>", "<rss><NewsML/></rss>", "NewsML"])("%s is not", (copy) =>
    expect(claims(copy)).toBe(false),
  );
  it("is refused where it holds nothing, or more than a document can", async () => {
    expect((await read("")).problems).toMatchObject([{ code: "XML_NOT_NEWS" }]);
    expect((await read("<NewsItem/>")).problems).toMatchObject([{ code: "XML_NOT_NEWS", where: "/NewsML/NewsItem" }]);
    expect((await read("<NewsItem/>".repeat(MAX_ITEMS + 1))).problems).toMatchObject([{ code: "TOO_MANY_ITEMS" }]);
  });
});

describe("the id of a story", () => {
  it.each([
    [ids, "urn:newsml:wire.example:20260204:1"],
    [ids.replace("wire.example", "Wire Exporter"), "urn:imprimatur:newsml-1.2:Wire%20Exporter:20260204:1"],
    ["<ProviderId>wire.example</ProviderId><PublicIdentifier>urn:newsml:x</PublicIdentifier>", undefined],
  ])("%s is %s", async (identifier, uri) => expect((await item({ identifier })).uri).toBe(uri));
  it("differs by language where an item tells the same in several", async () => {
    const told = (language: string, words: string) =>
      `<NewsComponent xml:lang="${language}"><NewsLines><HeadLine>${words}</HeadLine></NewsLines><NewsComponent><Role FormalName="Body"/><ContentItem><DataContent>${words}.</DataContent></ContentItem></NewsComponent></NewsComponent>`;
    const { items } = await read(newsItem({ component: told("nl", "De kade") + told("fr", "Le quai") }));
    expect(items.map(({ uri, article }) => [uri, article.language, article.headlines?.[0]?.value])).toEqual([
      ["urn:newsml:wire.example:20260204:1:nl", "nl", "De kade"],
      ["urn:newsml:wire.example:20260204:1:fr", "fr", "Le quai"],
    ]);
    const many = Array.from({ length: 31 }, (_, index) => told(`x${index}`, `Words ${index}`)).join("");
    expect((await read(newsItem({ component: many }))).items).toHaveLength(1);
  });
});

describe("a package", () => {
  it("names its items, and those that stand in it are items of their own", async () => {
    const inner = newsItem({ identifier: ids.replace(">1<", ">2<") });
    const component = `<NewsLines><HeadLine>Top stories</HeadLine></NewsLines><NewsComponent><NewsItemRef NewsItem="urn:x:3"><Comment>Three</Comment></NewsItemRef></NewsComponent><NewsComponent>${inner}</NewsComponent>`;
    const { items } = await read(newsItem({ component }));
    expect(items.map(({ uri, article, links }) => [uri?.slice(-1), article.type, links])).toEqual([
      ["1", "composite", [{ rel: "NewsItemRef", uri: "urn:x:3", title: "Three" }]],
      ["2", "text", undefined],
    ]);
    expect(JSON.stringify(items[0])).not.toContain("It closes");
    expect(items[1]?.passages).toMatchObject([{ text: "It closes." }]);
    const many = `<NewsComponent>${"<NewsItem/>".repeat(MAX_ITEMS)}</NewsComponent>`;
    expect(await read(newsItem({ component: many }))).toMatchObject({
      items: [],
      problems: [{ code: "TOO_MANY_ITEMS" }],
    });
  });
});

describe("status and time", () => {
  const change = (to: string, when = "") =>
    `<StatusWillChange><FutureStatus FormalName="${to}"/>${when ? `<DateAndTime>${when}</DateAndTime>` : ""}</StatusWillChange>`;
  it.each([
    ['<Status FormalName="Usable"/>', "usable"],
    ['<Status FormalName="CANCELED"/>', "canceled"],
    ['<Status FormalName="Embargoed"/>', "usable"],
    ['<Status FormalName="OPEN"/>', "withheld"],
    ['<Status FormalName="Usable"/><Instruction FormalName="Kill"/>', "canceled"],
  ])("%s is %s", async (management, status) => expect((await item({ management })).article.pubStatus).toBe(status));
  it("are an embargo until the status is usable, without end where nobody says when", async () => {
    const embargoed = '<Status FormalName="Embargoed"/>';
    expect(
      await stated({ management: embargoed + change("Usable", "20260206T060000+0100") }, "embargoedUntil"),
    ).toEqual([["20260206T060000+0100", undefined]]);
    expect(await stated({ management: embargoed }, "embargoedUntil")).toEqual([["", undefined]]);
    expect(await stated({ management: embargoed + change("Usable") }, "embargoedUntil")).toEqual([["", undefined]]);
    expect(await stated({ management: '<Status FormalName="Usable"/>' }, "embargoedUntil")).toEqual([]);
  });
  it("end the licence where the item will stop being usable", async () => {
    const usable = '<Status FormalName="Usable"/>';
    expect(await stated({ management: usable + change("Canceled", "20260301T000000Z") }, "rightsEnd")).toEqual([
      ["20260301T000000Z", undefined],
    ]);
    expect(await stated({ management: usable + change("Withheld") }, "pubStatus")).toContainEqual([
      "withheld",
      undefined,
    ]);
  });
  it("may change twice: freed first, and ended then", async () => {
    const management = `<Status FormalName="Embargoed"/>${change("Usable", "20260206T060000Z")}${change("Canceled", "20260301T000000Z")}`;
    expect(await stated({ management }, "embargoedUntil")).toEqual([["20260206T060000Z", undefined]]);
    expect(await stated({ management }, "rightsEnd")).toEqual([["20260301T000000Z", undefined]]);
  });
  it("stay floating without a zone, and are none without a clock", async () => {
    const management =
      "<FirstCreated>20260204T101500</FirstCreated><ThisRevisionCreated>20260204</ThisRevisionCreated>";
    const { article, unmapped } = await item({ management });
    expect([article.firstCreated, article.versionCreated]).toEqual(["2026-02-04T10:15:00", undefined]);
    expect(unmapped).toMatchObject({ "/NewsML/NewsItem/NewsManagement/ThisRevisionCreated": "20260204" });
  });
  it("cannot be told of an item that only mends another", async () => {
    expect((await item({ more: '<Update idref="x"><Delete/></Update>' })).faults).toMatchObject([
      { kind: "unreadable" },
    ]);
    expect((await item({})).faults).toBeUndefined();
  });
});

describe("what only parts or half an identifier say", () => {
  const belga = (priority: string) =>
    `<AdministrativeMetadata><Property FormalName="Priority" Value="${priority}"/></AdministrativeMetadata>${text}`;
  it("is the urgency, where management states none", async () => {
    expect((await item({ component: belga("3") })).article.urgency).toBe(3);
    expect((await item({ component: belga("high") })).article.urgency).toBeUndefined();
    const both = { component: belga("3"), management: '<Urgency FormalName="5"/>' };
    expect((await item(both)).article.urgency).toBe(5);
  });
  it("is kept: whose it is, and what stands under a misspelled name", async () => {
    const { unmapped } = await item({
      identifier: "<ProviderId>wire.example</ProviderId>",
      component: `<DescriptiveMetada><Language FormalName="en"/></DescriptiveMetada>${text}`,
    });
    expect(JSON.stringify(unmapped)).toMatch(/NewsIdentifier\/ProviderId.*wire\.example.*DescriptiveMetada.*en/);
  });
});

describe("what stands around a text", () => {
  const nitf = (head: string) =>
    `<ContentItem><DataContent><nitf><head><title>Page</title><meta name="prioridad" content="R"/></head><body><body.head>${head}</body.head><body.content><p>It closes.</p></body.content></body></nitf></DataContent></ContentItem>`;
  const HEAD =
    "<hedline><hl1>Quay to close</hl1><hl2>For a year</hl2></hedline><byline>By<person>Jo Roe</person></byline><dateline>Saltmere, Feb 4</dateline><note type='npa'>Call Jane</note>";
  it("is read from the NITF inside where the lines are silent", async () => {
    const { article, passages, unmapped } = await item({ component: nitf(HEAD) });
    expect(article).toMatchObject({
      headlines: [
        { role: "main", value: "Quay to close" },
        { role: "subheadline", value: "For a year" },
      ],
      by: "By Jo Roe",
      descriptions: [{ role: "dateline", value: "Saltmere, Feb 4" }],
    });
    expect(passages.map(({ role }) => role)).toEqual(["headline", "standfirst", "byline", "dateline", "paragraph"]);
    expect(JSON.stringify(unmapped)).toContain("prioridad");
    expect(JSON.stringify([article, passages, unmapped])).not.toContain("Jane");
    const lines = "<NewsLines><HeadLine>Stated</HeadLine></NewsLines>";
    expect((await item({ component: lines + nitf(HEAD) })).article.headlines?.[0]?.value).toBe("Stated");
  });
  it.each([
    ["<dateline>20260204T103600+0000</dateline>", undefined],
    ["<dateline>Saltmere, 4 feb (SMW)</dateline>", [{ role: "dateline", value: "Saltmere, 4 feb (SMW)" }]],
  ])("%s is the dateline %j", async (head, descriptions) => {
    expect((await item({ component: nitf(head) })).article.descriptions).toEqual(descriptions);
  });
  it("tells by which services it came, and which other items it names", async () => {
    const belga =
      '<AdministrativeMetadata><Property FormalName="NewsPackage"><Property FormalName="NewsService" Value="INT"/><Property FormalName="NewsProduct" Value="GEN"/></Property><Property FormalName="Priority" Value="3"/></AdministrativeMetadata>';
    const management = '<AssociatedWith NewsItem="urn:x:1"/><AssociatedWith FormalName="Photo"/>';
    const envelope =
      '<NewsEnvelope><NewsService FormalName="DGTE"/><NewsProduct FormalName="PAW"/><NewsProduct FormalName=""/></NewsEnvelope>';
    const { items } = await read(envelope + newsItem({ component: belga + text, management }));
    expect(items[0]).toMatchObject({
      services: ["DGTE", "PAW", "INT", "GEN"],
      links: [{ rel: "AssociatedWith", uri: "urn:x:1" }],
    });
  });
  it("is kept where ninjs has no place for it, of media and of repeated blocks too", async () => {
    const block = (value: string) => `<Metadata><Property FormalName="Region" Value="${value}"/></Metadata>`;
    const subject =
      '<DescriptiveMetadata><SubjectCode><Subject FormalName="11000000" cat="POL"/></SubjectCode></DescriptiveMetadata>';
    const picture = `<NewsComponent Duid="p1">${block("Picture")}<ContentItem Href="a.jpg"><Format FormalName="JPG"/></ContentItem></NewsComponent>`;
    const { items } = await read(
      `<Catalog Href="https://x.example/cat"/>${newsItem({ component: block("North") + block("South") + subject + text + picture })}`,
    );
    const kept = JSON.stringify(items[0]?.unmapped);
    for (const word of ["x.example/cat", "North", "South", "POL", "Picture", "JPG"]) expect(kept).toContain(word);
    expect(kept).not.toContain("It closes");
    const long = `<TopicSet>${"<Topic/>".repeat(2000)}</TopicSet>`;
    expect(JSON.stringify((await read(long + newsItem({}))).items[0]?.unmapped ?? {})).not.toContain("Topic");
  });
});

describe("rights", () => {
  const rights = (inner: string) => `<RightsMetadata>${inner}</RightsMetadata>`;
  it("that no field knows wait for a reader", async () => {
    const component =
      rights("<UsageRights><Tariff>B</Tariff></UsageRights><Property FormalName='Fee' Value='2'/>") + text;
    expect((await stated({ component }, "rightsInfo")).map(([value]) => value)).toEqual(["Tariff B", "Property Fee"]);
  });
  it("of a picture are the picture's, and those around it are everybody's", async () => {
    const picture = `<NewsComponent>${rights("<UsageRights><Limitations>No sales</Limitations></UsageRights>")}<ContentItem Href="a.jpg"/></NewsComponent>`;
    const component = `${rights("<UsageRights><Geography>DE</Geography></UsageRights>")}${text}${picture}`;
    expect(await stated({ component }, "limitations")).toEqual([["No sales", "picture-1"]]);
    expect(await stated({ component }, "geography")).toEqual([["DE", undefined]]);
  });
  it("names in a NITF inside whose the rights are, which is no term of use", async () => {
    const component =
      "<ContentItem><DataContent><nitf><body><body.head><rights><rights.owner>Gull Wire</rights.owner></rights></body.head><body.content><p>It closes.</p></body.content></body></nitf></DataContent></ContentItem>";
    expect(await stated({ component }, "copyrightHolder")).toEqual([["Gull Wire", undefined]]);
    expect(await stated({ component }, "usageTerms")).toEqual([]);
  });
  it("of a NITF inside are stated, its window and embargo too", async () => {
    const component =
      '<ContentItem><DataContent><nitf><head><docdata><date.release norm="20260206T060000Z"/><doc.rights enddate="20260301"/></docdata></head><body><body.content><note>UK OUT</note><p>It closes.</p></body.content></body></nitf></DataContent></ContentItem>';
    expect(await stated({ component }, "embargoedUntil")).toEqual([["20260206T060000Z", undefined]]);
    expect(await stated({ component }, "rightsEnd")).toEqual([["20260301", undefined]]);
    expect(await stated({ component }, "limitations")).toEqual([["UK OUT", undefined]]);
  });
  it("in words to the desk are stated", async () => {
    const line = (kind: string, words: string) =>
      `<NewsLines><NewsLine><NewsLineType FormalName="${kind}"/><NewsLineText>${words}</NewsLineText></NewsLine></NewsLines>`;
    const advisory = line("AdvisoryLine", "RESTRICTED TO EDITORIAL USE") + text;
    expect(await stated({ component: advisory }, "limitations")).toEqual([["RESTRICTED TO EDITORIAL USE", undefined]]);
    expect(await stated({ component: line("ProductLine", "(Picture)") + text }, "edNote")).toEqual([]);
  });
});

describe("components", () => {
  it("show the pictures of a NITF, but for those that only mark the place of a component", async () => {
    const data =
      '<ContentItem><DataContent><media><media-reference data-location="#photo0"/></media><media media-type="image"><media-reference source="q.jpg"/><media-caption>The quay</media-caption><media-producer>Pask Photo</media-producer></media><p>It closes.</p></DataContent></ContentItem>';
    const { article, statements } = await item({ component: data });
    expect(article.associations).toMatchObject([{ name: "picture-1", descriptions: [{ value: "The quay" }] }]);
    expect(statements).toMatchObject([{ field: "creditText", value: "Pask Photo", part: "picture-1" }]);
  });
  it("show pictures in their pages, each a part with what is written at it", async () => {
    const page =
      "<ContentItem><DataContent><html><body><p>Before.</p><figure><img src='https://x.example/a.jpg'/><figcaption>The quay. <span class='credit'>Pask Photo</span></figcaption></figure><p>After.</p><img src='https://x.example/count' width='1' height='1'/></body></html></DataContent></ContentItem>";
    const { article, passages, statements } = await item({ component: page });
    expect(article.associations).toMatchObject([
      { name: "picture-1", descriptions: [{ value: "The quay." }], renditions: [{ href: "https://x.example/a.jpg" }] },
    ]);
    expect(passages.map(({ text, part }) => [text, part])).toEqual([
      ["Before.", undefined],
      ["After.", undefined],
      ["The quay.", "picture-1"],
    ]);
    expect(statements).toMatchObject([{ field: "creditText", value: "Pask Photo", part: "picture-1" }]);
  });
  it("about one picture alone make an item of that picture", async () => {
    const { article, passages } = await item({
      component: `<NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent><p>The quay.</p><p>At dawn.</p></DataContent></ContentItem></NewsComponent><NewsComponent><Role FormalName="main"/><ContentItem Href="q.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>`,
    });
    expect(article).toMatchObject({
      type: "picture",
      descriptions: [{ role: "caption", value: "The quay.\nAt dawn." }],
    });
    expect(article.renditions).toHaveLength(1);
    expect(article.associations).toBeUndefined();
    expect(passages).toMatchObject([{ role: "caption", text: "The quay." }, { role: "caption" }]);
  });
  it("about one sound say in their text what is said in it", async () => {
    const said = `<NewsComponent><Role FormalName="Body"/><ContentItem><DataContent>It closes.</DataContent></ContentItem></NewsComponent>`;
    const { article, passages } = await item({
      component: `<NewsComponent><Role FormalName="Audio"/>${said}<ContentItem Href="q.mp3"><MediaType FormalName="audio"/></ContentItem></NewsComponent>`,
    });
    expect(article).toMatchObject({ type: "audio", renditions: [{}] });
    expect(article.descriptions).toBeUndefined();
    expect(passages).toMatchObject([{ role: "paragraph", text: "It closes." }]);
  });
  it.each(["Base64"])("encoded in %s are no text", async (notation) => {
    const { passages } = await item({
      component: `<ContentItem><Encoding Notation="${notation}"/><DataContent>VGhl</DataContent></ContentItem>`,
    });
    expect(passages).toEqual([]);
  });
});

const CORPUS = join(import.meta.dirname, "../../../shared/corpus/files/newsml-1.2");

describe("every article is ninjs 3.1", () => {
  it.each(["plain.xml", "rich.xml", "broken.xml"])("%s", async (name) => {
    const { items } = await readFormat(readFileSync(join(FIXTURES, "newsml-1.2", name)));
    for (const one of items) expect(schemaErrors(one)).toEqual([]);
  });
  it.skipIf(!existsSync(CORPUS))("in the corpus, where it is there", async () => {
    for (const name of readdirSync(CORPUS)) {
      const { items, problems } = await readFormat(readFileSync(join(CORPUS, name)));
      expect([name, items.length > 0 || problems.length > 0]).toEqual([name, true]);
      for (const one of items) expect([name, schemaErrors(one)]).toEqual([name, []]);
    }
  });
});
