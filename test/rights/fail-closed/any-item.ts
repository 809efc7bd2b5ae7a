import fc from "fast-check";
import type { ItemCopy } from "../../../shared/copy/item-copy.ts";
import { STATED_FIELDS } from "../../../shared/copy/statement.ts";
import { itemOf } from "../item-of.ts";

const LINES = [
  "The wind rose.",
  "You may republish this article for free.",
  "This article is published under CC BY 4.0.",
  "All rights reserved.",
  "AFP contributed to this report.",
  "To learn more about republishing this story and the fees, please fill in this form.",
  "EMBARGOED UNTIL 0001 GMT SATURDAY",
  "Reproduction of this text is subject to our terms.",
];
const VALUES = [
  "",
  "usable",
  "withheld",
  "Tidewatch",
  "AFP",
  "https://creativecommons.org/publicdomain/zero/1.0/",
  "CC BY 4.0",
  "2026-01-06T00:00:00Z",
  "2026-01-04",
  "Free for everybody. You may republish this.",
  "https://tidewatch.example/1",
  '{"encodedRights":"permit all"}',
];
/** Any field of rights or status, with values that mean much or nothing. */
export const anyStatement = fc.record({
  field: fc.constantFrom(...STATED_FIELDS),
  value: fc.oneof(fc.constantFrom(...VALUES), fc.string()),
  source: fc.constantFrom("item-structured" as const, "sidecar" as const, "object-metadata" as const),
  pointer: fc.constant("/x"),
});
const association = fc.record({
  name: fc.constantFrom("text", "headline", "picture-1", "__proto__", "constructor"),
  type: fc.constantFrom("picture" as const, "text" as const, "video" as const),
  infoSources: fc
    .constantFrom([], ["Tidewatch"], ["AFP"])
    .map((names: readonly string[]) => names.map((name) => ({ role: "creditline", name }))),
});
/** Any item: its text, its fields, its media and what it says of who sent it. */
export const anyItem = fc
  .record({
    statements: fc.array(anyStatement, { maxLength: 5 }),
    lines: fc.array(fc.oneof(fc.constantFrom(...LINES), fc.string()), { maxLength: 6 }),
    associations: fc.array(association, { maxLength: 3 }),
    type: fc.constantFrom("text" as const, "picture" as const, "video" as const),
    hosts: fc.subarray(["tidewatch.example"]),
    providers: fc.subarray(["Tidewatch"]),
    creditLines: fc.subarray(["TDW"]),
  })
  .map(
    ({ statements, lines, associations, type, ...marks }): ItemCopy =>
      itemOf({ statements, lines, marks, article: { type, associations, language: "en" } }),
  );
/** Any side-car, broken ones and ones that grant among them. */
export const anySidecar = fc.oneof(
  fc.constantFrom("", "{", "[]", '{"license":"CC0-1.0"}', '{"permission":["distribute"]}', '{"state":"accept"}'),
  fc.json(),
);
/** Any way to come: under the supplier's prefix, another's, none. */
export const anyKey = fc.constantFrom("in/tidewatch/1", "in/elsewhere/1", "1");
