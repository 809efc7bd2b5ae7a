import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUri } from "../../shared/markup/uri.ts";

const ajv = new Ajv2020();
addFormats.default(ajv);
const isUriForIptc = ajv.compile({ type: "string", format: "uri" });

describe("a URI", () => {
  it.each([
    "https://x.example/a?b=c#d",
    "urn:newsml:dpa.com:20090101:190510-99-167362",
    "tag:reuters.com,2015:newsml_X:1",
    "mailto:a@b.example",
    "http://user@x.example:8080/%20",
  ])("%s is one", (text) => expect(isUri(text)).toBe(true));
  it.each([
    "",
    "x",
    "not a uri",
    "//x.example",
    "/a",
    "urn:",
    "urn:a b",
    " urn:a",
    "http://x.example/%zz",
    "http://x/ü",
    "a:b#c#d",
    "1:a",
  ])("%j is none", (text) => expect(isUri(text)).toBe(false));
  it("is one for IPTC's schema as well, whatever the text", () => {
    const piece = fc.constantFrom(
      "http",
      "urn",
      ":",
      "/",
      "//",
      "?",
      "#",
      "@",
      "%20",
      "%",
      "[",
      "]",
      "::1",
      "a",
      "Z9",
      ".",
      "-",
      " ",
      "é",
      "\\",
      "'",
      "80",
      "+",
    );
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          text.map((rest) => `urn:${rest}`),
          text.map((rest) => `http://${rest}`),
          fc.webUrl(),
        ),
        (any) => {
          if (isUri(any)) expect([any, isUriForIptc(any)]).toEqual([any, true]);
        },
      ),
      { numRuns: 5000 },
    );
  });
});
