import { describe, expect, it } from "vitest";
import { readFormat } from "../../shared/formats/read-format.ts";

const ENTRY = {
  format: "digitalwires@0.9",
  urn: "urn:newsml:coast.example:20260301:1",
  version: 1,
  headline: "Ferry sails",
  article_html: '<section class="main"><p>It sailed.</p></section>',
};
const g2 = (
  sent: string,
) => `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>${sent}</sent></header><itemSet>
<newsItem guid="urn:newsml:coast.example:20260301:1" version="1" standard="NewsML-G2" standardversion="2.33"><itemMeta><itemClass qcode="ninat:text"/><provider literal="Coast"/></itemMeta>
<contentMeta><headline>Ferry sails</headline></contentMeta></newsItem></itemSet></newsMessage>`;
const newsml = (
  sent: string,
) => `<NewsML><NewsEnvelope><DateAndTime>${sent}</DateAndTime></NewsEnvelope><NewsItem><Identification><NewsIdentifier>
<ProviderId>coast.example</ProviderId><DateId>20260301</DateId><NewsItemId>1</NewsItemId><RevisionId>1</RevisionId></NewsIdentifier></Identification>
<NewsComponent><NewsLines><HeadLine>Ferry sails</HeadLine></NewsLines></NewsComponent></NewsItem></NewsML>`;

describe("the time at which a supplier sent an item", () => {
  it.each([
    ["dpa's `updated`", JSON.stringify({ ...ENTRY, updated: "2026-03-01T08:05:00Z" }), "2026-03-01T08:05:00Z"],
    [
      "`dateTimeSent` of ninjs",
      JSON.stringify({
        uri: ENTRY.urn,
        type: "text",
        headline: "Ferry sails",
        dateTimeSent: "2026-03-01T08:05:00.000Z",
      }),
      "2026-03-01T08:05:00.000Z",
    ],
    ["`sent` of a NewsML-G2 message", g2("2026-03-01T09:05:00+01:00"), "2026-03-01T09:05:00+01:00"],
    ["`DateAndTime` of a NewsML envelope", newsml("20260301T080500Z"), "2026-03-01T08:05:00Z"],
    ["nothing where it has no zone", g2("2026-03-01T09:05:00"), undefined],
    ["nothing where it is no time", newsml("soon"), undefined],
  ])("is %s", async (_, copy, sent) => {
    const { items, problems } = await readFormat(Buffer.from(copy));
    expect(problems).toEqual([]);
    expect(items.map((item) => item.sent)).toEqual([sent]);
  });
});
