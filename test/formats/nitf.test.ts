import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nitf } from "../../shared/formats/nitf.ts";
import { readFormat } from "../../shared/formats/read-format.ts";
import { FIXTURES } from "./golden.ts";
import { schemaErrors } from "./ninjs-schema.ts";

const document = ({
  status = "",
  docdata = "",
  head = "",
  top = "<hedline><hl1>Quay to close</hl1></hedline>",
  content = "<p>It closes.</p>",
}) =>
  `<nitf><head>${head}<docdata ${status}><doc-id id-string="SMW-1"/>${docdata}</docdata></head><body><body.head>${top}</body.head><body.content>${content}</body.content></body></nitf>`;
const read = async (text: string) => readFormat(Buffer.from(text));
const item = async (parts: Parameters<typeof document>[0]) => {
  const { items } = await read(document(parts));
  return items[0] ?? expect.fail("no item");
};
const bodyOf = async (content: string) =>
  (await item({ content })).passages.filter(({ role }) => role === "paragraph" || role === "subhead");
const stated = async (parts: Parameters<typeof document>[0], field: string) =>
  (await item(parts)).statements.filter((one) => one.field === field).map(({ value }) => value);

describe("what is NITF", () => {
  const claims = (text: string) => nitf.claims({ text, encoding: "utf-8", repairs: [] });
  it.each([
    "<nitf/>",
    "<?xml version='1.0'?><!-- <rss> --><n:nitf xmlns:n='http://iptc.org/std/NITF/2006-10-18/'>",
    "<NITF>",
    "<body><body.head><hedline/></body.head></body>",
  ])("%j is", (text) => expect(claims(text)).toBe(true));
  it.each([
    "<body><p>body.head</p></body>",
    "<rss><item><nitf/></item></rss>",
    "<nitfs/>",
    "nitf",
    '{"body_nitf": "<nitf>"}',
  ])("%j is not", (text) => expect(claims(text)).toBe(false));
  it("is refused where it says nothing at all", async () => {
    expect(await read("<nitf><head/></nitf>")).toMatchObject({
      format: "nitf",
      items: [],
      problems: [{ code: "XML_NOT_NEWS" }],
    });
    expect((await read("<nitf><head></nitf>")).problems).toMatchObject([{ code: "XML_BROKEN" }]);
  });
});

describe("the id of a story", () => {
  const idOf = async (id: string) => {
    const { items } = await read(`<nitf><head><docdata><doc-id id-string="${id}"/></docdata></head></nitf>`);
    return items[0]?.uri;
  };
  it.each([
    ["SMW 260204/017", "urn:imprimatur:nitf:SMW%20260204%2F017"],
    ["urn-newsml-x-1:1562", "urn:imprimatur:nitf:urn-newsml-x-1:1562"],
    ["urn:newsml:localhost:1", "urn:newsml:localhost:1"],
    ["https://wire.example/1", "https://wire.example/1"],
    ["javascript:steal()", "urn:imprimatur:nitf:javascript:steal()"],
    ["Ferry–Zoë", "urn:imprimatur:nitf:Ferry%E2%80%93Zo%C3%AB"],
  ])("%s is %s", async (id, uri) => expect(await idOf(id)).toBe(uri));
  it("is not made up where the agency gives none", async () => {
    const { items } = await read(
      "<nitf><head><docdata><doc-id regsrc='AP'/></docdata></head><body><body.content><p>It closes.</p></body.content></body></nitf>",
    );
    expect(items[0]?.uri).toBeUndefined();
  });
});

describe("the times of a story", () => {
  const issue = '<date.issue norm="20260204T090000Z"/>';
  it("are an embargo where the release lies after the issue, and stated either way", async () => {
    const later = { docdata: `${issue}<date.release norm="20260206T000100+0100"/>` };
    const same = { docdata: `${issue}<date.release norm="20260204T090000Z"/>` };
    expect((await item(later)).article.embargoedUntil).toBe("2026-02-06T00:01:00+01:00");
    expect((await item(same)).article.embargoedUntil).toBeUndefined();
    expect(await stated(same, "embargoedUntil")).toEqual(["20260204T090000Z"]);
  });
  it("are an embargo without end where the status says so and no release is told, whatever expires", async () => {
    const parts = {
      status: 'management-status="embargoed"',
      docdata: `${issue}<date.expire norm="20260206T000100Z"/>`,
    };
    expect(await stated(parts, "embargoedUntil")).toEqual([""]);
    expect((await item(parts)).article).toMatchObject({ pubStatus: "usable", expires: "2026-02-06T00:01:00Z" });
  });
  it("are never completed: a clock without a zone stays one", async () => {
    const read = await item({ docdata: '<date.issue norm="2026-02-04 09:00"/>' });
    expect(read.article.versionCreated).toBe("2026-02-04T09:00:00");
  });
  it.each([
    ["2026-02-04T09:00:00", "2026-02-04T09:00:00", undefined],
    ["2026-02-04T09:00:00", "2026-02-04T12:00:00", "2026-02-04T12:00:00"],
    ["2026-02-04T09:00:00", "2026-02-04T09:00:00Z", "2026-02-04T09:00:00Z"],
    ["2026-02-04T09:00:00Z", "2026-02-04T10:00:00+01:00", undefined],
  ])("issued %s and released %s are embargoed until %s", async (issue, release, until) => {
    const docdata = `<date.issue norm="${issue}"/><date.release norm="${release}"/>`;
    expect((await item({ docdata })).article.embargoedUntil).toBe(until);
  });
});

describe("the status of a story", () => {
  it.each([
    ["usable", "usable"],
    ["Embargoed", "usable"],
    ["withheld", "withheld"],
    ["cancelled", "canceled"],
    ["toString", "withheld"],
  ])("%s is %s", async (status, pubStatus) => {
    expect((await item({ status: `management-status="${status}"` })).article.pubStatus).toBe(pubStatus);
  });
  it("may be the end of another", async () => {
    const status = 'management-doc-idref="SMW-0" management-idref-status="canceled"';
    expect(await stated({ status }, "cancels")).toEqual(["SMW-0"]);
    expect(await stated({ status: status.replace("canceled", "withheld") }, "withholds")).toEqual(["SMW-0"]);
    expect(
      await stated({ status: 'management-doc-idref="SMW-0" management-idref-status="usable"' }, "cancels"),
    ).toEqual([]);
  });
  it.each([
    ['<correction info="Corrects the date"/>', "correction"],
    ['<ed-msg info="Writethru: recasts"/>', "writethru"],
    ['<ed-msg msg-type="advisory" info="Pictures later"/>', "advisory"],
    ['<ed-msg info="2nd Lead"/>', "lead"],
    ['<ed-msg info="Updates with quote"/>', "update"],
    ['<ed-msg info="Pictures later"/>', undefined],
  ])("%s is %s", async (docdata, change) => expect((await item({ docdata })).change).toBe(change));
});

describe("the text", () => {
  it("keeps its order, emphasis, links, lists, tables, quotations and layout", async () => {
    const content =
      "<p>One <em>two</em><q>three</q> <a href='https://x.example/'>four</a></p><hl2>Five</hl2><ul><li>six</li></ul>" +
      "<bq><block><p>seven</p></block></bq><table><tr><td>eight</td><td>nine</td></tr></table><pre>a  b\nc</pre>";
    expect((await bodyOf(content)).map(({ html }) => html)).toEqual([
      '<p>One <em>two</em>three <a href="https://x.example/">four</a></p>',
      "<h3>Five</h3>",
      "<ul><li>six</li></ul>",
      "<blockquote><p>seven</p></blockquote>",
      "<table><tr><td>eight</td><td>nine</td></tr></table>",
      "<pre>a  b\nc</pre>",
    ]);
  });
  it("loses no word of any element that it does not know", async () => {
    const name = fc.constantFrom(
      "p",
      "block",
      "org",
      "person",
      "hl2",
      "li",
      "ul",
      "td",
      "x-y",
      "q",
      "fn",
      "frac",
      "pre",
    );
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        word,
        fc
          .tuple(name, fc.array(tie("node"), { maxLength: 4 }))
          .map(([tag, inner]) => `<${tag}> ${inner.join(" ")} </${tag}>`),
      ),
    })).node;
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 4 }), async (nodes) => {
        const content = nodes.join(" ");
        const said = (await bodyOf(content)).map(({ text }) => text).join(" ");
        expect(said.match(/[a-z]+/g)).toEqual(content.replace(/<[^>]*>/g, " ").match(/[a-z]+/g));
      }),
      { numRuns: 300 },
    );
  });
  it("without any markup is plain text", async () => {
    expect(await bodyOf("It closes.\n\nNobody minds.")).toMatchObject([
      { text: "It closes." },
      { text: "Nobody minds." },
    ]);
  });
  it.each([
    ["<hedline>Bare &amp; plain</hedline>", "<title>Page</title>", "Bare & plain"],
    ["", "<title> 1 HARBOUR\n Ferry </title>", "1 HARBOUR Ferry"],
    ["<hedline><hl1> </hl1></hedline>", "<title>Page</title>", "Page"],
  ])("has the headline that there is: %j, %j", async (top, head, value) => {
    expect((await item({ top, head })).article.headlines).toEqual([{ role: "main", value }]);
  });
  it("never holds what is not to be published, nor who else wrote it", async () => {
    const content = "<p>It closes.</p><note type='npa'><body.content><p>Call Jane</p></body.content></note>";
    const read = await item({ content });
    expect(read.removed).toMatchObject([{ reason: "not-for-publication", text: "Call Jane" }]);
    expect(JSON.stringify([read.article, read.passages, read.statements])).not.toContain("Jane");
  });
});

describe("media", () => {
  const media = async (inner: string, type = "image") =>
    item({ content: `<p>It closes.</p><media media-type="${type}">${inner}</media>` });
  const creditOf = ({ statements }: Awaited<ReturnType<typeof item>>) =>
    statements.filter(({ field, part }) => field === "creditText" && part).map(({ value }) => value);
  it("are credited to their producer, unless their caption names him already", async () => {
    const producer = "<media-producer>Jo Roe</media-producer>";
    expect(creditOf(await media(`<media-caption>The quay</media-caption>${producer}`))).toEqual(["Jo Roe"]);
    expect(creditOf(await media(`<media-caption>The quay. Photo: Jo Roe/SMW</media-caption>${producer}`))).toEqual([]);
  });
  it("of a kind that nobody knows are pictures, never text that rides on its article's licence", async () => {
    for (const type of ["other", "data", "text", "constructor"]) {
      expect((await media("", type)).article.associations).toMatchObject([{ name: "picture-1", type: "picture" }]);
    }
  });
  it("link to the web alone", async () => {
    const read = await media(
      "<media-reference source='javascript:x()'/><media-reference source='https://x.example/a.jpg'/>",
    );
    expect(read.article.associations?.[0]?.renditions).toEqual([
      { name: "1" },
      { name: "2", href: "https://x.example/a.jpg" },
    ]);
  });
});

describe("what a head says beside NITF's own fields", () => {
  const meta = (name: string, content: string) => ({ head: `<meta name="${name}" content="${content}"/>` });
  it.each([
    ["copyright", "(c) SMW", "copyrightNotice", ["(c) SMW"]],
    ["usageTerms", "No sales", "usageTerms", ["No sales"]],
    ["special-instructions", "SKELL OUT", "usageTerms", ["SKELL OUT"]],
    ["credit", "Pask Photo", "creditText", ["Pask Photo"]],
    ["ed-note", "Pictures later", "edNote", ["Pictures later"]],
    ["embargo", "2026-02-06T06:00:00Z", "embargoedUntil", ["2026-02-06T06:00:00Z"]],
    ["embargo", "none", "embargoedUntil", []],
    ["origin", "SMW", "creditText", []],
  ] as const)("%s %s is %s %j", async (name, content, field, values) => {
    expect(await stated(meta(name, content), field)).toEqual(values);
  });
  it.each([
    ['location-code="IRL"', ["IRL"]],
    ['geography="Ireland" location-code="IRL"', ["Ireland"]],
    ['location-code=" "', []],
  ])("rights for %s are for %j", async (attributes, values) => {
    expect(await stated({ docdata: `<doc.rights ${attributes}/>` }, "geography")).toEqual(values);
  });
  it("may stand in the text as well: rights and copyrights are stated wherever they are", async () => {
    const content =
      "<block><copyrite>(c) 2026 <copyrite.holder>Pask</copyrite.holder></copyrite><p>It closes.</p></block><rights>Print only <rights.enddate norm='20260301'/></rights>";
    expect(await stated({ content }, "copyrightNotice")).toEqual(["(c) 2026 Pask"]);
    expect(await stated({ content }, "copyrightHolder")).toEqual(["Pask"]);
    expect(await stated({ content }, "usageTerms")).toEqual(["Print only"]);
    expect(await stated({ content }, "rightsEnd")).toEqual(["20260301"]);
  });
  it("names what it corrects, and whose status it sets", async () => {
    const docdata = '<correction info="Corrects the date" id-string="SMW-0"/><correction info="Again"/>';
    expect((await item({ docdata, status: 'management-doc-idref="SMW-9"' })).links).toEqual([
      { rel: "correction", uri: "SMW-0" },
      { rel: "management-doc-idref", uri: "SMW-9" },
    ]);
  });
  it("is kept: whole places and subjects, media's own fields, and what stands above the text", async () => {
    const media =
      "<media><media-reference data-location='#a'/><media-metadata name='fovea' value='1,2'/><media-metadata name='byline' value='Jo Roe'/><media-caption>The quay</media-caption></media>";
    const read = await item({
      docdata: '<evloc city="Saltmere" county-dist="Skell"/>',
      head: '<tobject><tobject.subject tobject.subject.type="Economy" tobject.subject.matter="Ports"/></tobject>',
      top: "<hedline><hl1>A</hl1></hedline><tagline>Own</tagline><note type='npa'>Call Jane</note>",
      content: `<p>It closes.</p>${media}`,
    });
    const kept = JSON.stringify(read.unmapped);
    for (const word of ["Skell", "Economy", "#a", "fovea", "Own"]) expect(kept).toContain(word);
    expect(kept).not.toMatch(/Jane|The quay/);
    expect(read.article.associations?.[0]?.by).toBe("Jo Roe");
  });
  it.each([
    ["<dateline>20260204T103600+0000</dateline>", undefined],
    ["<dateline><location>Saltmere</location></dateline>", "Saltmere"],
  ])("%s is written in %s", async (top, located) => {
    const { article } = await item({ top });
    expect([article.located, article.descriptions?.[0]?.value]).toEqual([located, located]);
  });
  it("is read in capitals", async () => {
    const shouted =
      "<NITF><HEAD><DOCDATA><DOC-ID ID-STRING='SMW-1'/></DOCDATA></HEAD><BODY><BODY.HEAD><HEDLINE><HL1>Quay</HL1></HEDLINE></BODY.HEAD><BODY.CONTENT><P>It closes.</P></BODY.CONTENT></BODY></NITF>";
    const { items } = await read(shouted);
    expect(items[0]).toMatchObject({
      uri: "urn:imprimatur:nitf:SMW-1",
      article: { headlines: [{ value: "Quay" }] },
      passages: [{ role: "headline" }, { role: "paragraph", text: "It closes." }],
    });
  });
});

describe("hostile NITF", () => {
  it.each([
    "<script>steal()</script>",
    "<p onclick='steal()'><a href='javascript:steal()'>steal</a></p>",
    "<svg onload='steal()'/>",
    "<p>&lt;img src=x onerror=steal()&gt;</p>",
    "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>steal()</h:script>",
    "<iframe src='https://x.example/'/>",
    "<media-object>steal()</media-object>",
  ])("%s leaves no markup that runs", async (content) => {
    const html = (await bodyOf(content)).map((passage) => passage.html).join("");
    expect(html.replace(/<\/?(?:p|a)>/g, "")).not.toContain("<");
  });
  it("is refused, or read, cut at whatever character, and never thrown out", async () => {
    const whole = readFileSync(join(FIXTURES, "nitf/rich.xml"));
    for (let at = 0; at < whole.indexOf("</nitf>"); at += 7) {
      const { items, problems } = await readFormat(whole.subarray(0, at));
      expect(items.length + problems.length).toBeGreaterThan(0);
      expect(items).toEqual([]);
    }
  });
});

const CORPUS = join(import.meta.dirname, "../../../shared/corpus/files/nitf");
describe.skipIf(!existsSync(CORPUS))("NITF of the corpus (skipped where ../shared is absent)", () => {
  it("is one valid article a file", async () => {
    for (const name of readdirSync(CORPUS)) {
      const { format, items, problems } = await readFormat(readFileSync(join(CORPUS, name)));
      expect([name, format, items.length, problems]).toEqual([name, "nitf", 1, []]);
      for (const read of items) expect([name, ...schemaErrors(read)]).toEqual([name]);
    }
  });
});
