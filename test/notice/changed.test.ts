import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ASPECTS, type Aspect, changedBetween, digestOf } from "../../shared/notice/changed.ts";
import type { Notice } from "../../shared/notice/notice.ts";
import type { Article } from "../../shared/record/article.ts";

const article: Article = {
  uri: "urn:coast:ferry",
  type: "text",
  version: "1",
  headlines: [{ value: "Ferry sails" }],
  bodies: [{ contentType: "text/plain", value: "The ferry sailed." }],
  associations: [{ name: "picture-1", uri: "urn:coast:ferry#picture-1", type: "picture", headlines: [{ value: "A" }] }],
};
const told = (edit: Partial<Article> = {}, rights: Partial<NonNullable<Notice["rights"]>> = {}): Notice => ({
  schema: "imprimatur.notice/1",
  id: "a#1",
  event: "updated",
  turn: 1,
  state: "accept",
  findings: [],
  rights: { fee: false, creditText: "Coast Wire", ...rights },
  article: { ...article, ...edit },
});
const changed = (after: Notice) => changedBetween(digestOf(told()) ?? {}, digestOf(after) ?? {});

describe("what a notice says has changed", () => {
  it.each<[Aspect[], Notice]>([
    [[], told({ version: "2", versionCreated: "2026-03-01T09:00:00Z" })],
    [["headline"], told({ headlines: [{ value: "Ferry sails late" }] })],
    [["body"], told({ bodies: [{ contentType: "text/plain", value: "The ferry sailed late." }] })],
    [["byline", "dateline"], told({ by: "By Ada", located: "SALTMERE" })],
    [
      ["description", "slugline", "language"],
      told({ descriptions: [{ value: "x" }], slugline: "ferry", language: "en" }),
    ],
    [["subjects"], told({ subjects: [{ literal: "medtop:04000000" }] })],
    [["picture"], told({ associations: [] })],
    [
      ["video"],
      told({ associations: [...(article.associations ?? []), { name: "video-1", uri: "urn:v", type: "video" }] }),
    ],
    [["rights"], told({}, { fee: true })],
    [["rights"], told({ usageTerms: "No use in print." })],
  ])("%j", (aspects, after) => {
    expect(changed(after)).toEqual(aspects);
  });

  it("is nothing for the same article, in any order of its keys", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(article), { minLength: Object.keys(article).length }), (keys) => {
        const turned = Object.fromEntries(keys.map((key) => [key, article[key as keyof Article]]));
        expect(changed({ ...told(), article: turned as unknown as Article })).toEqual([]);
      }),
    );
  });

  it("is not known of a notice without an article", () => {
    const { article: _article, ...bare } = told();
    expect(digestOf(bare)).toBeUndefined();
    const names = Object.keys(digestOf(told()) ?? {});
    expect(names.filter((name) => !Object.hasOwn(ASPECTS, name))).toEqual(["state"]);
  });
});
