import { describe, expect, it } from "vitest";
import { filterPolicyOf, filterSize } from "../../shared/subscribers/filter-policy-of.ts";
import { ownersPart } from "../../shared/subscribers/owners-part.ts";
import { readSubscribers } from "../../shared/subscribers/read-subscribers.ts";
import type { Subscriber } from "../../shared/subscribers/subscriber.ts";

const fileOf = (...list: string[]) =>
  `subscribers: imprimatur.subscribers/1\nlist:\n${list.map((one) => `  - {${one}}\n`).join("")}`;
const problemsIn = (text: string) => {
  const read = readSubscribers(text);
  return "problems" in read ? read.problems.map(({ where, code }) => `${where} ${code}`) : [];
};
const QUEUE = "arn:aws:sqs:eu-west-1:123456789012:wire";

describe("a file of subscribers", () => {
  it.each([
    ["a queue of the stack's own", "id: city, protocol: sqs"],
    ["a queue", `id: city, protocol: sqs, endpoint: "${QUEUE}"`],
    ["a web hook", 'id: city, protocol: https, endpoint: "https://paper.example/hooks?a=1", raw: true'],
    ["a function", 'id: city, protocol: lambda, endpoint: "arn:aws:lambda:eu-west-1:123456789012:function:take"'],
    ["a mailbox", 'id: city, protocol: email, endpoint: "night@newsroom.example", topic: Desk'],
    [
      "a Firehose stream",
      'id: city, protocol: firehose, endpoint: "arn:aws:firehose:eu-west-1:123456789012:deliverystream/wire", role: "arn:aws:iam::123456789012:role/sns"',
    ],
    ["a choice", "id: city, protocol: sqs, filter: {supplier: [a, b], language: [en], fee: ['false']}"],
    ["who it is", "id: city, protocol: sqs, external: true, territory: [IE, GB-SCT], channels: [web], nonProfit: true"],
  ])("takes %s", (_, subscriber) => expect(problemsIn(fileOf(subscriber))).toEqual([]));

  it.each([
    [
      "no file of subscribers",
      "policy: imprimatur.policy/1",
      ["/subscribers SUBSCRIBERS_INVALID", "/list SUBSCRIBERS_INVALID", "/policy SUBSCRIBERS_INVALID"],
    ],
    ["broken YAML", "subscribers: [", ["line 1, column 15 SUBSCRIBERS_UNREADABLE"]],
    ["a list", "- id: city", [" SUBSCRIBERS_INVALID"]],
    ["an id with blanks", fileOf("id: City Desk, protocol: sqs"), ["/list/0/id SUBSCRIBERS_INVALID"]],
    ["an id of the stack's own queues", fileOf("id: ingest, protocol: sqs"), ["/list/0/id SUBSCRIBERS_INVALID"]],
    ["an id with two hyphens", fileOf("id: a--b, protocol: sqs"), ["/list/0/id SUBSCRIBERS_INVALID"]],
    ["an id that ends in a hyphen", fileOf("id: a-, protocol: sqs"), ["/list/0/id SUBSCRIBERS_INVALID"]],
    ["a long id", fileOf(`id: ${"a".repeat(41)}, protocol: sqs`), ["/list/0/id SUBSCRIBERS_INVALID"]],
    [
      "one id twice",
      fileOf("id: a, protocol: sqs", "id: b, protocol: sqs", "id: a, protocol: sqs"),
      ["/list/2/id SUBSCRIBER_ID_TWICE"],
    ],
    ["an unknown protocol", fileOf("id: a, protocol: sms"), ["/list/0/protocol SUBSCRIBERS_INVALID"]],
    [
      "a FIFO queue",
      fileOf(`id: a, protocol: sqs, endpoint: "${QUEUE}.fifo"`),
      ["/list/0/endpoint SUBSCRIBERS_INVALID"],
    ],
    [
      "a hook without TLS",
      fileOf('id: a, protocol: https, endpoint: "http://paper.example"'),
      ["/list/0/endpoint SUBSCRIBERS_INVALID"],
    ],
    [
      "a hook with a password",
      fileOf('id: a, protocol: https, endpoint: "https://me:secret@paper.example/"'),
      ["/list/0/endpoint SUBSCRIBERS_INVALID"],
    ],
    ["mail to nobody", fileOf("id: a, protocol: email"), ["/list/0/endpoint SUBSCRIBERS_INVALID"]],
    [
      "Firehose without a role",
      fileOf('id: a, protocol: firehose, endpoint: "arn:aws:firehose:eu-west-1:123456789012:deliverystream/w"'),
      ["/list/0/role SUBSCRIBERS_INVALID"],
    ],
    [
      "raw mail",
      fileOf('id: a, protocol: email, endpoint: "a@b.example", raw: true'),
      ["/list/0/raw SUBSCRIBERS_INVALID"],
    ],
    [
      "an attribute that notices do not have",
      fileOf("id: a, protocol: sqs, filter: {headline: [x]}"),
      ["/list/0/filter/headline SUBSCRIBERS_INVALID"],
    ],
    [
      "a choice of nothing",
      fileOf("id: a, protocol: sqs, filter: {supplier: []}"),
      ["/list/0/filter/supplier SUBSCRIBERS_INVALID"],
    ],
    ["its own `to`", fileOf("id: a, protocol: sqs, filter: {to: [b]}"), ["/list/0/filter/to SUBSCRIBERS_INVALID"]],
    [
      "too many attributes",
      fileOf("id: a, protocol: sqs, filter: {supplier: [a], state: [accept], language: [en], type: [text]}"),
      ["/list/0/filter FILTER_TOO_LARGE"],
    ],
    [
      "too many combinations",
      fileOf(
        `id: a, protocol: sqs, filter: {supplier: [${Array.from({ length: 15 }, (_, at) => `s${at}`)}], language: [${Array.from({ length: 10 }, (_, at) => `l${at}`)}]}`,
      ),
      ["/list/0/filter FILTER_TOO_LARGE"],
    ],
    [
      "several documents",
      `${fileOf("id: a, protocol: sqs")}---\n${fileOf("id: b, protocol: sqs")}`,
      [" SUBSCRIBERS_INVALID"],
    ],
  ])("refuses %s, and says where", (_, text, expected) => expect(problemsIn(text).sort()).toEqual(expected.sort()));

  it("says what was expected and what was found", () => {
    const read = readSubscribers(fileOf("id: a, protocol: email, endpoint: nobody"));
    expect("problems" in read && read.problems[0]).toMatchObject({ expected: "an e-mail address", found: '"nobody"' });
  });

  it("may be empty", () => expect(readSubscribers("# nobody yet\n")).toEqual({ subscribers: [] }));
});

describe("a filter policy", () => {
  const subscriber: Subscriber = { id: "city", protocol: "sqs", filter: { supplier: ["a", "b"], language: ["en"] } };

  it("lets every end through, and of the rest what the terms allow and the subscriber chose", () =>
    expect(filterPolicyOf(subscriber)).toEqual({
      $or: [{ event: ["withdrawn", "withdrawn:city"] }, { to: ["city"], supplier: ["a", "b"], language: ["en"] }],
    }));

  it("counts against SNS's quotas with both its branches", () =>
    expect(filterSize(filterPolicyOf(subscriber))).toEqual({ keys: 4, combinations: 4 }));

  it("of the desk asks for no leave of the terms, and of a desk that takes all there is none", () => {
    expect(filterPolicyOf({ id: "n", protocol: "sqs", topic: "Desk", filter: { event: ["held"] } })).toEqual({
      $or: [{ event: ["withdrawn"] }, { event: ["held"] }],
    });
    expect(filterPolicyOf({ id: "n", protocol: "sqs", topic: "Desk" })).toBeUndefined();
  });
});

describe("what only an owner can do", () => {
  it.each([
    [{ id: "a", protocol: "email", endpoint: "a@b.example" }, /must open the link/],
    [{ id: "a", protocol: "https", endpoint: "https://a.example" }, /SubscribeURL/],
    [{ id: "a", protocol: "sqs", endpoint: QUEUE }, /set-queue-attributes .*aws:SourceArn.*NoticesTopicArn/],
    [{ id: "a", protocol: "firehose", endpoint: "arn" }, /firehose:PutRecord/],
    [{ id: "a", protocol: "lambda", endpoint: "arn" }, /add-permission .*--source-arn/],
  ] as const)("is said of %j", (subscriber, words) => expect(ownersPart(subscriber)).toMatch(words));

  it("is nothing for a queue of the stack's own", () =>
    expect(ownersPart({ id: "a", protocol: "sqs" })).toBeUndefined());
});
