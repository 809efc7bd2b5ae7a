import { describe, expect, it } from "vitest";
import { readFormat } from "../../shared/formats/read-format.ts";
import { languageTag } from "../../shared/markup/language-tag.ts";

describe("a language tag", () => {
  it.each([
    ["EN", "en"],
    ["en_us", "en-US"],
    [" de-at ", "de-AT"],
    ["ZH-hant-TW", "zh-Hant-TW"],
    ["iw", "he"],
    ["english", undefined],
    ["e", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("%j is %j", (raw, tag) => expect(languageTag(raw)).toBe(tag));
});

const ids = "<ProviderId>w.example</ProviderId><DateId>20260704</DateId><NewsItemId>1</NewsItemId>";
/** `EN_gb`, as each format writes a language. */
const COPIES: Record<string, string> = {
  "newsml-1.2": `<NewsML><NewsItem xml:lang="EN_gb"><Identification><NewsIdentifier>${ids}</NewsIdentifier></Identification></NewsItem></NewsML>`,
  "newsml-g2": `<newsItem guid="urn:x:1"><contentMeta><language tag="EN_gb"/></contentMeta></newsItem>`,
  nitf: `<nitf baselang="EN_gb"><body><body.content><p>It closes.</p></body.content></body></nitf>`,
  ninjs: JSON.stringify({ uri: "urn:x:1", headline: "Quay", language: "EN_gb" }),
  "rss-atom": "<rss><channel><language>EN_gb</language><item><title>Quay</title></item></channel></rss>",
  "html-page": `<html lang="EN_gb"><body><article><h1>Quay</h1><p>The quay closes today for two weeks.</p><p>Nobody there minds it very much at all.</p></article></body></html>`,
};

describe("the language of an article", () => {
  it.each(Object.keys(COPIES))("of %s is a canonical tag", async (name) => {
    const { format, items } = await readFormat(Buffer.from(COPIES[name] ?? ""));
    expect([format, items[0]?.article.language]).toEqual([name, "en-GB"]);
  });
  it("is said to be none where it is no tag", async () => {
    const { items, problems } = await readFormat(
      Buffer.from(JSON.stringify({ uri: "urn:x:1", headline: "Quay", language: "the King's" })),
    );
    expect(problems).toMatchObject([{ code: "FIELD_INVALID", where: "/language" }]);
    expect([items[0]?.article.language, items[0]?.unmapped]).toEqual([undefined, { "/language": "the King's" }]);
  });
});
