import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlPage } from "../../shared/formats/html-page.ts";
import { readFormat } from "../../shared/formats/read-format.ts";
import { schemaErrors } from "./ninjs-schema.ts";
import { decisionsOn } from "./wire-decision.ts";

const TEXT =
  "<p>The ferry left its berth on Tuesday for the first time since the storm, with ninety passengers on board.</p>" +
  "<p>Workers had spent eleven weeks on the repair, which was held up by a strike of the welders in the yard.</p>" +
  "<p>Until the end of the month the boat will sail twice a day, said the company that owns it and two others.</p>";
const page = (head: string, body = TEXT) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const ld = (node: object) =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "Ferry", ...node })}</script>`;
const read = (text: string) => readFormat(Buffer.from(text));
const item = async (text: string) => {
  const { format, items, problems } = await read(text);
  expect(format).toBe("html-page");
  return items[0] ?? expect.fail(JSON.stringify(problems));
};
const stated = async (text: string) =>
  (await item(text)).statements.map(({ field, value, part }) => [field, value, part].filter(Boolean));
const bodyOf = async (body: string, head = "") =>
  (await item(page(head, body))).passages
    .filter(({ role }) => role === "paragraph" || role === "subhead")
    .map(({ text }) => text);
const PARAGRAPHS = TEXT.split("</p>").flatMap((one) => one.replace("<p>", "") || []);

describe("what is a page", () => {
  const claims = (text: string) => htmlPage.claims({ text, encoding: "utf-8", repairs: [] });
  it.each([
    "<!DOCTYPE html><p>x",
    "<!doctype html>\n<!-- x --><html>",
    "<HTML><BODY>",
    "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x'><html xmlns='http://www.w3.org/1999/xhtml'>",
    "<head><title>x</title></head>",
    "<!--[if IE]><![endif]--><html>",
    "<h1>Head</h1><p>A piece of a page</p>",
    "<p>A piece of mail</p>",
  ])("%s is", (text) => expect(claims(text)).toBe(true));
  it.each([
    "<article><p>A piece of a page, or XML</p></article>",
    "<rss><channel/></rss>",
    "<newsItem><html/></newsItem>",
    "html",
    "<nitf><body/></nitf>",
  ])("%s is not", (text) => expect(claims(text)).toBe(false));
});

describe("the address of a page", () => {
  const canonical = '<link rel="canonical" href="https://w.example/a">';
  it.each([
    ["schema.org's own", `${canonical}${ld({ url: "https://w.example/b" })}`, "https://w.example/b"],
    ["the page of its article", ld({ mainEntityOfPage: { "@id": "https://w.example/b#x" } }), "https://w.example/b"],
    ["the canonical link", `${canonical}<meta property="og:url" content="https://w.example/c">`, "https://w.example/a"],
    ["og:url", '<meta property="og:url" content="https://w.example/c">', "https://w.example/c"],
    [
      "a relative one on its base",
      '<base href="https://w.example/n/"><link rel=canonical href="d">',
      "https://w.example/n/d",
    ],
    ["never a front page", '<link rel="canonical" href="https://w.example/">', undefined],
    ["never a script", '<link rel="canonical" href="javascript:x">', undefined],
    ["none", "", undefined],
  ])("is %s", async (_, head, uri) => expect((await item(page(head))).uri).toBe(uri));
  it("names the hosts by which it may be told, and keeps the others it states", async () => {
    const { marks, article } = await item(
      page(`${canonical}${ld({ url: "https://b.example/b", publisher: "Tidewatch" })}`),
    );
    expect(marks).toMatchObject({ hosts: ["b.example", "w.example"], providers: ["Tidewatch"] });
    expect(article.altIds).toEqual([{ role: "link", value: "https://w.example/a" }]);
  });
});

describe("the headline of a page", () => {
  const og = '<meta property="og:title" content="Ferry sails again | Tidewatch">';
  it.each([
    ["as described", ld({ headline: "Ferry &amp; isles" }), "", "Ferry & isles"],
    [
      "whole, where its description is cut",
      ld({ headline: "Ferry sails…" }),
      "<h1>Ferry sails again</h1>",
      "Ferry sails again",
    ],
    ["the heading that the title repeats", og, "<h1>Tidewatch</h1><h1>Ferry sails again</h1>", "Ferry sails again"],
    ["the title without its site", `${og}<meta property="og:site_name" content="Tidewatch">`, "", "Ferry sails again"],
    [
      "the title without a short tail",
      "<title>Ferry sails again to the isles - Tidewatch</title>",
      "",
      "Ferry sails again to the isles",
    ],
    [
      "the title whole, where a dash is its own",
      "<title>Ferry - the long way home to the outer isles</title>",
      "",
      "Ferry - the long way home to the outer isles",
    ],
  ])("is %s", async (_, head, body, headline) => {
    const { article } = await item(page(head, `${body}${TEXT}`));
    expect(article.headlines).toEqual([{ role: "main", value: headline }]);
  });
});

describe("who wrote it and when", () => {
  it.each([
    [ld({ author: [{ name: "Ida Lund" }, "Per Aas"] }), "", "Ida Lund, Per Aas"],
    ['<meta name="author" content="Ida Lund">', "", "Ida Lund"],
    [
      '<meta property="article:author" content="https://social.example/ida">',
      '<p class="byline">By Ida Lund | 4 May 2026</p>',
      "Ida Lund",
    ],
    ["", '<a rel="author" href="/ida">Ida Lund</a>', "Ida Lund"],
    ["", "", undefined],
  ])("%s %s is by %s", async (head, body, by) => expect((await item(page(head, body + TEXT))).article.by).toBe(by));
  it.each([
    [
      ld({ datePublished: "2026-02-04T09:15:00+01:00", dateModified: "2026-02-04T10:00:00Z" }),
      "2026-02-04T09:15:00+01:00",
      "2026-02-04T10:00:00Z",
    ],
    [
      '<meta property="article:published_time" content="2026-02-04T09:15:00Z">',
      "2026-02-04T09:15:00Z",
      "2026-02-04T09:15:00Z",
    ],
    [ld({ datePublished: "2026-02-04T09:15:00" }), "2026-02-04T09:15:00", "2026-02-04T09:15:00"],
    [ld({ datePublished: "last week" }), undefined, undefined],
  ])("%s", async (head, first, version) => {
    const { article, unmapped } = await item(page(head));
    expect([article.firstCreated, article.versionCreated]).toEqual([first, version]);
    expect(Object.keys(unmapped ?? {})).toEqual(first ? [] : ["datePublished"]);
  });
});

describe("what a page states of rights", () => {
  it.each([
    ["its licence", ld({ license: "https://l.example/" }), [["license", "https://l.example/"]]],
    [
      "a licence that is a thing",
      ld({ license: { "@type": "CreativeWork", url: "https://l.example/" } }),
      [["license", "https://l.example/"]],
    ],
    ["a link to its licence", '<link rel="license" href="https://l.example/">', [["license", "https://l.example/"]]],
    [
      "its holder by reference",
      ld({ copyrightHolder: { "@id": "#o" }, publisher: { "@id": "#o", name: "Tidewatch" } }),
      [["copyrightHolder", "Tidewatch"]],
    ],
    [
      "the licence of its description apart",
      ld({ sdLicense: "https://l.example/" }),
      [["sdLicense", "https://l.example/"]],
    ],
    [
      "where a licence is had",
      ld({ acquireLicensePage: "https://l.example/buy", usageInfo: { "@id": "https://l.example/use" } }),
      [
        ["acquireLicensePage", "https://l.example/buy"],
        ["usageInfo", "https://l.example/use"],
      ],
    ],
    ["that it is not free", ld({ isAccessibleForFree: "False" }), [["isAccessibleForFree", "false"]]],
    ["nothing where it is free", ld({ isAccessibleForFree: true }), []],
    [
      "what machines may not do",
      '<meta name="robots" content="noindex, noai"><meta name="tdm-reservation" content="1">',
      [
        ["tdmReservation", "1"],
        ["robots", "noindex, noai"],
      ],
    ],
    ["nothing to search engines", '<meta name="robots" content="noindex, nofollow">', []],
    [
      "until when it is worth reading",
      '<meta name="robots" content="unavailable_after: 2027-01-01">',
      [["expires", "2027-01-01"]],
    ],
    ["no embargo in a meta of no standard", '<meta name="embargo" content="2030-01-01">', []],
    [
      "its notice",
      '<meta name="copyright" content="© Tidewatch"><meta name="dcterms.accessRights" content="members">',
      [
        ["copyrightNotice", "© Tidewatch"],
        ["usageTerms", "members"],
      ],
    ],
  ] as const)("is %s", async (_, head, expected) => expect(await stated(page(head))).toEqual(expected));

  it.each([
    [
      "a licence link in its text",
      `${TEXT}<p>Free under <a href="https://creativecommons.org/licenses/by/4.0/">this licence</a>.</p>`,
      [["license", "https://creativecommons.org/licenses/by/4.0/"]],
    ],
    [
      "no licence that its text is about",
      `${TEXT}<p>The <a href="https://creativecommons.org/licenses/by/4.0/">lawyers met</a>.</p>`,
      [],
    ],
    [
      "a licence at the foot of its article",
      `<article>${TEXT}<footer><a rel="license" href="https://l.example/">L</a></footer></article>`,
      [["license", "https://l.example/"]],
    ],
    [
      "none from the teasers of others",
      `<article>${TEXT}</article><article><a rel="license" href="https://l.example/">L</a></article>`,
      [],
    ],
  ])("is %s", async (_, body, expected) => expect(await stated(page("", body))).toEqual(expected));

  it("is never a picture's licence for the text", async () => {
    const image = {
      "@type": "ImageObject",
      url: "https://w.example/a.jpg",
      license: "https://l.example/",
      creditText: "Mona Vik",
    };
    expect(await stated(page(ld({ image })))).toEqual([
      ["creditText", "Mona Vik", "picture-1"],
      ["rightsInfo", '{"license":"https://l.example/"}', "picture-1"],
    ]);
  });
  it("is what microdata and RDFa say as well, each beside the other", async () => {
    const microdata = `<div itemscope itemtype="https://schema.org/NewsArticle"><link itemprop="license" href="https://m.example/"><div itemprop="articleBody">${TEXT}</div></div>`;
    const rdfa = `<div vocab="https://schema.org/" typeof="NewsArticle"><a property="license" href="https://r.example/">L</a><b property="copyrightNotice">© R</b><div property="articleBody">${TEXT}</div></div>`;
    expect(await stated(page(ld({ license: "https://l.example/" }), microdata))).toEqual([
      ["license", "https://l.example/"],
      ["license", "https://m.example/"],
    ]);
    expect(await stated(page("", rdfa))).toEqual([
      ["copyrightNotice", "© R"],
      ["license", "https://r.example/"],
    ]);
  });
  it("is a note to the desk above it, and the terms that stand beside it", async () => {
    const body = `<p>EMBARGOED UNTIL 0800 GMT WEDNESDAY</p><article><h1>Ferry</h1>${TEXT}<footer>This story may not be published without a contract of yours.</footer></article>`;
    const { passages, statements } = await item(page("<title>Ferry</title>", `<div class="sidebar">Read</div>${body}`));
    const terms = statements.filter(({ field }) => field === "usageTerms").map(({ value }) => value);
    const inText = passages.filter(({ role }) => role === "paragraph").map(({ text }) => text);
    expect(passages[0]).toMatchObject({ role: "ed-note", text: "EMBARGOED UNTIL 0800 GMT WEDNESDAY" });
    expect([...terms, ...inText].join(" ")).toContain("may not be published");
  });
  it("quarantines where terms may stand in a block that cannot be read", async () => {
    const broken = '<script type="application/ld+json">{"license": "https://l.example/</script>';
    expect((await item(page(broken))).faults).toMatchObject([{ kind: "unreadable", reason: "JSON-LD" }]);
    expect((await decisionsOn(page(broken)))[0]).toMatchObject({ state: "quarantine" });
    expect((await item(page('<script type="application/ld+json">{"name": "x</script>'))).faults).toBeUndefined();
  });
});

describe("JSON-LD that templates broke", () => {
  it.each([
    ['{"@type":"NewsArticle","headline":"Ferry",}', ["json-commas-mended"]],
    ['{"@type":"NewsArticle","headline":"Ferry"};', ["json-commas-mended"]],
    ['{"@type":"NewsArticle","headline":"Fer\nry"}', ["json-strings-mended"]],
    ['<!-- {"@type":"NewsArticle","headline":"Ferry"} -->', undefined],
    ['[{"@context":"x","@graph":[{"@type":["Article","NewsArticle"],"headline":"Ferry"}]}]', undefined],
    ['{"@type":"WebPage","mainEntity":{"@type":"schema:NewsArticle","headline":"Ferry"}}', undefined],
  ])("%s is read", async (script, repairs) => {
    const copy = await item(page(`<script type="application/ld+json">${script}</script>`));
    expect(copy.article.headlines?.[0]?.value.replace(" ", "")).toBe("Ferry");
    expect(copy.repairs).toEqual(repairs);
  });
  it("tells the page's article from its teasers", async () => {
    const teasers = ["a", "b", "c"]
      .map((id) => ld({ url: `https://w.example/${id}`, headline: `Story ${id}` }))
      .join("");
    const own = await item(page(`${teasers}<link rel="canonical" href="https://w.example/b">`));
    expect(own.article.headlines?.[0]?.value).toBe("Story b");
    const none = await item(page(`${teasers}<title>Something of its own</title>`));
    expect(none.article.headlines?.[0]?.value).toBe("Something of its own");
  });
});

describe("the text of a page", () => {
  it.each([
    ['<div itemprop="articleBody">', "</div>"],
    ['<article><div class="story">', "</div></article>"],
    ["<div><nav><a href=/>Home</a></nav><main>", "</main></div>"],
    ["<table><tr><td>", "</td></tr></table>"],
  ])("is found in %s", async (open, close) => {
    const found = await bodyOf(
      `<div class="menu"><a href="/">Home</a></div>${open}${TEXT}${close}<div class="footer">Quay 4</div>`,
    );
    for (const paragraph of PARAGRAPHS) expect(found.join(" ")).toContain(paragraph);
    expect(found.join(" ")).not.toMatch(/Home|Quay 4/);
  });
  it.each([
    '<div class="share-buttons">Share</div>',
    '<div class="newsletter-signup"><p>Sign up today.</p></div>',
    '<aside><a href="/1">Another story</a></aside>',
    "<nav>Menu</nav>",
    '<div class="author-bio"><p>Ida writes about the sea.</p></div>',
    "<p>Advertisement</p>",
    "<p>Mehr zum Thema</p>",
    "<p>Wir verwenden Cookies, um unsere Seite zu verbessern.</p>",
    "<p>Alle akzeptieren</p>",
    "<h3>Potrebbe interessarti</h3>",
    '<p><a href="/1">Read more: the long story</a></p>',
    "<p hidden>Not shown</p>",
    '<p style="display: none">Not shown</p>',
    '<p aria-hidden="true">Not shown</p>',
    "<script>document.write('x')</script>",
    "<button>Click</button>",
  ])("is without %s", async (box) =>
    expect(await bodyOf(`<div itemprop="articleBody">${TEXT}${box}</div>`)).toEqual(PARAGRAPHS),
  );
  it.each([
    "<aside><p>The boat was built in 1974 and has four engines.</p></aside>",
    '<section id="sharing-a-boat-with-the-neighbours"><p>The boat was built in 1974 and has four engines.</p></section>',
    '<p class="has-comments-open">The boat was built in 1974 and has four engines.</p>',
    "<p>Related to each other: the boat was built in 1974 and has four engines.</p>",
  ])("keeps %s", async (box) => {
    const found = await bodyOf(`<div itemprop="articleBody">${TEXT}${TEXT}${box}</div>`);
    expect(found.join(" ")).toContain("four engines");
  });
  it("loses no word: what is not in the article is among what was taken out", async () => {
    const body = `<div id="nav">Menu words</div><article itemprop="articleBody"><h2>Sub</h2>${TEXT}<div class="share">Tell friends</div></article><div>Foot words</div>`;
    const { passages, removed } = await item(page("<title>Ferry</title>", body));
    const kept = [...passages, ...removed].map(({ text }) => text).join(" ");
    for (const word of body.replace(/<[^>]*>/g, " ").match(/\w+/g) ?? []) expect(kept).toContain(word);
    expect(removed.map(({ reason, text }) => [reason, text])).toEqual([
      ["site-chrome", "Menu words"],
      ["site-chrome", "Tell friends"],
      ["site-chrome", "Foot words"],
    ]);
  });
  it("is told by Dublin Core before what other sites are to show of it", async () => {
    const metas =
      '<meta name="author" content="Web desk"><meta property="og:title" content="Ferry shock"><meta property="x:title dc:title" content="Ferry back at sea"><meta name="DC.creator" content="Ida Berg">';
    const { article } = await item(page(metas));
    expect([article.headlines?.[0]?.value, article.by]).toEqual(["Ferry back at sea", "Ida Berg"]);
  });
  it("is without the line that repeats who wrote it, in any language", async () => {
    for (const line of ["By Ida Berg", "Von Ida Berg", "Texte : par Ida Berg", "IDA BERG"])
      expect(await bodyOf(`<article><p>${line}</p>${TEXT}</article>`, ld({ author: "Ida Berg" }))).toEqual(PARAGRAPHS);
  });
  it("of a live blog is all that it reports", async () => {
    const liveBlogUpdate = PARAGRAPHS.map((articleBody, at) => ({
      "@type": "BlogPosting",
      headline: `No ${at}`,
      articleBody,
    }));
    const updates = PARAGRAPHS.map((text, at) => `<article><h2>No ${at}</h2><p>${text}</p></article>`).join("");
    const blog = ld({ "@type": "LiveBlogPosting", liveBlogUpdate });
    const all = PARAGRAPHS.flatMap((text, at) => [`No ${at}`, text]);
    expect(await bodyOf(`<main><h1>Ferry</h1>${updates}</main>`, blog)).toEqual(all);
    expect(await bodyOf('<div id="app"></div>', blog)).toEqual(all);
  });
  it("is the element that holds the described body", async () => {
    const articleBody = PARAGRAPHS.join(" ");
    const other =
      "<p>A longer text beside the story that a heuristic could well take for the story itself, was it not for its words.</p>".repeat(
        9,
      );
    expect(await bodyOf(`<div><div>${other}</div><div class="x">${TEXT}</div></div>`, ld({ articleBody }))).toEqual(
      PARAGRAPHS,
    );
  });
  it("is the described body, where the page shows less of it", async () => {
    const copy = await item(
      page(
        ld({
          articleBody: `${PARAGRAPHS.join("\n\n")}\n\n${"The rest of the story is not shown to whoever has not paid for it, though it is there. ".repeat(4)}`,
        }),
      ),
    );
    expect(copy.repairs).toEqual(["json-ld-article-body"]);
    expect(copy.passages.filter(({ role }) => role === "paragraph")).toHaveLength(4);
  });
  it("keeps the signs of markup that are words", async () =>
    expect(await bodyOf(`${TEXT}<p>Fish &amp; chips &lt;b&gt; at 5 &lt; 6 &amp;amp; more than that</p>`)).toContain(
      "Fish & chips <b> at 5 < 6 &amp; more than that",
    ));
  it("makes links absolute", async () => {
    const copy = await item(
      page(
        '<link rel=canonical href="https://w.example/n/a">',
        `${TEXT}<p>The <a href="../b?c#d">boat</a>, <a href="#x">here</a>.</p>`,
      ),
    );
    expect(copy.passages.at(-1)?.html).toBe('<p>The <a href="https://w.example/b?c#d">boat</a>, here.</p>');
  });
});

describe("the pictures of a page", () => {
  const partsOf = async (figure: string) => {
    const { article, passages, statements } = await item(
      page('<link rel=canonical href="https://w.example/n/a">', `<div itemprop="articleBody">${TEXT}${figure}</div>`),
    );
    const [one] = article.associations ?? [];
    return {
      href: one?.renditions?.[0]?.href,
      caption: passages.find(({ part }) => part === "picture-1")?.text,
      credit: statements.find(({ part, field }) => part === "picture-1" && field === "creditText")?.value,
    };
  };
  it.each([
    [
      '<figure><img src="/a.jpg"><figcaption>The boat <small class="credit">Mona Vik</small></figcaption></figure>',
      "https://w.example/a.jpg",
      "The boat Mona Vik",
      "Mona Vik",
    ],
    [
      '<figure><img src="/a.jpg"><figcaption>The boat. Photo: Mona Vik/Northlight</figcaption></figure>',
      "https://w.example/a.jpg",
      "The boat. Photo: Mona Vik/Northlight",
      "Mona Vik/Northlight",
    ],
    [
      '<div class="wp-caption"><img src="b.jpg"><p class="wp-caption-text">The boat (© Northlight)</p></div>',
      "https://w.example/n/b.jpg",
      "The boat (© Northlight)",
      "Northlight",
    ],
    [
      '<img src="data:image/gif;base64,R0" data-src="/c.jpg" alt="The boat">',
      "https://w.example/c.jpg",
      undefined,
      undefined,
    ],
    [
      '<figure itemscope itemtype="https://schema.org/ImageObject"><img itemprop="contentUrl" src="/d.jpg"><span itemprop="creditText">Mona Vik</span></figure>',
      "https://w.example/d.jpg",
      undefined,
      "Mona Vik",
    ],
  ])("%s", async (figure, href, caption, credit) => expect(await partsOf(figure)).toEqual({ href, caption, credit }));
  it("is credited as its description says, or the caption in it", async () => {
    const image = (more: object) =>
      ld({
        image: {
          "@type": "ImageObject",
          url: "https://w.example/e.jpg",
          caption: "The boat. Foto: Mona Vik/Northlight",
          ...more,
        },
      });
    const creditOf = async (more: object) => (await item(page(image(more)))).article.associations?.[0]?.by;
    expect(await creditOf({})).toBe("Mona Vik/Northlight");
    expect(await creditOf({ creditText: "Northlight" })).toBe("Northlight");
    expect(await stated(page(image({})))).toContainEqual(["creditText", "Mona Vik/Northlight", "picture-1"]);
  });
  it.each(['<img src="/p.gif" width="1" height="1">', '<img src="javascript:x" width=10>', ""])(
    "%s is none",
    async (figure) => expect((await item(page("", `${TEXT}${figure}`))).article.associations).toBeUndefined(),
  );
});

describe("a page that is no article", () => {
  it.each([
    [
      "<title>404 Not Found</title>",
      "<h1>Not found</h1><p>We could not find the page that you were looking for.</p>",
      "an error page",
    ],
    ["<title>Page not found - Tidewatch</title>", "<p>Sorry about that, it was here yesterday.</p>", "an error page"],
    [
      '<meta http-equiv="refresh" content="0; url=https://x.example/">',
      "<p>You are being sent elsewhere.</p>",
      "a page that leads elsewhere",
    ],
    [
      ld({ isAccessibleForFree: false }),
      "<p>Subscribe to read how the ferry sailed again.</p>",
      "the stub of a page that is not free",
    ],
    ["", '<img src="a.jpg">', "a page without paragraphs"],
    ["", "<p>Hello there</p>", "a page without a sentence"],
    [
      "",
      `<ul>${'<li><a href="/1">The ferry sails again after eleven weeks in the yard</a></li>'.repeat(9)}</ul>`,
      "a page of links to others",
    ],
    ["", "", "a page without paragraphs"],
  ])("%s%s is refused", async (head, body, detail) => {
    const { format, items, problems } = await read(page(head, body));
    expect({ format, items, problems }).toEqual({
      format: "html-page",
      items: [],
      problems: [{ code: "NO_ARTICLE_TEXT", detail }],
    });
  });
});

describe("a hostile page", () => {
  it.each([
    ["half a million open elements", "<div>".repeat(500_000), "more than 500 levels"],
    ["five megabytes of text", `<p>${"The ferry left. ".repeat(320_000)}</p>`, "more than 2000000 characters of text"],
    ["a million elements", "<i></i>".repeat(1_000_000), "more than 150000 elements"],
    [
      "a million attributes",
      `<p ${Array.from({ length: 1000 }, (_, at) => `a${at}`).join(" ")}>`.repeat(1000),
      "more than 600000 attributes",
    ],
  ])("of %s is refused", async (_, body, detail) =>
    expect((await read(page("", body))).problems).toEqual([{ code: "HTML_TOO_LARGE", detail }]),
  );
  it.each([
    [
      "100,000 attributes on one element",
      `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=x`).join(" ")}>x</p>${TEXT}`,
    ],
    ["400 open elements", `${"<div>".repeat(400)}${TEXT}`],
    ["a paragraph of a megabyte", `${TEXT}<p>${"The ferry left. ".repeat(64_000)}</p>`],
    ["a million entities", `${TEXT}<p>${"&amp;".repeat(1_000_000)}</p>`],
    ["three megabytes of script", `${TEXT}<script>${"var a = 1; ".repeat(300_000)}</script>`],
    ["a megabyte of blanks", `${TEXT}<p>${" ".repeat(1_000_000)}x`],
    ["20,000 figures", `${TEXT}${"<figure><img src=/a.jpg><figcaption>c</figcaption></figure>".repeat(20_000)}`],
    ["100,000 articles inside each other", `${"<article itemscope itemtype=x itemprop=y>".repeat(300)}${TEXT}`],
    ["a headline of a megabyte", `<h1>${"a ".repeat(500_000)}</h1>${TEXT}`],
    ["a megabyte of dashes in its title", `<title>${"- ".repeat(500_000)}</title>${TEXT}`],
    ["a megabyte of open angle brackets", `${TEXT}${"<".repeat(1_000_000)}`],
  ])("of %s is read", async (_, body) => {
    const { items } = await read(page("", body));
    expect(items[0]?.passages.map(({ text }) => text).join(" ")).toContain("eleven weeks");
    for (const one of items) expect(schemaErrors(one)).toEqual([]);
  });
  it.each([
    [
      "a graph of 50,000 nodes",
      JSON.stringify({ "@graph": Array(50_000).fill({ "@type": "NewsArticle", headline: "x" }) }),
    ],
    ["JSON nested beyond reason", `${"[".repeat(100_000)}`],
    ["references in a circle", '{"@type":"NewsArticle","@id":"#a","author":{"@id":"#a"},"image":{"@id":"#a"}}'],
    [
      "50,000 pictures",
      JSON.stringify({ "@type": "NewsArticle", image: Array(50_000).fill("https://w.example/a.jpg") }),
    ],
    [
      "names of another's prototype",
      '{"@type":"NewsArticle","__proto__":{"headline":"x"},"constructor":"y","author":{"__proto__":{"name":"z"}}}',
    ],
  ])("with %s is read", async (_, script) => {
    const copy = await item(page(`<script type="application/ld+json">${script}</script>`));
    expect(copy.article.by).toBeUndefined();
    expect(schemaErrors(copy)).toEqual([]);
  });
  it("of any markup makes a valid article or none", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "<p>",
        "</p>",
        "<div itemscope itemtype=NewsArticle>",
        "<figure>",
        "<img src=a>",
        "<article>",
        "</",
        "<!--",
        "<table>",
      ),
      fc.constantFrom(
        "<meta name=author content=",
        "<script type=application/ld+json>",
        '{"@type":"Article","image":',
        "</script>",
        TEXT,
      ),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        const { items, problems } = await read(page("", pieces.join("")));
        expect(items.length + problems.length).toBeGreaterThan(0);
        for (const one of items) expect(schemaErrors(one)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

const CORPUS = join(import.meta.dirname, "../../../shared/corpus");
describe.skipIf(!existsSync(CORPUS))("the pages of the corpus (skipped where ../shared is absent)", () => {
  it("are valid articles that begin where their peers say, or are refused with a code", async () => {
    const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    const begins = new Map(
      readFileSync(join(CORPUS, "oracle.jsonl"), "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as { file: string; expected?: { body_text_first_120_chars?: string } })
        .map(({ file, expected }) => [file, letters(expected?.body_text_first_120_chars ?? "").slice(0, 60)]),
    );
    let same = 0;
    let all = 0;
    for (const name of readdirSync(join(CORPUS, "files/html"))) {
      const { format, items, problems } = await readFormat(readFileSync(join(CORPUS, "files/html", name)));
      if (format !== "html-page") continue;
      expect([name, items.length + problems.length]).not.toEqual([name, 0]);
      for (const one of items) {
        expect([name, ...schemaErrors(one)]).toEqual([name]);
        all += 1;
        if (letters(one.passages.map(({ text }) => text).join(" ")).includes(begins.get(`html/${name}`) ?? ""))
          same += 1;
      }
    }
    expect(all).toBeGreaterThan(50);
    expect(same / all).toBeGreaterThan(0.9);
  });
});
