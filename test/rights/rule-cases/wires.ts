import type { Change } from "./change.ts";

const PARAGRAPHS = ["The tide turned an hour early on Tuesday.", "Nobody in the harbour minded much."];
const ABOUT = { headline: "Tide turns early", byline: "Pell Tarrow", at: "2026-01-04T10:00:00Z" };

/** The plain story in NITF 3.6: `docdata` is XML of its head, `body` of its text, `content` stands after the text. */
export function nitf({ docdata = "", body = "", content = "" } = {}): Change {
  const text = [...PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`), body].join("\n");
  return {
    wire: `<?xml version="1.0" encoding="UTF-8"?>
<nitf><head><title>${ABOUT.headline}</title>
<docdata><doc-id id-string="urn:tidewatch:1"/><date.issue norm="20260104T100000Z"/>${docdata}</docdata></head>
<body><body.head><hedline><hl1>${ABOUT.headline}</hl1></hedline><byline>By ${ABOUT.byline}</byline></body.head>
<body.content>${text}${content}</body.content></body></nitf>`,
  };
}

/** The plain story in ninjs 1.4, with other fields. */
export function ninjs(over: Record<string, unknown> = {}): Change {
  return {
    wire: JSON.stringify({
      uri: "urn:tidewatch:1",
      type: "text",
      language: "en",
      byline: ABOUT.byline,
      firstcreated: ABOUT.at,
      versioncreated: ABOUT.at,
      headline: ABOUT.headline,
      body_text: PARAGRAPHS.join("\n\n"),
      ...over,
    }),
  };
}

/** The plain story as a page: `ld` joins its schema.org description, `head` is markup, `under` follows the text. */
export function page({ ld = {}, head = "", under = "" }: { ld?: object; head?: string; under?: string } = {}): Change {
  const described = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: ABOUT.headline,
    author: { "@type": "Person", name: ABOUT.byline },
    datePublished: ABOUT.at,
    ...ld,
  };
  return {
    wire: `<!DOCTYPE html><html lang="en"><head><title>${ABOUT.headline}</title>
<link rel="canonical" href="https://tidewatch.example/1">${head}
<script type="application/ld+json">${JSON.stringify(described)}</script></head>
<body><article><h1>${ABOUT.headline}</h1>${PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join("\n")}
${under}</article></body></html>`,
  };
}

/** The plain story in NewsML-G2 2.35: `meta` is XML of its item, `rights` of its rightsInfo. */
export function newsmlG2({ meta = "", rights = "", content = "" } = {}): Change {
  const paragraphs = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join("");
  return {
    wire: `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:tidewatch:1" version="1" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en">
<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/>
<rightsInfo>${rights}</rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider literal="Tidewatch"/><versionCreated>${ABOUT.at}</versionCreated>${meta}</itemMeta>
<contentMeta><contentCreated>${ABOUT.at}</contentCreated><headline>${ABOUT.headline}</headline><by>By ${ABOUT.byline}</by>${content}</contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${paragraphs}</body></html></inlineXML></contentSet>
</newsItem>`,
  };
}

/** The plain story as a text that was pasted from a page, with more lines under it. */
export function pasted(...under: string[]): Change {
  return { wire: [ABOUT.headline, `By ${ABOUT.byline}`, ...PARAGRAPHS, ...under].join("\n\n") };
}

/** The plain story in AP's JSON, with other fields of the item. */
export function apMedia(over: Record<string, unknown> = {}): Change {
  const item = {
    altids: { itemid: "0a1b2c3d4e5f60718293a4b5c6d7e8f9", etag: "0a1b_0" },
    version: 0,
    type: "text",
    language: "en",
    versioncreated: ABOUT.at,
    firstcreated: ABOUT.at,
    pubstatus: "usable",
    headline: ABOUT.headline,
    bylines: [{ by: `By ${ABOUT.byline}` }],
    ...over,
  };
  const text = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join("");
  const nitf = { body_html: `<block>${text}</block>` };
  return { wire: JSON.stringify({ api_version: "2.2", data: { item }, nitf }) };
}

/** The plain story as a mail from the supplier's domain, with more lines under it. */
export function mail(...under: string[]): Change {
  const lines = [ABOUT.headline, ...PARAGRAPHS, ...under].join("\r\n\r\n");
  return {
    wire: [
      "Authentication-Results: mx.house.example; dkim=pass header.d=tidewatch.example",
      "From: Tidewatch <desk@tidewatch.example>",
      "To: wire@house.example",
      `Subject: ${ABOUT.headline}`,
      "Date: Sun, 04 Jan 2026 10:00:00 +0000",
      "Message-ID: <1@tidewatch.example>",
      "Content-Type: text/plain; charset=utf-8",
      "",
      lines,
    ].join("\r\n"),
  };
}
