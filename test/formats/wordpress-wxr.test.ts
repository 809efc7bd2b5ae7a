import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFormat } from "../../shared/formats/read-format.ts";
import { paragraphs } from "../../shared/formats/wordpress-wxr/paragraphs.ts";
import { withoutShortcodes } from "../../shared/formats/wordpress-wxr/shortcodes.ts";
import { FIXTURES } from "./golden.ts";
import { schemaErrors } from "./ninjs-schema.ts";
import { decisionsOn } from "./wire-decision.ts";

const wxr = (...items: string[]) =>
  `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Site</title><link>https://site.example/</link><wp:base_blog_url>https://site.example</wp:base_blog_url>${items.map((one) => `<item>${one}</item>`).join("")}</channel></rss>`;
const read = (text: string) => readFormat(Buffer.from(text));
const item = async (text: string) => (await read(text)).items[0] ?? expect.fail("no item");
const TEXT = "<title>Quay to close</title><content:encoded>The quay closes on Monday.</content:encoded>";

describe("the status of a post", () => {
  it.each([
    ["publish", "usable"],
    ["draft", "withheld"],
    ["pending", "withheld"],
    ["private", "withheld"],
    ["inherit", "withheld"],
    ["a-plug-in's", "withheld"],
    ["", "withheld"],
    ["trash", "canceled"],
  ])("%j is %s", async (status, pubStatus) => {
    expect((await item(wxr(`${TEXT}<wp:status>${status}</wp:status>`))).article.pubStatus).toBe(pubStatus);
  });
  it.each([
    ["<wp:status>draft</wp:status>", "RGT-605"],
    ["<wp:status>publish</wp:status><wp:post_password>gull</wp:post_password>", "RGT-605"],
    ["<wp:status>publish</wp:status><wp:status>private</wp:status>", "RGT-208"],
    ["<wp:status>future</wp:status><wp:post_date_gmt>2027-01-01 00:00:00</wp:post_date_gmt>", "RGT-301"],
    ["<wp:status>future</wp:status>", "RGT-302"],
    ["<wp:status>future</wp:status><wp:post_date>2027-01-01 00:00:00</wp:post_date>", "RGT-303"],
  ])("%s holds the post by %s", async (status, rule) => {
    const [decision] = await decisionsOn(wxr(TEXT + status));
    expect(decision?.state).not.toMatch(/^accept/);
    expect(decision?.rules).toContain(rule);
    expect((await decisionsOn(wxr(`${TEXT}<wp:status>publish</wp:status>`)))[0]?.rules).not.toContain(rule);
  });
});

describe("the id of a post", () => {
  it.each([
    ["<guid>https://site.example/?p=7</guid><wp:post_id>7</wp:post_id>", "https://site.example/?p=7"],
    ["<guid>https://site.example/</guid><wp:post_id>7</wp:post_id>", "https://site.example/?p=7"],
    ["<wp:post_id>7</wp:post_id>", "https://site.example/?p=7"],
    ["<guid>/?p=7</guid>", undefined],
    ["<wp:post_id>0</wp:post_id>", undefined],
  ])("%s gives %s", async (id, uri) => expect((await item(wxr(TEXT + id))).uri).toBe(uri));
  it("is its number where several posts have one guid", async () => {
    const { items } = await read(wxr(`${TEXT}<guid>x</guid><wp:post_id>1</wp:post_id>`, `${TEXT}<guid>x</guid>`));
    expect(items.map(({ uri }) => uri)).toEqual(["https://site.example/?p=1", undefined]);
  });
});

describe("the text of a post", () => {
  it.each([
    ["a [sic] b", "a [sic] b", 0],
    ["[gallery ids='1']", "\n\n", 1],
    ['[caption id=x caption="On deck"]<img/>[/caption]', "\n\nOn deck<img/>\n\n", 2],
    ["[box kind=a]In it.[/box] [/other]", " In it.  [/other]", 2],
    ["[[1], [see page 4]]", "[[1], [see page 4]]", 0],
  ])("%s loses its shortcodes alone", (html, text, count) => {
    const cut = withoutShortcodes(html, "/x");
    expect([cut.html, cut.removed.length]).toEqual([text, count]);
  });
  it.each([
    ["a\r\nb\r\n\r\nc", "a<br>b<br><br>c"],
    ["<p>a</p>\n<p>b</p>", "<p>a</p>\n<p>b</p>"],
    ["<pre>a\n\nb</pre>\n\nc", "<pre>a\n\nb</pre><br><br>c"],
    ['<img\nsrc="x">', '<img\nsrc="x">'],
  ])("%j has the paragraphs that WordPress shows", (html, shown) => expect(paragraphs(html)).toBe(shown));
});

describe("what is no post", () => {
  it("is said once for each type, and loses no post", async () => {
    const page = "<title>About</title><wp:post_type>page</wp:post_type>";
    const { items, problems } = await read(wxr(page, TEXT, page));
    expect(items).toHaveLength(1);
    expect(problems).toMatchObject([
      { code: "XML_NOT_NEWS", detail: "2 of its items are of the type page, and no post" },
    ]);
  });
  it.each([
    [wxr(), "XML_NOT_NEWS"],
    [wxr("<title>p</title><wp:post_type>attachment</wp:post_type>"), "XML_NOT_NEWS"],
    [wxr(...Array<string>(1001).fill(TEXT)), "TOO_MANY_ITEMS"],
    [wxr(TEXT).slice(0, -20), "XML_BROKEN"],
  ])("%.30s is refused with a code", async (text, code) => {
    expect(await read(text)).toMatchObject({ format: "wordpress-wxr", items: [], problems: [{ code }] });
  });
});

it("keeps comments and their writers' addresses out of the record", () => {
  const golden = readFileSync(join(FIXTURES, "wordpress-wxr/rich.reading.golden.json"), "utf8");
  expect(golden).not.toContain("reader@elsewhere.example");
});

const CORPUS = join(import.meta.dirname, "../../../shared/corpus/files/wordpress-wxr");
it.skipIf(!existsSync(CORPUS))("reads the corpus into valid articles (skipped where ../shared is absent)", async () => {
  for (const name of readdirSync(CORPUS)) {
    const { format, items, problems } = await readFormat(readFileSync(join(CORPUS, name)));
    expect([name, format, items.length + problems.length > 0]).toEqual([name, "wordpress-wxr", true]);
    for (const one of items) expect([name, ...schemaErrors(one)]).toEqual([name]);
  }
});
