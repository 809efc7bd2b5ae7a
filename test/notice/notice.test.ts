import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { MAX_MESSAGE_BYTES, messageOf, publish, sizeOf } from "../../functions/announce/publish.ts";
import { ATTRIBUTES, attributesOf, MAX_ATTRIBUTES, withEarlier } from "../../shared/notice/attributes.ts";
import { type Notice, notice as noticeSchema } from "../../shared/notice/notice.ts";
import { publishedArticle } from "../../shared/notice/published-article.ts";
import { readableText } from "../../shared/notice/readable-text.ts";

const notice: Notice = {
  schema: "imprimatur.notice/1",
  id: "abc#1",
  event: "published",
  uri: "urn:coast:ferry",
  turn: 1,
  revision: "1",
  state: "accept",
  supplier: "coast-wire",
  headline: "Fähre fährt wieder\n– «heute»",
  rights: { fee: false, licence: "CC-BY-4.0", creditText: "Coast Wire" },
  findings: [],
  article: { uri: "urn:coast:ferry", bodies: [{ contentType: "text/plain", value: "The ferry sailed." }] },
};

describe("the attributes of a notice", () => {
  it("are at most as many as raw delivery to SQS keeps, and leave out what is empty", () => {
    expect(Object.keys(ATTRIBUTES).length).toBeLessThanOrEqual(MAX_ATTRIBUTES);
    expect(attributesOf(notice, { language: "de", urgency: 3 })).toEqual({
      event: ["published"],
      state: ["accept"],
      supplier: ["coast-wire"],
      licenseId: ["CC-BY-4.0"],
      language: ["de"],
      urgency: ["3"],
      fee: ["false"],
    });
  });

  it("keep every value that the story was ever told under", () => {
    const now = attributesOf({ ...notice, event: "withdrawn", state: "withdraw" }, { language: "fr" });
    const union = withEarlier(now, withEarlier(attributesOf(notice, { language: "de" }), { language: ["fr"] }));
    expect(union).toMatchObject({
      language: ["fr", "de"],
      event: ["withdrawn", "published"],
      state: ["withdraw", "accept"],
    });
  });
});

describe("the message of a notice", () => {
  it("has a subject that SNS takes, JSON for machines and a text for people", () => {
    const { subject, json, text } = messageOf(notice, {});
    expect(subject).toMatch(/^[\x20-\x7e]{1,99}$/);
    expect(v.parse(noticeSchema, JSON.parse(json))).toEqual(notice);
    expect(text).toContain("PUBLISHED: Fähre fährt wieder");
    expect(text).toContain("The ferry sailed.");
  });

  it.each(["x", '"', "ü", "\n"])(
    "that would pass SNS's limit with a body of %j points to the archive instead",
    async (letter) => {
      for (const length of [1_000, 60_000, 120_000, 250_000, 400_000]) {
        const objects = new Map<string, string>();
        const sent: string[] = [];
        const value = letter.repeat(length);
        const large = { ...notice, article: { uri: "urn:a", bodies: [{ contentType: "text/plain", value }] } };
        await publish(
          {
            archive: {
              put: async (key, body) => void objects.set(key, body),
              get: async () => "",
              remove: async () => {},
            },
            topics: {
              publish: async (_, message) => {
                expect(sizeOf(message)).toBeLessThan(MAX_MESSAGE_BYTES);
                return String(sent.push(message.json));
              },
            },
          },
          [{ topic: "Notices", notice: large, attributes: {} }],
        );
        const [told] = sent.map((json) => JSON.parse(json) as Notice);
        const article = told?.article ?? JSON.parse(objects.get(told?.released ?? "") ?? "null");
        expect(article).toEqual(large.article);
      }
    },
  );

  it("of a withdrawal says why, and nothing of what was withdrawn", () => {
    const { article: _article, headline: _headline, ...rest } = notice;
    const text = readableText({ ...rest, event: "withdrawn", state: "withdraw", reason: "kill" });
    expect(text).toContain("withdraw (kill)");
    expect(text).not.toContain("Fähre");
  });
});

describe("the published article", () => {
  const article = {
    uri: "urn:a",
    headlines: [{ value: "H" }],
    associations: [
      { uri: "urn:a#picture-1", name: "picture-1" },
      { uri: "urn:a#picture-2", name: "picture-2" },
    ],
  };
  const decision = (parts: Record<string, "accept" | "reject">) =>
    ({ parts: Object.fromEntries(Object.entries(parts).map(([name, state]) => [name, { state }])) }) as never;

  it("is without every part that is not allowed, and without a part that nobody decided", () => {
    const published = publishedArticle({ article, decision: decision({ headline: "accept", "picture-1": "reject" }) });
    expect(published).toEqual({ uri: "urn:a", headlines: [{ value: "H" }] });
    expect(publishedArticle({ article, decision: decision({ "picture-2": "accept" }) }).associations).toEqual([
      article.associations[1],
    ]);
  });
});
