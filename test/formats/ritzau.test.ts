import { describe, expect, it } from "vitest";
import { readFormat } from "../../shared/formats/read-format.ts";
import { ritzau } from "../../shared/formats/ritzau.ts";
import { schemaErrors } from "./ninjs-schema.ts";
import { decisionsOn } from "./wire-decision.ts";

const TEXT = "<NewsID>7</NewsID><content>&lt;p&gt;Kajen lukker.&lt;/p&gt;</content>";
const read = (fields: string) => readFormat(Buffer.from(`<RBNews>${fields}</RBNews>`));
const item = async (fields: string) => (await read(TEXT + fields)).items[0] ?? expect.fail("no item");

describe("what is Ritzau's XML", () => {
  it.each([
    ["<?xml version='1.0'?><RBNews/>", true],
    ["<RBNewsList><RBNews/></RBNewsList>", false],
    ["<rss/>", false],
  ])("%s: %s", (text, is) => expect(ritzau.claims({ text, encoding: "utf-8", repairs: [] })).toBe(is));
  it("is refused where it says nothing", async () => {
    expect((await read("<version>1</version>")).problems).toMatchObject([{ code: "XML_NOT_NEWS" }]);
  });
});

describe("a story of Ritzau", () => {
  it("is known by its NewsID over all versions", async () => {
    const { uri, article } = await item("<version>3</version><HistID>PTP-1</HistID>");
    expect([uri, article.version, article.altIds]).toEqual([
      "urn:imprimatur:ritzau:7",
      "3",
      [{ role: "HistID", value: "PTP-1" }],
    ]);
  });
  it.each([
    ["<NyVersion>true</NyVersion>", "update"],
    ["<NyVersion>true</NyVersion><Korrektion>true</Korrektion>", "correction"],
    ["<NyVersion>false</NyVersion>", undefined],
  ])("%s is a change of kind %s", async (fields, change) => expect((await item(fields)).change).toBe(change));
  it("that is annulled never flows", async () => {
    const one = await item("<Annuleret>true</Annuleret>");
    expect(one.article.pubStatus).toBe("canceled");
    const [decision] = await decisionsOn(`<RBNews>${TEXT}<Annuleret>true</Annuleret></RBNews>`);
    expect(decision?.state).toBe("withdraw");
  });
  it("keeps what ninjs has no place for, and publishes no telephone number", async () => {
    const { article, unmapped } = await item("<byLine>Ida</byLine><byLinePhone>33</byLinePhone><Related/>");
    expect(article.by).toBe("Ida");
    expect(unmapped).toEqual({ "/RBNews/byLinePhone": { text: "33" } });
  });
  it("is valid ninjs whatever its fields hold", async () => {
    const one = await item("<Priority>0</Priority><PublishDate>2026</PublishDate><version>x</version>");
    expect(schemaErrors(one)).toEqual([]);
  });
});
