import { describe, expect, it } from "vitest";
import { matchesPattern } from "../../infra/local/event-pattern.ts";
import { passesFilter } from "../../infra/local/filter-policy.ts";

const attributes = {
  event: { DataType: "String.Array", StringValue: '["published","corrected"]' },
  supplier: { DataType: "String", StringValue: "harbour-ledger" },
  urgency: { DataType: "Number", StringValue: "3" },
};
const passes = (policy: object) => passesFilter(JSON.stringify(policy), undefined, "{}", attributes);

describe("a subscription's filter policy", () => {
  it.each<[string, object, boolean]>([
    ["any member of a String.Array", { event: ["corrected"] }, true],
    ["no member of a String.Array", { event: ["withdrawn"] }, false],
    ["every key", { event: ["published"], supplier: ["other"] }, false],
    ["one branch of $or", { $or: [{ event: ["withdrawn"] }, { supplier: ["harbour-ledger"] }] }, true],
    ["no branch of $or", { $or: [{ event: ["withdrawn"] }, { supplier: ["other"] }] }, false],
    ["a prefix", { supplier: [{ prefix: "harbour" }] }, true],
    ["a suffix", { supplier: [{ suffix: "gazette" }] }, false],
    ["anything but", { supplier: [{ "anything-but": ["other"] }] }, true],
    ["anything but a prefix", { supplier: [{ "anything-but": { prefix: "harbour" } }] }, false],
    ["anything but, of what is absent", { fee: [{ "anything-but": ["x"] }] }, false],
    ["a range of numbers", { urgency: [{ numeric: [">=", 1, "<", 4] }] }, true],
    ["a number outside", { urgency: [{ numeric: [">", 3] }] }, false],
    ["presence", { supplier: [{ exists: true }] }, true],
    ["absence", { fee: [{ exists: false }] }, true],
    ["absence of what is there", { supplier: [{ exists: false }] }, false],
    ["another case", { supplier: [{ "equals-ignore-case": "HARBOUR-ledger" }] }, true],
    ["a wildcard", { supplier: [{ wildcard: "h*-led*r" }] }, true],
    ["an operator nobody knows", { supplier: [{ resembles: "harbour" }] }, false],
  ])("weighs %s", (_what, policy, expected) => {
    expect(passes(policy)).toBe(expected);
  });

  it("reads the message where its scope says so", () => {
    const message = JSON.stringify({ rights: { licence: { id: "cc-by" } }, findings: ["RGT-101"] });
    const body = (policy: object) => passesFilter(JSON.stringify(policy), "MessageBody", message, {});
    expect(body({ rights: { licence: { id: ["cc-by"] } } })).toBe(true);
    expect(body({ findings: ["RGT-102"] })).toBe(false);
    expect(passesFilter('{"a":["b"]}', "MessageBody", "no JSON", {})).toBe(false);
  });
});

describe("a mapping's filter pattern", () => {
  const pattern = { eventName: ["INSERT", "MODIFY"], dynamodb: { NewImage: { owes: { N: [{ exists: true }] } } } };
  it("looks into the item's image", () => {
    expect(matchesPattern(pattern, { eventName: "MODIFY", dynamodb: { NewImage: { owes: { N: "2" } } } })).toBe(true);
    expect(matchesPattern(pattern, { eventName: "MODIFY", dynamodb: { NewImage: { state: { S: "hold" } } } })).toBe(
      false,
    );
    expect(matchesPattern(pattern, { eventName: "REMOVE", dynamodb: {} })).toBe(false);
  });
});
