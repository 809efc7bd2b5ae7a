/** Words of an article of ordinary length on the wires: about 400. */
const PARAGRAPHS = 12;
const SENTENCE =
  "The harbour board said on Monday that the morning ferry would sail again once the eastern quay had been inspected by its engineers. ";

/** The paragraphs of one article; those of another number are others. */
export function benchParagraphs(number: number): string[] {
  return Array.from({ length: PARAGRAPHS }, (_, at) => `${SENTENCE.repeat(2)}(${number}.${at})`);
}

/** One ninjs 3.1 item that no other number or version gives; about 4 KB. `fields` stand in it as they are given. */
export function benchCopy(number: number, version = 1, fields: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    uri: `urn:bench:item:${number}`,
    standard: { name: "ninjs", version: "3.1" },
    type: "text",
    version: String(version),
    versionCreated: "2026-03-01T08:00:00Z",
    language: "en",
    pubStatus: "usable",
    headlines: [{ role: "main", value: `Morning ferry number ${number} sails again (${version})` }],
    bodies: [{ role: "main", contentType: "text/plain", value: benchParagraphs(number).join("\n\n") }],
    ...fields,
  });
}
