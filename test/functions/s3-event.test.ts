import { describe, expect, it } from "vitest";
import { dropsOf } from "../../functions/ingest/s3-event.ts";

const record = (key: string, eventName = "ObjectCreated:Put") => ({
  eventName,
  eventTime: "2026-03-01T09:00:00.000Z",
  s3: { bucket: { name: "inbox" }, object: { key, eTag: "e", versionId: "v", sequencer: "00AB" } },
});
const message = (...records: object[]): string => JSON.stringify({ Records: records });

describe("the message of an S3 event", () => {
  it.each([
    ["in/a+b.txt", "in/a b.txt"],
    ["in/a%2Bb.txt", "in/a+b.txt"],
    ["in/100%25.txt", "in/100%.txt"],
    ["in/%C3%BCber.txt", "in/über.txt"],
    ["in/urn%3Anewsml%3Ax%3A2026-03-01T09%3A00%3A00%2B01%3A00", "in/urn:newsml:x:2026-03-01T09:00:00+01:00"],
    ["in/%zz", "in/%zz"],
  ])("decodes the key %s", (encoded, key) => {
    expect(dropsOf(message(record(encoded)))).toEqual([
      { bucket: "inbox", key, versionId: "v", eTag: "e", sequencer: "00AB", at: "2026-03-01T09:00:00.000Z" },
    ]);
  });

  it("names every record of the message", () => {
    expect(dropsOf(message(record("a"), record("b"))).map(({ key }) => key)).toEqual(["a", "b"]);
  });

  it("acknowledges S3's test event, folders and deletions", () => {
    expect(dropsOf(JSON.stringify({ Service: "Amazon S3", Event: "s3:TestEvent", Bucket: "inbox" }))).toEqual([]);
    expect(dropsOf(message(record("in/mee/"), record("a", "ObjectRemoved:Delete")))).toEqual([]);
  });

  it.each(["", "{", "[]", '{"Records":[{}]}'])("throws for %s: poison, for the dead-letter queue", (body) => {
    expect(() => dropsOf(body)).toThrow("not an S3 event");
  });
});
