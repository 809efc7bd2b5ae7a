import fc from "fast-check";
import { expect, it } from "vitest";
import { answerText } from "../../bin/answer-text.ts";
import { csvText } from "../../bin/csv-text.ts";

it("shows a terminal nothing that moves its cursor or turns its line around", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (headline) => {
      const text = answerText({ tables: [{ head: ["a", "b"], rows: [[headline, headline]] }], json: null });
      expect(text.split("\n")).toHaveLength(2);
      expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});

it("cuts a cell that would push the next column off the screen, and says so", () => {
  const text = answerText({ tables: [{ head: ["a", "b"], rows: [["x".repeat(500), "y".repeat(150)]] }], json: null });
  expect(text).toContain(`${"x".repeat(89)}…  ${"y".repeat(150)}`);
});

it("writes CSV that a spreadsheet takes for text, never for a formula", () => {
  const rows = [["=HYPERLINK(1)", 'say "so", then', "+1", "two\nlines", "-2", "@x", "plain"]];
  expect(csvText({ head: ["a"], rows })).toBe(`a\r\n'=HYPERLINK(1),"say ""so"", then",'+1,"two\nlines",'-2,'@x,plain`);
});
