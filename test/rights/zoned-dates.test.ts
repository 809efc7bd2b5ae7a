import { describe, expect, it } from "vitest";
import { readCopy } from "../../shared/read-copy.ts";
import { decide } from "../../shared/rights/decide.ts";
import { rankOf } from "../../shared/story/rank.ts";
import { bundleOf, deskOf, NOW, policyOf } from "./desk-of.ts";
import { itemOf, readItem } from "./item-of.ts";

const times = (over: object) => itemOf({ article: { type: "text", by: "Pell Tarrow", ...over } });
const berlin = bundleOf(policyOf({ embargo: { timezone: "Europe/Berlin" } }));
const nowhere = bundleOf(policyOf());

describe("times of an article without a zone", () => {
  it("become moments in the zone of the policy, which is noted", () => {
    const { article, provenance, undated } = readItem(
      times({ firstCreated: "2026-01-04T10:00:00Z", versionCreated: "2026-07-04T12:00:00" }),
      berlin,
    );
    expect(article).toMatchObject({
      firstCreated: "2026-01-04T10:00:00Z",
      versionCreated: "2026-07-04T12:00:00+02:00",
    });
    expect(provenance).toMatchObject({ repairs: ["zone-of-policy"] });
    expect([provenance.floating, undated]).toEqual([undefined, undefined]);
  });

  it("stay apart without one: they order nothing, and the copy is as good as undated", () => {
    const reading = readItem(times({ versionCreated: "2099-01-01T12:00:00" }), nowhere);
    expect(reading).toMatchObject({ undated: true, article: { versionCreated: NOW } });
    expect(reading.provenance.floating).toEqual({ versionCreated: "2099-01-01T12:00:00" });
    const { version, versionCreated } = reading.article;
    expect(rankOf({ version, versionCreated, sequencer: "0" })).toContain(`|${new Date(NOW).toISOString()}|`);
    const found = decide(reading, deskOf(nowhere)).findings.find(({ rule }) => rule === "RGT-310");
    expect(found?.message).toContain("only times without a zone (2099-01-01T12:00:00)");
  });

  it("are said only where no moment is stated beside them", () => {
    const reading = readItem(
      times({ contentCreated: "2026-01-04T10:00:00", versionCreated: "2026-01-04T10:00:00Z" }),
      nowhere,
    );
    expect(reading.provenance.floating).toEqual({ contentCreated: "2026-01-04T10:00:00" });
    expect(decide(reading, deskOf(nowhere)).findings.map(({ rule }) => rule)).not.toContain("RGT-310");
  });

  it.each([
    ["in the policy's zone", berlin, "2026-02-05T23:01:00Z"],
    ["at the latest moment", nowhere, "2026-02-06T12:01:00Z"],
  ])("hold an embargo %s, though no statement repeats it", (_, policies, until) => {
    const reading = readItem({ ...times({ embargoedUntil: "2026-02-06T00:01:00" }), statements: [] }, policies);
    expect(decide(reading, deskOf(policies)).decision).toMatchObject({ state: "hold", notBefore: until });
  });
});

const ids = "<ProviderId>w.example</ProviderId><DateId>20260704</DateId><NewsItemId>1</NewsItemId>";
/** One clock reading without a zone, as each format writes it. */
const CLOCKS: Record<string, string> = {
  "NewsML 1.2": `<NewsML><NewsItem><Identification><NewsIdentifier>${ids}</NewsIdentifier></Identification><NewsManagement><ThisRevisionCreated>20260704T120000</ThisRevisionCreated></NewsManagement></NewsItem></NewsML>`,
  "NewsML-G2": `<newsItem guid="urn:x:1"><itemMeta><versionCreated>2026-07-04T12:00:00</versionCreated></itemMeta></newsItem>`,
  NITF: `<nitf><head><docdata><doc-id id-string="1"/><date.issue norm="20260704T120000"/></docdata></head><body><body.content><p>It closes.</p></body.content></body></nitf>`,
  ninjs: JSON.stringify({ uri: "urn:x:1", versioncreated: "2026-07-04T12:00:00", headline: "Quay" }),
  RSS: "<rss><channel><item><title>Quay</title><pubDate>Sat, 04 Jul 2026 12:00:00</pubDate></item></channel></rss>",
  "IPTC 7901": "\u0001hle0412 4 pl 12 Quay\u0002\r\nQuay closes\r\n\r\nIt closes.\r\n\u0003\r\n041200 Jul 26",
  mail: "From: a@b.example\nSubject: Quay\nMessage-ID: <1@b.example>\nDate: 4 Jul 2026 12:00\n\nIt closes today.",
};

describe("a clock reading of", () => {
  const times = async (copy: string, policies: typeof berlin) => {
    const { readings } = await readCopy(
      Buffer.from(copy),
      { key: "in/tidewatch/a", receivedAt: NOW, metadata: {} },
      policies,
    );
    return readings.map(({ article, provenance }) => [article.versionCreated, provenance.floating?.versionCreated]);
  };
  it.each(Object.keys(CLOCKS))("%s is placed by the policy alone", async (format) => {
    const copy = CLOCKS[format] ?? "";
    expect(await times(copy, berlin)).toEqual([["2026-07-04T12:00:00+02:00", undefined]]);
    expect(await times(copy, nowhere)).toEqual([[NOW, "2026-07-04T12:00:00"]]);
  });
  it("a picture is placed with the article's", () => {
    const associations = [{ name: "picture-1", type: "picture" as const, contentCreated: "2026-07-03T12:00:00" }];
    const dated = itemOf({ article: { type: "text", versionCreated: NOW, associations } });
    expect(readItem(dated, berlin).article.associations?.[0]?.contentCreated).toBe("2026-07-03T12:00:00+02:00");
    const { article, provenance } = readItem(dated, nowhere);
    expect(article.associations?.[0]?.contentCreated).toBeUndefined();
    expect(provenance.floating).toEqual({ "picture-1/contentCreated": "2026-07-03T12:00:00" });
  });
});
