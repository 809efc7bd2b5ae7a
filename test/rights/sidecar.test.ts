import { describe, expect, it } from "vitest";
import { decide } from "../../shared/rights/decide.ts";
import { readObjectMetadata } from "../../shared/rights/object-metadata.ts";
import { readSidecar } from "../../shared/rights/sidecar.ts";
import { bundleOf, deskOf, policyOf } from "./desk-of.ts";
import { itemOf, readItem } from "./item-of.ts";

describe("a side-car", () => {
  it.each([
    ["", "", "expected a JSON object, found nothing"],
    ["{", "", "expected a JSON object, found no JSON"],
    ["[1]", "", "expected a JSON object, found a list"],
    ["7", "", "expected a JSON object, found a number"],
    [JSON.stringify("x".repeat(100_000)), "", "expected a JSON object, found 100002 characters"],
    ['{"colour":"red"}', "/colour", "colour: expected a field of rights, found another name"],
    ['{"constructor":"x"}', "/constructor", "constructor: expected a field of rights, found another name"],
    ['{"usageTerms":7}', "/usageTerms", "usageTerms: expected text, found a number"],
    ['{"license":["CC0-1.0"]}', "/license", "license: expected text, found a list"],
    ['{"by":{"name":"x"}}', "/by", "by: expected text, found an object"],
    ['{"a/b~c":"x"}', "/a~1b~0c", "a/b~c: expected a field of rights, found another name"],
  ])("%s is a fault at %s: %s", (text, pointer, reason) => {
    expect(readSidecar(text)).toEqual({
      statements: [],
      faults: [{ kind: "unreadable", source: "sidecar", pointer, reason }],
    });
  });

  it("says in the finding which file's field it is, what was expected and what was found", () => {
    const policies = bundleOf(policyOf());
    const { findings } = decide(readItem(itemOf(), policies, { sidecar: '{"usageTerms":7}' }), deskOf(policies));
    expect(findings.find(({ rule }) => rule === "RGT-211")?.message).toBe(
      "The encoded rights could not be read (side-car: usageTerms: expected text, found a number (/usageTerms)).",
    );
  });

  it("may hold encoded rights, which narrow", () => {
    const policies = bundleOf(policyOf());
    const sidecar = JSON.stringify({ rightsInfo: { encodedRights: { prohibition: [{ action: "display" }] } } });
    const { rights } = decide(readItem(itemOf(), policies, { sidecar }), deskOf(policies));
    expect(rights.parts[0]).toMatchObject({ permission: ["distribute"], prohibition: ["display"] });
    expect(rights.evidence).toContainEqual(
      expect.objectContaining({ field: "parts[0].prohibition", source: "sidecar" }),
    );
  });
});

describe("an object's metadata", () => {
  it.each([
    ["canonicalurl", "canonicalUrl"],
    ["Embargoed-Until", "embargoedUntil"],
    ["rights-end", "rightsEnd"],
    ["territory", "geography"],
    ["x-robots-tag", "robots"],
    ["encoded-rights", "rightsInfo"],
  ])("states by %s its %s", (name, field) => {
    expect(readObjectMetadata({ [name]: "x" })).toEqual([
      { field, value: "x", source: "object-metadata", pointer: name },
    ]);
  });

  it("says nothing by other names", () => {
    expect(readObjectMetadata({ "uploaded-by": "x", constructor: "x" })).toEqual([]);
  });
});
