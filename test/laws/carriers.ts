import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FIXTURES } from "../formats/golden.ts";

/** A format's file around a headline and a body of somebody else's making. */
export interface Carrier {
  /** The format that must claim it. */
  format: string;
  /** How the body is carried, where a format has several ways. */
  way: string;
  /** Whether markup in the body is markup; in plain text it is text. */
  isMarkup: boolean;
  /** Whether the format's headlines are markup by its standard; all others are text, and stay as they are. */
  isMarkedTitle: boolean;
  of(headline: string, body: string): string;
}

const text = (path: string): string => readFileSync(join(FIXTURES, path), "utf8");
const json = (path: string) => JSON.parse(text(path)) as Record<string, unknown>;
const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\0", "");
const cdata = (words: string): string =>
  `<![CDATA[${words.replaceAll("]]>", "]]]]><![CDATA[>").replaceAll("\0", "")}]]>`;
/** The text between two marks of a fixture is replaced; a mark that is not there any more fails the suite. */
function between(whole: string, start: string, end: string, words: string): string {
  const from = whole.indexOf(start);
  const to = whole.indexOf(end, from + start.length);
  if (from < 0 || to < 0) throw new Error(`The fixture has no ${start} … ${end}`);
  return whole.slice(0, from + start.length) + words + whole.slice(to);
}

const TITLES = new Set(["html-page", "rss-atom", "wordpress-wxr"]);
type Making = (headline: string, body: string) => string;
const markup = (format: string, way: string, of: Making): Carrier => ({
  format,
  way,
  isMarkup: true,
  isMarkedTitle: TITLES.has(format),
  of,
});
const plain = (format: string, of: Making, way = "plain text"): Carrier => ({
  format,
  way,
  isMarkup: false,
  isMarkedTitle: false,
  of,
});

const nitf =
  (encode: (words: string) => string): Making =>
  (headline, body) =>
    between(
      between(text("nitf/plain.xml"), "<hl1>", "</hl1>", escaped(headline)),
      "<body.content>",
      "</body.content>",
      encode(body),
    );
const g2 =
  (content: (body: string) => string): Making =>
  (headline, body) =>
    between(
      between(text("newsml-g2/plain.xml"), "<headline>", "</headline>", escaped(headline)),
      "<contentSet>",
      "</contentSet>",
      content(body),
    );
const newsml12 =
  (content: (body: string) => string): Making =>
  (headline, body) =>
    between(
      between(text("newsml-1.2/plain.xml"), "<HeadLine>", "</HeadLine>", escaped(headline)),
      "<DataContent>",
      "</DataContent>",
      content(body),
    );
const rss =
  (content: (body: string) => string): Making =>
  (headline, body) =>
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Ledger</title><item><title>${escaped(headline)}</title><guid>g-1</guid>${content(body)}</item></channel></rss>`;
const ninjs =
  (field: (body: string) => object): Making =>
  (headline, body) =>
    JSON.stringify({ ...json("ninjs/simple-1.json"), headline, body_text: undefined, ...field(body) });

/** Enough words for a page to hold an article. */
const STORY = "The Saltmere ferry left its berth on Tuesday for the first time since a storm. ".repeat(4);

/** Every way in which a format carries a body, one row each. */
export const CARRIERS: readonly Carrier[] = [
  markup(
    "ninjs",
    "body_xhtml",
    ninjs((body) => ({ body_xhtml: body })),
  ),
  markup(
    "ninjs",
    "body_html",
    ninjs((body) => ({ body_html: body })),
  ),
  markup("ninjs", "bodies", (headline, body) =>
    JSON.stringify({
      uri: "urn:x:1",
      standard: { name: "ninjs", version: "3.1" },
      type: "text",
      headlines: [{ value: headline }],
      bodies: [{ contentType: "text/html", value: body }],
    }),
  ),
  markup("dpa-digitalwires", "article_html", (headline, body) =>
    JSON.stringify({ ...json("dpa-digitalwires/simple-1.json"), headline, article_html: body }),
  ),
  markup("ap-media", "body_html", (headline, body) => {
    const copy = json("ap-media/simple-1.json") as { data: { item: object } };
    return JSON.stringify({
      ...copy,
      data: { ...copy.data, item: { ...copy.data.item, headline } },
      nitf: { body_html: body },
    });
  }),
  markup(
    "nitf",
    "elements",
    nitf((body) => body),
  ),
  plain(
    "nitf",
    nitf((body) => `<p>${escaped(body)}</p>`),
    "escaped, which is text",
  ),
  markup(
    "newsml-g2",
    "inline XHTML",
    g2(
      (body) =>
        `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html></inlineXML>`,
    ),
  ),
  markup(
    "newsml-g2",
    "escaped HTML",
    g2((body) => `<inlineData contenttype="text/html">${escaped(body)}</inlineData>`),
  ),
  markup(
    "newsml-g2",
    "HTML in CDATA",
    g2((body) => `<inlineData contenttype="text/html">${cdata(body)}</inlineData>`),
  ),
  markup(
    "newsml-1.2",
    "escaped HTML",
    newsml12((body) => escaped(`<p>y</p>${body}`)),
  ),
  markup(
    "newsml-1.2",
    "NITF",
    newsml12((body) => `<nitf><body><body.content>${body}</body.content></body></nitf>`),
  ),
  markup("ritzau", "escaped HTML", (headline, body) =>
    between(
      between(text("ritzau/plain.xml"), "<headline>", "</headline>", escaped(headline)),
      "<content>",
      "</content>",
      escaped(body),
    ),
  ),
  markup("canadian-press", "escaped HTML", (headline, body) =>
    between(
      between(text("canadian-press/plain.xml"), "<Headline>", "</Headline>", escaped(headline)),
      "<ContentText>",
      "</ContentText>",
      escaped(body),
    ),
  ),
  markup("ntb-release", "escaped HTML", (headline, body) =>
    between(
      between(text("ntb-release/plain.xml"), "<title>", "</title>", escaped(headline)),
      "<body>",
      "</body>",
      escaped(body),
    ),
  ),
  markup("wordpress-wxr", "CDATA", (headline, body) =>
    between(
      between(text("wordpress-wxr/plain.xml"), "<title><![CDATA[", "</title>", `]]>${cdata(headline)}`),
      "<content:encoded>",
      "</content:encoded>",
      cdata(body),
    ),
  ),
  markup(
    "rss-atom",
    "content in CDATA",
    rss((body) => `<content:encoded>${cdata(body)}</content:encoded>`),
  ),
  markup(
    "rss-atom",
    "escaped description",
    rss((body) => `<description>${escaped(body)}</description>`),
  ),
  markup(
    "rss-atom",
    "Atom HTML",
    (headline, body) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x:1</id><entry><id>urn:x:2</id><title type="html">${escaped(headline)}</title><content type="html">${escaped(body)}</content></entry></feed>`,
  ),
  markup("html-page", "page", (headline, body) =>
    between(
      between(text("html-page/plain.html"), "<h1>", "</h1>", headline),
      '<p class="byline">',
      "<h2>",
      `By Greta Holm</p>${body}<p>${STORY}</p>`,
    ),
  ),
  markup("html-page", "JSON-LD", (headline, body) => {
    const article = JSON.stringify({ "@type": "NewsArticle", headline, articleBody: body, description: headline });
    return `<!DOCTYPE html><html><head><script type="application/ld+json">${article.replaceAll("<", "\\u003c")}</script></head><body><h1>y</h1><article>${body}<p>${STORY}</p></article></body></html>`;
  }),
  markup(
    "rfc822",
    "HTML mail",
    (headline, body) =>
      `From: Desk <desk@x.example>\nMessage-ID: <1@x.example>\nSubject: ${headline.replace(/[\r\n\0]/g, " ")}\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><body>${body}</body></html>\n`,
  ),
  plain("iptc7901", (headline, body) =>
    between(
      between(text("iptc7901/plain.txt"), "\u0002", "\r\n", headline.replace(/[\r\n]/g, " ")),
      "Saltmere (hpa) - ",
      "# Notebook",
      `${body}\r\n`,
    ),
  ),
  plain("anpa", (headline, body) =>
    between(
      between(text("anpa/plain.txt"), "161<\n^", "<", headline.replace(/[\r\n]/g, " ")),
      "(HPA) _ ",
      "\u0003",
      `${body}\r\n`,
    ),
  ),
  plain("zczc", (headline, body) =>
    between(
      between(text("zczc/plain.txt"), "$", "$", headline.replace(/[\r\n]/g, " ")),
      "@Skell",
      "HPA RTV",
      `\n${body}\n`,
    ),
  ),
  plain(
    "web-page-text",
    (headline, body) =>
      `${headline.replace(/[\r\n]/g, " ") || "Quay"}\n\nThe quay closes on Friday for the winter, the board said.\n\n${body}\n\nNobody minds much, said the harbour master on Tuesday.\n`,
  ),
];

/** The first way of each format, where it is not markup that is looked at. */
export const ONE_EACH: readonly Carrier[] = CARRIERS.filter(
  ({ format }, at) => CARRIERS.findIndex((one) => one.format === format) === at,
);
