import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../functions/desk/index.ts";
import { ARCHIVES } from "../shared/archive/index.ts";
import { FORMATS } from "../shared/formats/index.ts";
import { ATTRIBUTES } from "../shared/notice/attributes.ts";
import { ASPECTS } from "../shared/notice/changed.ts";
import { EVENTS, notice } from "../shared/notice/notice.ts";
import { RULES } from "../shared/rights/rules/index.ts";

const README = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");

/** First cells of the table under a header line, backticks taken off. */
function rowsUnder(header: string): string[][] {
  const start = README.indexOf(header);
  if (start < 0) throw new Error(`README.md has no table "${header}"`);
  const lines = README.slice(start).split("\n").slice(2);
  const end = lines.findIndex((line) => !line.startsWith("|"));
  return lines.slice(0, end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll("`", "")),
  );
}

const plain = (cell: string): string => cell.replaceAll("`", "");

describe("the README", () => {
  it("lists the formats that there are, in their order", () => {
    const all = [...FORMATS, ...ARCHIVES].map(({ name, title }) => [name, title]);
    expect(rowsUnder("| format | what it is |")).toEqual(all);
  });

  it("says what is read from each format", () => {
    const rows = rowsUnder("| read from | identity | version | rights | embargo | kill |");
    expect(rows.map(([name]) => name)).toEqual(FORMATS.map(({ name }) => name));
    for (const row of rows) expect(row.filter((cell) => cell === "")).toEqual([]);
  });

  it("lists the attributes of a notice", () => {
    expect(rowsUnder("| attribute | what it says |")).toEqual(Object.entries(ATTRIBUTES).map((row) => [...row]));
  });

  it("lists the events of a notice, and what it can say has changed", () => {
    expect(rowsUnder("| event | what it means |")).toEqual(Object.entries(EVENTS).map((row) => [...row].map(plain)));
    expect(README).toContain(`subscribers got: ${Object.keys(ASPECTS).join(", ")}.`);
  });

  it("lists the rules", () => {
    expect(rowsUnder("| rule | code | severity |")).toEqual(
      RULES.map(({ id, code, severity }) => [id, code, severity]),
    );
  });

  it("shows a notice as it is", () => {
    const [json] = /```json\n([\s\S]*?)\n```/.exec(README)?.slice(1) ?? [];
    expect(v.safeParse(notice, JSON.parse(json ?? "null")).issues).toBeUndefined();
  });

  it("names every command of the desk", () => {
    const named = rowsUnder("| command | what it does |").map(([first = ""]) => first);
    const words = new Set(named.join(" ").split(/[^a-z-]+/));
    expect(COMMANDS.map(({ name }) => name).filter((name) => !words.has(name))).toEqual([]);
  });

  it("has no place left to fill", () => {
    expect(README).not.toMatch(/\{\{[A-Z]+\}\}/);
  });
});
