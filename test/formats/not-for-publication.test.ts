import { describe, expect, it } from "vitest";
import { readFormat } from "../../shared/formats/read-format.ts";

const HEADINGS = [
  "The following information is not intended for publication",
  "(Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt)",
  "Diese Informationen sind nicht zur Veröffentlichung bestimmt.",
  "Les informations suivantes ne sont pas destinées à la publication",
  "NOT FOR PUBLICATION:",
  "* * * The following is not for publication or broadcast",
  "These details are not to be published.",
  "Contact (not for publication):",
  "For internal use only",
  "Nachfolgende Angaben sind nicht zum Abdruck bestimmt:",
  "Nicht zur Veröffentlichung",
  "Nur für den internen Gebrauch",
  "Ces informations ne sont pas destinées à être publiées",
  "Ce qui suit n’est pas destiné à la publication",
  "La siguiente información no está destinada a su publicación",
  "Estos datos no son para publicar.",
  "Le seguenti informazioni non sono destinate alla pubblicazione",
  "De volgende informatie is niet bestemd voor publicatie",
  "Onderstaande gegevens zijn niet voor publicatie bestemd",
  "Følgende informasjon er ikke ment for publisering",
  "Følgende oplysninger er ikke beregnet til offentliggørelse",
  "Följande uppgifter är inte avsedda för publicering",
  "Seuraavat tiedot eivät ole tarkoitettu julkaistavaksi",
  "As seguintes informações não são para publicação",
  "Poniższe informacje nie są przeznaczone do publikacji",
];
const text = (heading: string) =>
  `Quay to close\n\nIt closes on Friday for the winter.\n\nNobody minds.\n\n${heading}\n\nContact: Jane Doe, +44 0000 123456`;
const read = async (copy: string) => (await readFormat(Buffer.from(copy))).items[0];

describe("a message in a code page of DOS", () => {
  it("keeps back what is not for publication as well", async () => {
    const text =
      "\x01bdt0042 3 vm 85 dpa 0042\r\n\r\nVerkehr/Salzmeer/\r\n\x02Die F\x84hre f\x84hrt =\r\n\r\nSalzmeer (dpa) - Sie f\x84hrt.\r\n\r\nDie folgenden Informationen sind nicht zur Ver\x94ffentlichung bestimmt\r\n\r\n- Autorin: Ida Berg, +49 30 0000\r\n\x03\x04";
    const { items } = await readFormat(Buffer.from(text, "latin1"));
    expect(JSON.stringify([items[0]?.article, items[0]?.passages])).not.toContain('0000"');
    expect(JSON.stringify(items[0]?.passages)).not.toContain("Ida Berg");
    expect(items[0]?.removed.map(({ text: words }) => words).join()).toContain("Ida Berg, +49 30 0000");
  });
});

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
  it("is cut where the heading and what it heads share a line", async () => {
    const item = await read(
      "Quay to close\n\nIt closes on Friday.\n\nNot for publication: call Jane Doe, +44 0000 123456\n\nOr write.",
    );
    expect(item?.passages.map((passage) => passage.text)).toEqual(["Quay to close", "It closes on Friday."]);
    expect(item?.removed).toHaveLength(2);
  });
  it("is the whole text where its heading opens it", async () => {
    for (const heading of HEADINGS) {
      const { items, problems } = await readFormat(
        Buffer.from(`Quay to close\n\n${heading}\n\nContact: Jane Doe, +44 0000 123456`),
      );
      expect([heading, items, problems.map(({ code }) => code)]).toEqual([heading, [], ["NO_ARTICLE_TEXT"]]);
    }
    const item = await read(
      JSON.stringify({
        uri: "urn:x:1",
        type: "text",
        headline: "Quay",
        body_html: "<p>Not for publication</p><p>Jane Doe</p>",
      }),
    );
    expect(item?.passages.map((passage) => passage.text)).toEqual(["Quay"]);
    expect(item?.removed).toHaveLength(2);
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
    "Not for publication: before noon on Friday",
    "Nicht zur Veröffentlichung vor 12 Uhr",
    "Nicht zur Veröffentlichung: bis Freitag gesperrt",
    "The following is not for children, the board said.",
    "These details are not for everybody, said the harbour master",
    "Le seguenti informazioni non sono nuove",
    "Desse är inte avsedda för barn.",
  ])("is not told by %j", async (line) => {
    const item = await read(text(line));
    expect(item?.removed).toEqual([]);
    expect(item?.passages.at(-1)?.text).toMatch(/^Contact/);
  });
});
