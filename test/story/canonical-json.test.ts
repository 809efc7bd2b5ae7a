import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../shared/story/canonical-json.ts";

describe("canonical JSON", () => {
  it("reads back as the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("is the same whatever the order of keys, and leaves out what is undefined", () => {
    expect(canonicalJson({ b: [1, { d: 2, c: 3 }], a: "x", e: undefined })).toBe('{"a":"x","b":[1,{"c":3,"d":2}]}');
    expect(canonicalJson({ a: "x", b: [1, { c: 3, d: 2 }] })).toBe('{"a":"x","b":[1,{"c":3,"d":2}]}');
  });
});
