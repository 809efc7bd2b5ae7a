import { describe, expect, it } from "vitest";
import { linesWithin, wireBlocks } from "../../shared/wire/wire-blocks.ts";

const blocks = (copy: string) => wireBlocks(linesWithin(copy, [0, copy.length]));
const texts = (...lines: string[]) => blocks(lines.join("\r\n")).map(({ text }) => text);

describe("the blocks of a wire's text", () => {
  it("join lines that were broken where the measure was full", () => {
    expect(
      texts(
        "The ferry between Saltmere and the northern islands will sail twice",
        "a day from the first of June - the board hired a crew for it all on",
        "- as it says - good terms.",
      ),
    ).toHaveLength(1);
  });
  it("part what ends early, what a blank line parts, and what a list's sign opens", () => {
    expect(texts("Saltmere - 12:00", "The board meets at the quay.", "", "It is open to all.")).toHaveLength(3);
    const full = "+ The ferry between Saltmere and the northern islands will sail twice";
    expect(texts(full, "+ Bicycles travel free")).toEqual([full, "+ Bicycles travel free"]);
  });
  it("gather a table, its cells in rows, nothing in it taken for markup", () => {
    const [table, after] = blocks("| Quay | <b> |\n| 1    | a&b |\nThe end.");
    expect(table).toMatchObject({
      kind: "table",
      text: "Quay | <b>\n1 | a&b",
      html: "<table><tr><td>Quay</td><td>&lt;b&gt;</td></tr><tr><td>1</td><td>a&amp;b</td></tr></table>",
    });
    expect(after?.html).toBe("<p>The end.</p>");
  });
  it("know their place in the file", () => {
    const copy = "head\n\n  The text.\n";
    const [block] = wireBlocks(linesWithin(copy, [5, copy.length]));
    expect(copy.slice(...(block?.span ?? [0, 0]))).toBe("The text.");
  });
});
