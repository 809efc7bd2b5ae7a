import { describe, expect, it } from "vitest";
import { ntbRelease } from "../../shared/formats/ntb-release.ts";
import { readFormat } from "../../shared/formats/read-format.ts";
import { schemaErrors } from "./ninjs-schema.ts";
import { decisionsOn } from "./wire-decision.ts";

const TEXT = "<leadtext/><title>Kaia stenger</title><body>&lt;p&gt;Kaia stenger fredag.&lt;/p&gt;</body>";
const release = (fields: string) => `<release id="7" lang="no">${fields}</release>`;
const read = (copy: string) => readFormat(Buffer.from(copy));
const item = async (fields: string) => (await read(release(TEXT + fields))).items[0] ?? expect.fail("no item");

describe("what is a release of the press service", () => {
  it.each([
    ["<?xml version='1.0'?><release><publicationDate/></release>", true],
    ["<release><title>A record of songs</title></release>", false],
    ["<releases><release><leadtext/></release></releases>", false],
  ])("%s: %s", (text, is) => expect(ntbRelease.claims({ text, encoding: "utf-8", repairs: [] })).toBe(is));
  it("is refused where it says nothing", async () =>
    expect(await read(release("<leadtext/><title/><body/>"))).toMatchObject({
      items: [],
      problems: [{ code: "XML_NOT_NEWS", detail: "the release has neither a title nor text" }],
    }));
});

describe("a release", () => {
  it("is known by its number", async () => expect((await item("")).uri).toBe("urn:imprimatur:ntb-release:7"));
  it("has times of the service's clock, whose zone it does not say", async () => {
    const { article } = await item(
      "<publicationDate>04.02.2026 09:15</publicationDate><embargo>05.02.2026 06:00</embargo>",
    );
    expect([article.versionCreated, article.embargoedUntil]).toEqual(["2026-02-04T09:15:00", "2026-02-05T06:00:00"]);
  });
  it.each([
    ["<embargo/>", "accept-with-duties"],
    ["<embargo>14.05.2026 06:00</embargo>", "hold"],
    ["<embargo>14. mai</embargo>", "hold"],
    ["<embargo>12.05.2026 06:00</embargo>", "accept-with-duties"],
  ])("%s is decided as %s", async (fields, state) => {
    const [decision] = await decisionsOn(release(TEXT + fields));
    expect(decision?.state).toBe(state);
  });
  it("has a picture with its caption, and no link that runs", async () => {
    const { article, passages } = await item(
      "<images><image id='1'><url>javascript:alert(1)</url><caption>Kaia. Foto: Ida</caption></image></images>",
    );
    expect(article.associations).toEqual([
      {
        name: "picture-1",
        type: "picture",
        descriptions: [{ role: "caption", value: "Kaia. Foto: Ida" }],
        altIds: [{ role: "image", value: "1" }],
      },
    ]);
    expect(passages.filter(({ part }) => part === "picture-1")).toHaveLength(1);
  });
  it("keeps whom to ask, and publishes none of it", async () => {
    const { unmapped, passages } = await item("<contactsAsText>Ida, 00 00 00 07</contactsAsText>");
    expect(unmapped).toEqual({ "/release/contactsAsText": { text: "Ida, 00 00 00 07" } });
    expect(JSON.stringify(passages)).not.toContain("00 00 00 07");
  });
  it("is valid ninjs whatever its fields hold", async () => {
    const one = await item(
      "<embargo>x</embargo><publicationDate>2026</publicationDate><categories><category/></categories>",
    );
    expect(schemaErrors(one)).toEqual([]);
  });
});
