import { benchCopy, benchParagraphs } from "./bench-copy.ts";

const HEAD = "Morning ferry sails again";
const TIME = "2026-03-01T08:00:00Z";
const p = (): string =>
  benchParagraphs(1)
    .map((text) => `<p>${text}</p>`)
    .join("\n");
const text = (): string => benchParagraphs(1).join("\r\n\r\n");
const inset = (): string =>
  benchParagraphs(1)
    .map((one) => `\t   ${one}\r\n`)
    .join("");

/** One article of about 4 KB in each format, with the terms and subjects that agencies send along. By name of format. */
export const COPY_BY_FORMAT: Readonly<Record<string, () => string>> = {
  ninjs: () => benchCopy(1),
  "ap-media": () =>
    JSON.stringify({
      api_version: "2.2",
      method: "/content.GET",
      data: {
        meta: { products: [{ id: 41001, name: "Bench Wire" }] },
        item: {
          uri: "https://api.bench.example/media/v/content/c0ffee",
          altids: { itemid: "c0ffee0123456789", etag: "c0ffee_1a", friendlykey: "26063400001" },
          version: 1,
          type: "text",
          urgency: 4,
          language: "en",
          versioncreated: TIME,
          firstcreated: TIME,
          pubstatus: "usable",
          headline: HEAD,
          slugline: "BC-Morning-Ferry",
          copyrightnotice: "Copyright 2026 Bench Wire.",
          subject: [{ rels: ["category"], creator: "Editorial", code: "a", name: "a" }],
          renditions: { nitf: { rel: "Story", type: "text", mimetype: "text/xml" } },
          nitf: `<nitf><body><body.content><block>${p()}</block></body.content></body></nitf>`,
        },
      },
    }),
  "dpa-digitalwires": () =>
    JSON.stringify({
      format: "digitalwires@0.9.0",
      entry_id: "bench1",
      urn: "urn:newsml:bench.example:20260301:1",
      version_created: TIME,
      version: 1,
      pubstatus: "usable",
      language: "en",
      urgency: 4,
      headline: HEAD,
      dateline: "Saltmere (bw) - ",
      article_html: `<section class="main">${p()}</section>`,
      creditline: "bw",
      copyrightnotice: "Copyright 2026, Bench Wire",
      associations: [],
      categories: [{ type: "dnltype:dpasubject", name: "Transport", qcode: "medtop:20000337", rank: 1 }],
    }),
  nitf: () =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<nitf><head><title>${HEAD}</title><docdata management-status="usable"><doc-id id-string="bench-1" regsrc="BW"/><urgency ed-urg="4"/><date.issue norm="20260301T080000Z"/><doc.copyright year="2026" holder="Bench Wire"/><key-list><keyword key="ferry"/></key-list></docdata></head><body><body.head><hedline><hl1>${HEAD}</hl1></hedline></body.head><body.content><block>${p()}</block></body.content></body></nitf>`,
  "newsml-g2": () =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.29" conformance="power" guid="urn:newsml:bench.example:20260301:1" version="1" xml:lang="en"><catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/><rightsInfo><copyrightHolder literal="BW"><name>Bench Wire</name></copyrightHolder><copyrightNotice>Copyright 2026 Bench Wire</copyrightNotice><usageTerms>For subscribers</usageTerms></rightsInfo><itemMeta><itemClass qcode="ninat:text"/><provider literal="BW"/><versionCreated>${TIME}</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><urgency>4</urgency><language tag="en"/><subject qcode="medtop:20000337"><name>Transport</name></subject><headline>${HEAD}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${p()}</body></html></inlineXML></contentSet></newsItem>`,
  "newsml-1.2": () =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20260301T080000Z</DateAndTime></NewsEnvelope><NewsItem xml:lang="en"><Identification><NewsIdentifier><ProviderId>bench.example</ProviderId><DateId>20260301</DateId><NewsItemId>1</NewsItemId><RevisionId>1</RevisionId></NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20260301T080000Z</FirstCreated><ThisRevisionCreated>20260301T080000Z</ThisRevisionCreated><Status FormalName="Usable"/><Urgency FormalName="4"/></NewsManagement><NewsComponent><NewsLines><HeadLine>${HEAD}</HeadLine><CopyrightLine>Copyright 2026 Bench Wire</CopyrightLine></NewsLines><NewsComponent><Role FormalName="Main"/><ContentItem><MimeType FormalName="text/vnd.IPTC.NITF"/><DataContent><nitf><body><body.content>${p()}</body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>`,
  "wordpress-wxr": () =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Bench Wire</title><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://bench.example</wp:base_blog_url><item><title>${HEAD}</title><link>https://bench.example/1</link><guid>https://bench.example/?p=1</guid><content:encoded><![CDATA[${p()}]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_date_gmt>2026-03-01 08:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`,
  "rss-atom": () =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Bench Wire</title><link>https://bench.example/</link><copyright>Copyright 2026 Bench Wire</copyright><item><title>${HEAD}</title><guid>https://bench.example/1</guid><pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate><content:encoded><![CDATA[${p()}]]></content:encoded></item></channel></rss>`,
  "html-page": () =>
    `<!DOCTYPE html>\n<html lang="en"><head><title>${HEAD}</title><link rel="canonical" href="https://bench.example/1"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${HEAD}","datePublished":"${TIME}","license":"https://creativecommons.org/licenses/by/4.0/"}</script></head><body><nav><a href="/">Home</a></nav><article><h1>${HEAD}</h1>${p()}</article><footer>Copyright 2026 Bench Wire</footer></body></html>`,
  rfc822: () =>
    `From: Bench Wire <desk@bench.example>\r\nTo: desk@house.example\r\nSubject: ${HEAD}\r\nDate: Sun, 01 Mar 2026 08:00:00 +0000\r\nMessage-ID: <1@bench.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text()}\r\n`,
  iptc7901: () =>
    `\u0001bew0412 4 e 400  bw 1187\r\n\r\nHarbour/Ferry/\r\n\u0002${HEAD}\r\n\r\n${text()}\r\n\u0003\r\nbw 010800 GMT Mar 26\r\n`,
  anpa: () =>
    `\u0016\u0016\u0001c0312\u001fcoast\r\nr e\u0013\u0011 BC-Morning-Ferry      03-01 0400\r\n\u0002\u0002BC-Morning-Ferry,400<\r\n^${HEAD}<\r\n${inset()}\u0003\r\nBWI-WF-03-01-26 0800GMT<\r\n`,
  zczc: () => `ZCZC BWI\r\n%A\r\n#Coast: Ferry\r\n$${HEAD} $\r\n@Skell\r\n${text()}\r\n\r\nBWI\r\nNNNN\r\n`,
  "web-page-text": () => `${HEAD}\n\nBy Ida Kestrel\n\n${benchParagraphs(1).join("\n\n")}\n`,
};
