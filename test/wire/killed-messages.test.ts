import { describe, expect, it } from "vitest";
import { readFormat } from "../../shared/formats/read-format.ts";
import { killedMessages } from "../../shared/wire/killed-messages.ts";

const OWN = { agency: "hpa", agencyNumber: "1188", service: "hle", number: "0413", day: "2026-05-12" };
const named = (text: string, speaker = OWN) =>
  killedMessages([{ role: "paragraph", text, span: [0, text.length] }], speaker).map(({ value }) => value);

describe("a message that takes others back", () => {
  it.each([
    ["Please kill the story hpa 1187, slugged Ferries.", ["hpa 1187:2026-05-12"]],
    ["KILL item 157", ["hpa 0157:2026-05-12"]],
    ["Die Meldung hpa 157 wird zurückgezogen.", ["hpa 0157:2026-05-12"]],
    ["Die Meldung Nr. 0157 ist gegenstandslos.", ["hpa 0157:2026-05-12"]],
    ["Bitte verwenden Sie die Meldung hpa 157 von 12.00 Uhr nicht mehr.", ["hpa 0157:2026-05-12"]],
    ["La dépêche 157 est annulée; veuillez la retirer.", ["hpa 0157:2026-05-12"]],
    ["Se elimina: rogamos retirar el despacho 157.", ["hpa 0157:2026-05-12"]],
    ["Telegrammet hpa 0157 utgår.", ["hpa 0157:2026-05-12"]],
    ["ELIMINATION of hle0402 and hpa 1101.", ["hpa 1101:2026-05-12", "hle0402:2026-05-12"]],
  ])("names them as their own altIds do: %j", (text, values) => expect(named(text)).toEqual(values));
  it.each([
    ["Please kill hpa 1187 of May 3.", "hpa 1187:2026-05-03"],
    ["Die Meldung hpa 0157 vom 31. Dezember ist gegenstandslos.", "hpa 0157:2025-12-31"],
    ["Please kill yesterday's item 12.", "hpa 0012:2026-05-11"],
    ["Please kill hpa 2900.", "hpa 2900:2026-05-11"],
  ])("dates them by what it says, or because numbers count up through a day: %j", (text, value) =>
    expect(named(text)).toEqual([value]),
  );
  it.each([
    "Corrects hpa 1187: eleven boats, not twelve.",
    "Please do not kill hpa 1187.",
    "Bitte verwenden Sie die Meldung hpa 1187, nicht aber die erste.",
    "The kill of hpa 1187 is lifted: the kill order was withdrawn.",
    "The police cancelled 1187 licences. See hpa 1187.",
    "Three boats were withdrawn by item of law.",
    "Kill the lights at 1187 Quay Road.",
    "Please kill the story apa 1187.",
    "Die Meldung wird zurückgezogen, Rückfragen: hpa 0157 123456",
  ])("is not %j", (text) => expect(named(text)).toEqual([]));
  it("names nothing without a day", () =>
    expect(
      killedMessages([{ role: "ed-note", text: "Kill hpa 1187.", span: [0, 14] }], { ...OWN, day: undefined }),
    ).toEqual([]));
  it("names no more than a kill does", () =>
    expect(named(`Kill ${Array.from({ length: 40 }, (_, at) => `hpa ${at + 100}`).join(", ")}.`)).toHaveLength(10));
});

const WIRES = {
  iptc7901: (number: string, text: string, day: string) =>
    `\x01hle0${number} 3 e 40  hpa 1${number}\r\n\r\nHarbour/Ferries/\r\n\x02Ferry to sail =\r\n\r\n${text}\r\n\x03${day}1604 GMT May 26\r\n\x04`,
  anpa: (number: string, text: string, day: string) =>
    `\x16\x16\x01c0${number}\x1fcoast\r\nr e \x14\x11 BC-Ferry 05-12 0040\r\n\x02\x1e^BC-Ferry,40<\r\n^Ferry to sail<\r\n   ${text}<\r\n\x03HPA-WF-05-${day}-26 1604GMT\r\n\x04`,
} as const;

describe.each(Object.entries(WIRES))("a story and its kill on %s", (format, message) => {
  const ids = async (copy: string) => {
    const { items, format: read } = await readFormat(Buffer.from(copy));
    expect(read).toBe(format);
    return {
      altIds: items[0]?.article.altIds?.map(({ value }) => value) ?? [],
      cancels: items[0]?.statements.filter(({ field }) => field === "cancels").map(({ value }) => value) ?? [],
    };
  };
  const name = format === "anpa" ? "c0412" : "item 1412";
  it("agree on the story's name", async () => {
    const story = await ids(message("412", "It sails twice a day.", "12"));
    const kill = await ids(message("413", `Please kill ${name}: its timetable was wrong.`, "12"));
    expect(kill.cancels).toHaveLength(1);
    expect(story.altIds).toContain(kill.cancels[0]);
    expect(story.cancels).toEqual([]);
  });
  it("do not agree across days: numbers wrap", async () => {
    const story = await ids(message("412", "It sails twice a day.", "11"));
    const kill = await ids(message("413", `Please kill ${name}: its timetable was wrong.`, "12"));
    expect(story.altIds).not.toContain(kill.cancels[0]);
    const late = await ids(message("413", `Please kill yesterday's ${name}: its timetable was wrong.`, "12"));
    expect(story.altIds).toContain(late.cancels[0]);
  });
});
