import { describe, expect, it } from "vitest";
import { canadianPress } from "../../shared/formats/canadian-press.ts";
import { readFormat } from "../../shared/formats/read-format.ts";
import { agencyNamed } from "../../shared/rights/agencies.ts";
import { schemaErrors } from "./ninjs-schema.ts";
import { decisionsOn } from "./wire-decision.ts";

const TEXT = "<SystemSlug>7</SystemSlug><ContentText>&lt;p&gt;The quay closes.&lt;/p&gt;</ContentText>";
const publication = (fields: string) => `<Publish><ContentItem>${fields}</ContentItem></Publish>`;
const read = (copy: string) => readFormat(Buffer.from(copy));
const item = async (fields: string) => (await read(publication(TEXT + fields))).items[0] ?? expect.fail("no item");

describe("what is the Canadian Press's XML", () => {
  it.each([
    ["<?xml version='1.0'?><Publish/>", true],
    ["<Publisher><Publish/></Publisher>", false],
    ["<rss/>", false],
  ])("%s: %s", (text, is) => expect(canadianPress.claims({ text, encoding: "utf-8", repairs: [] })).toBe(is));
  it.each([
    ["<Publish><PublishID>1</PublishID></Publish>", "the publication holds no ContentItem"],
    [publication("<SystemSlug>7</SystemSlug>"), "the ContentItem has an id and no words"],
    [publication("<Status>0</Status>"), "the ContentItem has neither an id nor words"],
  ])("%s is refused with what it is", async (copy, detail) =>
    expect(await read(copy)).toMatchObject({ items: [], problems: [{ code: "XML_NOT_NEWS", detail }] }),
  );
  it("is refused with more items than a publication has", async () => {
    const copy = `<Publish>${`<ContentItem>${TEXT}</ContentItem>`.repeat(1001)}</Publish>`;
    expect(await read(copy)).toMatchObject({ items: [], problems: [{ code: "TOO_MANY_ITEMS" }] });
  });
});

describe("a story of the Canadian Press", () => {
  it("is known by its SystemSlug over all versions, else by its NewsCompID", async () => {
    expect((await item("<NewsCompID>8</NewsCompID>")).uri).toBe("urn:imprimatur:canadian-press:7");
    const [other] = (await read(publication("<NewsCompID>8</NewsCompID><Headline>Quay closes</Headline>"))).items;
    expect(other?.uri).toBe("urn:imprimatur:canadian-press:8");
  });
  it("written for broadcast is another than the one for print that has its slug", async () => {
    const uriOf = async (services: string) =>
      (await read(`<Publish><Services>${services}</Services><ContentItem>${TEXT}</ContentItem></Publish>`)).items[0]
        ?.uri;
    expect(await uriOf("Print")).toBe("urn:imprimatur:canadian-press:7");
    expect(await uriOf("Broadcast")).toBe("urn:imprimatur:canadian-press:7:broadcast");
    expect(await uriOf("Print,Broadcast")).toBe("urn:imprimatur:canadian-press:7");
  });
  it.each(["THE ASSOCIATED PRESS", "The Associated Press"])("credited to %s is another agency's", (credit) =>
    expect(agencyNamed(credit)).toBe("AP"),
  );
  it.each([
    ["<UpdateNote>UPDATES: With photos.</UpdateNote>", "update"],
    ["<WriteThruType>Writethru</WriteThruType>", "writethru"],
    ["<Corrections>CORRECTS the day.</Corrections><WriteThruType>Lead</WriteThruType>", "correction"],
    ["<UpdateNote/>", undefined],
  ])("%s is a change of kind %s", async (fields, change) => expect((await item(fields)).change).toBe(change));
  it("was first made at a time of UTC that does not say so", async () => {
    const { article } = await item("<CreatedDateTime>2026-02-04T14:15:00</CreatedDateTime>");
    expect(article.firstCreated).toBe("2026-02-04T14:15:00Z");
  });
  it.each([
    ["<EmbargoTime>0001-01-01T00:00:00</EmbargoTime>", undefined],
    ["<EmbargoTime>2026-05-14T06:00:00</EmbargoTime>", "2026-05-14T06:00:00"],
  ])("%s is an embargo until %s", async (fields, until) =>
    expect((await item(fields)).article.embargoedUntil).toBe(until),
  );
  it.each([
    ["<EmbargoTime>0001-01-01T00:00:00</EmbargoTime>", "accept-with-duties"],
    ["<EmbargoTime>2026-05-14T06:00:00</EmbargoTime>", "hold"],
    ["<EmbargoTime>when it is over</EmbargoTime>", "hold"],
    ["<HoldFlag>true</HoldFlag>", "hold"],
    ["<TrashFlag>true</TrashFlag>", "withdraw"],
  ])("%s is decided as %s", async (fields, state) => {
    const [decision] = await decisionsOn(publication(TEXT + fields));
    expect(decision?.state).toBe(state);
  });
  it("is one line where a word's spelling was changed", async () => {
    const changed = "&lt;p&gt;The &lt;replaced captured='center'&gt;centre&lt;/replaced&gt; quay.&lt;/p&gt;";
    const [one] = (await read(publication(`<ContentText>${changed}</ContentText>`))).items;
    expect(one?.passages.map(({ text }) => text)).toEqual(["The centre quay."]);
  });
  it("names the pictures that come apart from it", async () => {
    const { article } = await item("<PhotoReference>A1, B2\n</PhotoReference>");
    expect(article.associations?.map(({ name, altIds }) => [name, altIds?.[0]?.value])).toEqual([
      ["picture-1", "A1"],
      ["picture-2", "B2"],
    ]);
  });
  it("that is a picture has a caption", async () => {
    const [picture] = (
      await read(publication("<ContentType>Photo</ContentType><EnglishCaption>A quay.</EnglishCaption>"))
    ).items;
    expect([picture?.article.type, picture?.passages.map(({ role }) => role)]).toEqual(["picture", ["caption"]]);
  });
  it("is valid ninjs whatever its fields hold", async () => {
    const one = await item(
      "<RankingValue>x</RankingValue><EmbargoTime>2026</EmbargoTime><UpdatedDateTime>2026</UpdatedDateTime>",
    );
    expect(schemaErrors(one)).toEqual([]);
  });
});
