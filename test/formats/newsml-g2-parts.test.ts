import { describe, expect, it } from "vitest";
import { readFormat } from "../../shared/formats/read-format.ts";
import { readCopy } from "../../shared/read-copy.ts";
import { decide } from "../../shared/rights/decide.ts";
import { coastPolicies } from "../story/sample-copy.ts";

const TEXT = "<inlineXML><html><body><p>It closes.</p></body></html></inlineXML>";
const PICTURE =
  '<remoteContent id="a" href="https://x.example/a.jpg" contenttype="image/jpeg"/><remoteContent id="b" contenttype="image/jpeg"/>';

interface Parts {
  before?: string;
  meta?: string;
  content?: string;
  parts?: string;
  set?: string;
  type?: string;
}

const document = ({ before = "", meta = "", content = "", parts = "", set = TEXT + PICTURE, type = "text" }: Parts) =>
  `<newsItem guid="urn:x:1" version="2">${before}<itemMeta><itemClass qcode="ninat:${type}"/>${meta}</itemMeta><contentMeta><headline>Quay to close</headline>${content}</contentMeta>${parts}<contentSet>${set}</contentSet></newsItem>`;
const item = async (parts: Parts) => {
  const { items } = await readFormat(Buffer.from(document(parts)));
  return items[0] ?? expect.fail("no item");
};
const stated = ({ statements }: Awaited<ReturnType<typeof item>>, field: string) =>
  statements.filter((one) => one.field === field).map(({ value, part }) => [value, part]);

/** What becomes of the parts of an item that came under a contract which grants text and pictures. */
async function decided(parts: Parts) {
  const policies = coastPolicies((yaml) =>
    yaml.replaceAll("parts: [text, headline]", "parts: [text, headline, picture, video]"),
  );
  const NOW = "2026-05-13T09:00:00Z";
  const delivery = { key: "in/coast/a.xml", receivedAt: NOW, metadata: {} };
  const { readings } = await readCopy(Buffer.from(document(parts)), delivery, policies);
  const [reading] = readings;
  if (!reading) return expect.fail("no reading");
  const { decision, findings } = decide(reading, { policies, now: NOW, kills: [], wasUsable: false });
  const rules = (part: string) => findings.filter((one) => one.part === part).map(({ rule }) => rule);
  return { state: decision.state, parts: decision.parts, rules };
}

describe("what is said of a part", () => {
  const described = (inner: string, refs = ' contentrefs="a"') => ({
    parts: `<partMeta id="p"${refs}>${inner}</partMeta>`,
  });
  it("is its credit, its author, its caption and its notes, and none of the item's", async () => {
    const read = await item(
      described(
        '<by>Wenna Pask</by><headline>The quay</headline><creditline>Pask Photo</creditline><description>The quay at dawn</description><edNote>SKELL OUT</edNote><edNote role="x:private">Call Jane</edNote><digitalSourceType qcode="digsrctype:trainedAlgorithmicMedia"/>',
      ),
    );
    expect(stated(read, "creditText")).toEqual([["Pask Photo", "picture-1"]]);
    expect(stated(read, "edNote")).toEqual([["SKELL OUT", "picture-1"]]);
    expect(stated(read, "limitations")).toEqual([["SKELL OUT", "picture-1"]]);
    expect(read.passages).toContainEqual({
      role: "caption",
      text: "The quay at dawn",
      pointer: "/newsItem/partMeta[1]/description",
      part: "picture-1",
    });
    expect(read.article.associations?.[0]).toMatchObject({
      by: "Wenna Pask",
      headlines: [{ role: "main", value: "The quay" }],
      descriptions: [{ role: "caption", value: "The quay at dawn" }],
      digitalSourceType: { literal: "digsrctype:trainedAlgorithmicMedia" },
    });
    expect(read.article.associations?.[1]).not.toHaveProperty("by");
    expect(read.removed).toMatchObject([{ reason: "not-for-publication", text: "Call Jane" }]);
    expect(JSON.stringify({ ...read, removed: [] })).not.toContain("Jane");
  });
  it.each([
    ["", undefined],
    [' contentrefs="gone"', undefined],
    [' contentrefs="b"', "picture-2"],
  ])("is the item's where it names nothing (%s)", async (refs, part) => {
    expect(stated(await item(described("<creditline>Pask Photo</creditline>", refs)), "creditText")).toEqual([
      ["Pask Photo", part],
    ]);
  });
  it.each([
    ["<creditline>Coast Wire</creditline>", "accept-with-duties", []],
    ["<creditline>Pask Photo</creditline>", "licence-required", ["RGT-501"]],
    [
      "<creditline>Coast Wire</creditline><description>The quay (c) Getty Images</description>",
      "accept-with-duties",
      [],
    ],
    ["<creditline>Coast Wire</creditline><edNote>SKELLAND OUT</edNote>", "quarantine", ["RGT-702"]],
    ["", "licence-required", ["RGT-504"]],
  ])("decides of that part alone: %s is %s", async (inner, state, rules) => {
    const { parts, rules: fired } = await decided(described(inner));
    expect([parts["picture-1"]?.state ?? "accept", fired("picture-1")]).toEqual([state, expect.arrayContaining(rules)]);
  });
  it("names another holder of the part than the supplier", async () => {
    const told = {
      ...described("<creditline>Coast Wire</creditline>"),
      before: '<rightsInfo idrefs="a"><copyrightHolder literal="Pask Photo"/></rightsInfo>',
    };
    expect((await decided(told)).rules("picture-1")).toContain("RGT-111");
    const own = { ...told, before: told.before.replace("Pask Photo", "Coast Wire") };
    expect((await decided(own)).rules("picture-1")).not.toContain("RGT-111");
  });
});

describe("pictures in the text", () => {
  const figure = (inner: string) =>
    `<inlineXML><html><body><p>Before.</p><figure>${inner}</figure><p>After.</p></body></html></inlineXML>`;
  const IMAGE = '<img src="https://x.example/q.jpg" data-uri="urn:x:pic" alt="A quay" width="800" height="600"/>';
  it.each([
    ['<div class="byline">Wenna Pask/PPA</div><figcaption>The quay.</figcaption>', "The quay.", ["Wenna Pask/PPA"]],
    [
      '<figcaption><div itemprop="description">The quay.</div><div itemprop="author">Wenna Pask</div></figcaption>',
      "The quay.",
      ["Wenna Pask"],
    ],
    ["<figcaption>The quay. Photo: PPA</figcaption>", "The quay. Photo: PPA", []],
    ["<p>Words beside it.</p><figcaption>The quay.</figcaption>", "Words beside it. The quay.", []],
  ])("are parts with what is written at them: %s", async (inner, caption, credits) => {
    const read = await item({ set: figure(IMAGE + inner) });
    expect(read.article.associations).toMatchObject([
      {
        name: "picture-1",
        type: "picture",
        uri: "urn:x:pic",
        descriptions: [
          { role: "caption", value: caption },
          { role: "alternative-text", value: "A quay" },
        ],
        renditions: [{ href: "https://x.example/q.jpg", width: 800, height: 600 }],
      },
    ]);
    expect(stated(read, "creditText")).toEqual(credits.map((credit) => [credit, "picture-1"]));
    expect(read.passages.map(({ role, text, part }) => [role, text, part])).toEqual([
      ["headline", "Quay to close", undefined],
      ["paragraph", "Before.", undefined],
      ["paragraph", "After.", undefined],
      ["caption", caption, "picture-1"],
    ]);
  });
  it("are those files of the item that they show", async () => {
    const set = `${figure('<img src="https://x.example/a.jpg"/><figcaption>The quay.</figcaption>')}${PICTURE}`;
    const read = await item({ set });
    expect(read.article.associations?.map(({ name }) => name)).toEqual(["picture-1", "picture-2"]);
    expect(read.passages.at(-1)).toMatchObject({ role: "caption", part: "picture-1" });
  });
  it.each([
    ['<img src="https://x.example/count" width="1" height="1"/>', 0],
    ["<p>No image.</p>", 0],
    ['<img src="javascript:steal()"/>', 1],
  ])("are none where %s", async (inner, count) => {
    const read = await item({ set: figure(inner) });
    expect(read.article.associations ?? []).toHaveLength(count);
    expect(JSON.stringify(read.article)).not.toContain("javascript");
  });
  it("leave the text in a frame around half of it", async () => {
    const words = "Words. ".repeat(400).trim();
    const read = await item({ set: figure(`${IMAGE}<p>${words}</p>`) });
    expect(read.article.associations).toHaveLength(1);
    expect(read.passages.map(({ text }) => text)).toContain(words);
  });
  it("are the item's own where the item is a picture", async () => {
    const read = await item({ set: figure(`${IMAGE}<figcaption>The quay.</figcaption>`), type: "picture" });
    expect(read.article.associations).toBeUndefined();
    expect(read.passages.map(({ text }) => text)).toContain("The quay.");
  });
  it("ride on no licence of the text", async () => {
    const { parts } = await decided({ set: figure(IMAGE) });
    expect(parts["picture-1"]).toEqual({ state: "licence-required", effect: "strip-part" });
  });
});

describe("a NITF inside", () => {
  const nitf =
    '<inlineXML><nitf><head><docdata management-status="withheld"><date.release norm="20260206T060000Z"/><doc.rights enddate="20260301" geography="Ireland"/></docdata></head><body><body.head><note>SKELL OUT</note><note type="npa">Call Jane</note></body.head><body.content><p>It closes.</p><media media-type="image"><media-reference source="https://x.example/q.jpg" source-credit="Pask Photo"/><media-caption>The quay</media-caption></media><media><media-reference data-location="#p0"/></media></body.content></body></nitf></inlineXML>';
  it("states its own terms, time and status, and keeps its notes for the desk", async () => {
    const read = await item({ set: nitf });
    expect(stated(read, "embargoedUntil")).toEqual([["20260206T060000Z", undefined]]);
    expect(stated(read, "rightsEnd")).toEqual([["20260301", undefined]]);
    expect(stated(read, "geography")).toEqual([["Ireland", undefined]]);
    expect(stated(read, "pubStatus")).toEqual([["withheld", undefined]]);
    expect(stated(read, "limitations")).toEqual([["SKELL OUT", undefined]]);
    expect(read.removed).toMatchObject([{ reason: "not-for-publication", text: "Call Jane" }]);
    expect(JSON.stringify({ ...read, removed: [] })).not.toContain("Jane");
  });
  it("shows pictures, each a part with its credit", async () => {
    const read = await item({ set: nitf + PICTURE });
    expect(read.article.associations?.map(({ name, descriptions }) => [name, descriptions?.[0]?.value])).toEqual([
      ["picture-1", undefined],
      ["picture-2", undefined],
      ["picture-3", "The quay"],
    ]);
    expect(stated(read, "creditText")).toEqual([["Pask Photo", "picture-3"]]);
    expect(
      (await decided({ set: nitf.replace(/<docdata.*?docdata>|<note.*?note>/g, "") })).rules("picture-1"),
    ).toContain("RGT-501");
  });
});

describe("rights for a scope", () => {
  const TERMS = "<usageTerms>Free for all under CC BY 4.0</usageTerms>";
  const scoped = async (attribute: string, inner = TERMS) =>
    item({ before: `<rightsInfo ${attribute}>${inner}</rightsInfo>` });
  it.each([
    ["", "content"],
    ['scope="riscope:content"', "content"],
    ['scope="riscope:content riscope:metadata"', "content"],
    ['scopeuri="http://cv.iptc.org/newscodes/riscope/content"', "content"],
    ['scope="riscope:metadata"', "description"],
    ['scope="x:weather"', "unknown"],
    ['scope="riscope:metadata x:weather"', "unknown"],
    ['scope="constructor"', "unknown"],
    ['aspect="riaspect:model"', "unknown"],
  ])("%s are of the %s", async (attribute, scope) => {
    const { statements, faults = [], article } = await scoped(attribute);
    const fields = statements.filter(({ pointer }) => pointer.endsWith("usageTerms")).map(({ field }) => field);
    expect(fields).toEqual([scope === "description" ? "sdLicense" : "usageTerms"]);
    expect(faults.map(({ kind, pointer }) => [kind, pointer])).toEqual(
      scope === "unknown" ? [["unreadable", "/newsItem/rightsInfo[1]"]] : [],
    );
    expect(article.usageTerms).toBe(scope === "description" ? undefined : "Free for all under CC BY 4.0");
  });
  it("of the description hold what they forbid against all, and allow nothing", async () => {
    const read = await scoped(
      'scope="riscope:metadata" validto="2026-04-01"',
      '<copyrightHolder literal="X"/><usageTerms>May not be sold</usageTerms><dataMining uri="http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED"/>',
    );
    expect(stated(read, "limitations")).toEqual([["May not be sold", undefined]]);
    expect(stated(read, "rightsEnd")).toEqual([["2026-04-01", undefined]]);
    expect(stated(read, "dataMining")).toHaveLength(1);
    expect(stated(read, "copyrightHolder")).toEqual([]);
    const free = await scoped(
      'scope="riscope:metadata"',
      '<dataMining uri="http://ns.useplus.org/ldf/vocab/DMI-ALLOWED"/>',
    );
    expect(stated(free, "dataMining")).toEqual([]);
    const encoded = await scoped('scope="riscope:metadata"', '<link href="https://x.example/odrl"/>');
    expect(encoded.faults).toMatchObject([{ kind: "unreadable" }]);
  });
  it("that is not known stop the item", async () => {
    const before = `<rightsInfo scope="x:weather">${TERMS}</rightsInfo>`;
    expect((await decided({ before })).state).toBe("quarantine");
  });
  it("that name what is not there stop the item, and may name whatever has an id", async () => {
    expect((await decided({ before: `<rightsInfo idrefs="gone">${TERMS}</rightsInfo>` })).state).toBe("quarantine");
    const head = { content: '<creditline id="c">Coast Wire</creditline>' };
    const { faults } = await item({ ...head, before: `<rightsInfo idrefs="c">${TERMS}</rightsInfo>` });
    expect(faults).toBeUndefined();
  });
  it.each([
    ['<accountable literal="Jo"/>', []],
    [
      '<rightsInfoExtProperty rel="x:resale" value="no"/>',
      [{ kind: "unreadable", pointer: "/newsItem/rightsInfo[1]" }],
    ],
    ['<x:fee xmlns:x="urn:x">9</x:fee>', [{ kind: "unreadable" }]],
  ])("with %s leave %j unread", async (inner, faults) => {
    expect((await scoped("", inner)).faults ?? []).toMatchObject(faults);
  });
  it.each(["href", "residref", "guidref"])("at a link are stated by its %s", async (name) => {
    const read = await scoped("", `<link rel="irel:rightspolicy" ${name}="https://x.example/odrl"/>`);
    expect(stated(read, "rightsInfo")).toEqual([['{"linkedRights":"https://x.example/odrl"}', undefined]]);
  });
  it("tell their language, and where the full terms lie", async () => {
    const { statements } = await scoped(
      "",
      '<usageTerms xml:lang="DE" href="https://x.example/agb">Nur Print</usageTerms>',
    );
    expect(statements.map(({ field, value, language }) => [field, value, language])).toEqual([
      ["usageTerms", "Nur Print", "de"],
      ["usageInfo", "https://x.example/agb", undefined],
    ]);
  });
});

describe("whom an item is not for", () => {
  it("is told of the item and of its parts", async () => {
    const content =
      '<exclAudience qcode="aud:1"><name>Skell broadcasters</name></exclAudience><exclAudience qcode="aud:2"/>';
    const parts = '<partMeta contentrefs="a"><exclAudience qcode="aud:3"/></partMeta>';
    const read = await item({ content, parts });
    expect(stated(read, "exclAudience")).toEqual([
      ["Skell broadcasters", undefined],
      ["aud:2", undefined],
      ["aud:3", "picture-1"],
    ]);
    expect((await decided({ content, parts })).rules("text")).toContain("RGT-705");
  });
});

describe("what an item says of itself", () => {
  const changeOf = async (meta: string) => (await item({ meta })).change;
  it.each([
    ['<signal qcode="sig:update"/><signal qcode="sig:correction"/>', "correction"],
    ['<signal qcode="edStat:U"/><edNote role="x:correctionnote">Corrects the date</edNote>', "update"],
    ['<edNote role="x:correctionnote">Neu: Reaktion</edNote>', "update"],
    ['<edNote role="x:correction">Corrects the date</edNote>', "correction"],
    ['<edNote role="x:correction">Second source</edNote>', "update"],
    ["<edNote>Corrects the date</edNote>", undefined],
    ['<link rel="irel:previousVersion" href="urn:x:0"/>', "update"],
    ['<link reluri="http://cv.iptc.org/newscodes/itemrelation/correctionOf" residref="urn:x:0"/>', "correction"],
    ['<link rel="irel:seeAlso" href="urn:x:0"/>', undefined],
  ])("%s is the change %s", async (meta, change) => expect(await changeOf(meta)).toBe(change));
  it.each([
    ['<signal qcode="sig:kill"/>', "canceled"],
    ['<pubStatus qcode="stat:usable"/><signal qcode="sig:withhold"/>', "withheld"],
    ['<pubStatus qcode="stat:usable"/><signal qcode="sig:update"/>', "usable"],
  ])("%s is %s", async (meta, status) => {
    const { article, statements } = await item({ meta });
    expect(article.pubStatus).toBe(status);
    expect(statements.filter(({ field }) => field === "pubStatus").map(({ value }) => value)).toContain(status);
  });
  it("names other items: earlier versions, sources, and the members of a package by their groups", async () => {
    const meta =
      '<link rel="irel:previousVersion" residref="urn:x:0" version="1"/><link rel="irel:seeAlso" href="https://x.example/" contenttype="text/html"><title>More</title></link><link rel="irel:x"/>';
    expect((await item({ meta })).links).toEqual([
      { rel: "irel:previousVersion", uri: "urn:x:0", version: "1" },
      { rel: "irel:seeAlso", uri: "https://x.example/", contentType: "text/html", title: "More" },
    ]);
    const text = document({ set: "" })
      .replaceAll("newsItem", "packageItem")
      .replace(
        "<contentSet></contentSet>",
        '<groupSet root="r"><group id="r" role="group:main"><itemRef residref="urn:x:2" href="https://x.example/2" version="3"><title>Two</title></itemRef><groupRef idref="m"/></group><group id="m"><itemRef residref="urn:x:3"/></group></groupSet>',
      );
    const [first] = (await readFormat(Buffer.from(text))).items;
    expect([first?.article.type, first?.links]).toEqual([
      "composite",
      [
        { uri: "urn:x:2", href: "https://x.example/2", version: "3", title: "Two", group: "group:main" },
        { uri: "urn:x:3", group: "m" },
      ],
    ]);
  });
  it.each([
    ['type="cpnat:person"', "people"],
    ['type="cpnat:place"', "places"],
    ['type="cpnat:geoArea"', "places"],
    ['type="cptType:5"', "places"],
    ['typeuri="http://cv.iptc.org/newscodes/cpnature/organisation"', "organisations"],
    ['type="x:product" typeuri="http://x.example/spec/event/1.0/"', "events"],
    ['type="x:constructor"', "subjects"],
    ["", "subjects"],
  ])("names a subject %s among its %s", async (attributes, field) => {
    const { article } = await item({ content: `<subject ${attributes}><name>Skell</name></subject>` });
    expect(article).toMatchObject({ [field]: [{ name: "Skell" }] });
  });
  it("holds no words where a file is written in letters", async () => {
    const set =
      '<inlineData encoding="encd:base64">VGhl</inlineData><inlineData contenttype="image/png">VGhl</inlineData>';
    expect((await item({ set })).passages.map(({ role }) => role)).toEqual(["headline"]);
  });
  it("keeps the second of a field that an article has once", async () => {
    const content =
      "<slugline>One</slugline><slugline>Two</slugline><located><name>A</name></located><located><name>B</name></located>";
    const { article, unmapped } = await item({ content });
    expect(article).toMatchObject({ slugline: "One", located: "A" });
    expect(unmapped).toMatchObject({
      "/newsItem/contentMeta/slugline[2]": { text: "Two" },
      "/newsItem/contentMeta/located[2]": { elements: [{ name: { text: "B" } }] },
    });
  });
  it("keeps words apart that stand on lines of their own", async () => {
    const { article } = await item({ content: "<description>Berlin<br/>05/11</description>" });
    expect(article.descriptions).toEqual([{ role: "summary", value: "Berlin 05/11" }]);
  });
  it("says a note once, and as an embargo where one of its roles says so", async () => {
    const note = (role: string) => `<edNote role="x:${role}">free for Tuesday</edNote>`;
    const read = await item({ meta: note("note") + note("embargotext") + note("pad") });
    expect(read.article.edNote).toBe("free for Tuesday");
    expect(stated(read, "embargoedUntil")).toEqual([["free for Tuesday", undefined]]);
  });
  it("keeps a paragraph whole around an agency's own elements", async () => {
    const set =
      "<inlineXML><html><body><p>The <Company>Skell</Company> quay</p><div>A<Team>B</Team></div></body></html></inlineXML>";
    expect((await item({ set })).passages.slice(1).map(({ text }) => text)).toEqual(["The Skell quay", "A", "B"]);
  });
  it("keeps in the text what a page's header alone says", async () => {
    const set =
      '<inlineXML><html><body><header><h1>Quay to close</h1><time>04.02.</time><ul class="slugline"><li>Quay</li></ul><p class="standfirst">For a year</p></header><p>It closes.</p></body></html></inlineXML>';
    const { passages } = await item({ set });
    expect(passages.map(({ text }) => text)).toEqual(["Quay to close", "For a year", "It closes."]);
  });
});

describe("what ninjs has no place for", () => {
  it("is kept: vocabularies, relations and other names of concepts, history, headers, roles, what is foreign", async () => {
    const text = document({
      before:
        '<catalogRef href="https://x.example/cat"/><catalog><scheme alias="x" uri="https://x.example/"/></catalog><hopHistory><hop seq="0"><party literal="X"/></hop></hopHistory><rightsInfo><accountable literal="Jo"/><copyrightHolder literal="X"><definition>Ltd</definition></copyrightHolder></rightsInfo>',
      meta: '<edNote role="x:note">Open</edNote><edNote role="x:private">Jane</edNote><x:own xmlns:x="urn:x">Own<x:b/>words</x:own>',
      content:
        '<subject qcode="medtop:1" type="cpnat:abstract" why="why:direct"><name>A</name><name xml:lang="de">B</name><broader qcode="medtop:0"><name>C</name></broader></subject><keyword role="x:k">k</keyword>',
      parts:
        '<partMeta partid="1" seq="1"><timeDelim start="0" end="9"/><edNote role="x:private">Jane</edNote></partMeta>',
      set: `<remoteContent href="file://x/a.ai" format="fmt:x"/>${TEXT}`,
    }).replace(
      "<newsItem",
      "<newsMessage><header><sent>2026-02-04</sent></header><itemSet><newsItem conformance='power'",
    );
    const { items } = await readFormat(Buffer.from(`${text}</itemSet></newsMessage>`));
    const at = "/newsMessage/itemSet/newsItem[1]";
    expect(items[0]?.unmapped).toMatchObject({
      "/newsMessage/header": { elements: [{ sent: { text: "2026-02-04" } }] },
      [`${at}/@conformance`]: "power",
      [`${at}/catalogRef[1]`]: { href: "https://x.example/cat" },
      [`${at}/catalog[1]`]: { elements: [{ scheme: { alias: "x", uri: "https://x.example/" } }] },
      [`${at}/hopHistory[1]`]: expect.anything(),
      [`${at}/rightsInfo[1]/accountable[1]`]: { literal: "Jo" },
      [`${at}/rightsInfo[1]/copyrightHolder[1]`]: { elements: [{ definition: { text: "Ltd" } }] },
      [`${at}/itemMeta/edNote[1]`]: { role: "x:note" },
      [`${at}/itemMeta/edNote[2]`]: { role: "x:private" },
      [`${at}/itemMeta/own[1]`]: { text: "Own words" },
      [`${at}/contentMeta/subject[1]`]: {
        type: "cpnat:abstract",
        why: "why:direct",
        elements: [
          { name: { text: "A" } },
          { name: { text: "B" } },
          { broader: { qcode: "medtop:0", elements: [{ name: { text: "C" } }] } },
        ],
      },
      [`${at}/contentMeta/keyword[1]`]: { role: "x:k" },
      [`${at}/partMeta[1]/timeDelim[1]`]: { start: "0", end: "9" },
      [`${at}/contentSet/remoteContent[1]`]: { href: "file://x/a.ai", format: "fmt:x" },
    });
    expect(JSON.stringify(items[0]?.unmapped)).not.toContain("Jane");
  });
  it("is not kept of a header that would be multiplied by all items", async () => {
    const text = `<newsMessage><header><sent>${"x".repeat(10_001)}</sent></header><itemSet>${document({})}</itemSet></newsMessage>`;
    const { items } = await readFormat(Buffer.from(text));
    expect(Object.keys(items[0]?.unmapped ?? {})).not.toContain("/newsMessage/header");
  });
});

describe("items of the News Architecture that are no articles", () => {
  it.each([
    ["<conceptItem><concept><type qcode='cpnat:person'/></concept></conceptItem>", "CONCEPT_ITEM"],
    ["<conceptItem><concept><type qcode='cpnat:event'/></concept></conceptItem>", "EVENT_ITEM"],
    ["<conceptItem><concept><eventDetails/></concept></conceptItem>", "EVENT_ITEM"],
    ["<knowledgeItem/>", "KNOWLEDGE_ITEM"],
    ["<planningItem/>", "PLANNING_ITEM"],
    ["<catalogItem/>", "CATALOG_ITEM"],
  ])("%s is refused as %s", async (text, code) => {
    const { items, problems } = await readFormat(Buffer.from(text));
    expect([items, problems.map((one) => one.code)]).toEqual([[], [code]]);
  });
});
