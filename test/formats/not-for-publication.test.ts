import { describe, expect, it } from "vitest";
import { readFormat } from "../../shared/formats/read-format.ts";

const HEADINGS = [
  "The following information is not intended for publication",
  "(Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt)",
  "Diese Informationen sind nicht zur Veröffentlichung bestimmt.",
  "Les informations suivantes ne sont pas destinées à la publication",
  "NOT FOR PUBLICATION:",
];
const text = (heading: string) =>
  `Quay to close\n\nIt closes on Friday for the winter.\n\nNobody minds.\n\n${heading}\n\nContact: Jane Doe, +44 0000 123456`;
const read = async (copy: string) => (await readFormat(Buffer.from(copy))).items[0];

describe("what is not for publication", () => {
  it.each(HEADINGS)("is cut from %j to the end, and said to be", async (heading) => {
    const item = await read(text(heading));
    expect(item?.passages.at(-1)?.text).toBe("Nobody minds.");
    expect(item?.removed.map(({ reason, text: words }) => [reason, words])).toEqual([
      ["not-for-publication", heading],
      ["not-for-publication", "Contact: Jane Doe, +44 0000 123456"],
    ]);
    expect(JSON.stringify(item?.article)).not.toContain("Jane Doe");
  });
  it("is cut from markup too", async () => {
    const html = `<p>It closes.</p><section class="np"><p>${HEADINGS[0]}</p><h4>Contact</h4><ul><li>Jane Doe</li></ul></section>`;
    const item = await read(JSON.stringify({ uri: "urn:x:1", type: "text", body_html: html }));
    expect(item?.passages.map((passage) => passage.text)).toEqual(["It closes."]);
    expect(item?.removed.length).toBe(3);
  });
  it.each([
    "It is not for publication, the board said of its report.",
    "The report is not intended for publication before Friday.",
    "NOT FOR PUBLICATION BEFORE NOON ON FRIDAY",
  ])("is not told by %j", async (line) => {
    const item = await read(text(line));
    expect(item?.removed).toEqual([]);
    expect(item?.passages.at(-1)?.text).toMatch(/^Contact/);
  });
});
