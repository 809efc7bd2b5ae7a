import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFormat } from "../../shared/formats/read-format.ts";

const CORPUS = join(import.meta.dirname, "../../../shared/corpus");

/** Where another reader of the same files says otherwise, and why ours stands. By the end of the file's name. */
const DIFFERENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "kyodo.txt": {
    slugline: "the peer ends the slug at the apostrophe",
    anpa_take_key: "the peer takes the rest of the slug for a take key",
    versioncreated: "the peer reads the date's month and year as the clock; the sign-off names no zone",
    firstcreated: "as versioncreated",
  },
  "anpa-1.tst": { body: "the dateline stands in its own field" },
  "anpa-3.tst": {
    headline: "the peer takes the end mark for a headline",
    body: "the peer keeps keywords and dateline",
  },
  "anpa-4.tst": { byline: "the peer takes the last caret line for a byline" },
  "ap_anpa-2.tst": {
    byline: "the peer takes a table's heading for a byline",
    body: "the peer keeps keywords, headline and byline in the text",
  },
  "ap_anpa-6.tst": {
    byline: "the peer takes a table's heading for a byline",
    body: "the peer keeps keywords, headline and byline in the text",
  },
  "ap_anpa-7.tst": { byline: "the peer takes the note to editors for a byline" },
  "dw-1.iptc": { headline: "the peer takes the correction's note for a headline", body: "and the headline for text" },
  "eil.iptc": { headline: "the peer takes the urgency's note for a headline", body: "and the headline for text" },
  "lesestuecke.iptc": {
    headline: "the peer takes the advisory's note for a headline",
    body: "and the headline for text",
  },
  "tvo-pol.iptc": {
    headline: "the peer takes the correction's note for a headline",
    body: "and the headline for text",
  },
  "IPTC7901_odd_charset.txt": {
    headline: "the peer takes the take key for a headline",
    body: "and the headline for text",
  },
  "dpa_two_by_line.txt": { body: "the dateline stands in its own field" },
};

interface Peer {
  file: string;
  expected?: Record<string, unknown>;
  assertions?: { field: string; value: unknown }[];
}

const letters = (value: unknown) =>
  String(value)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
// The peers' output went through Latin-1 once too often.
const mended = (value: unknown) => {
  const text = Buffer.from(String(value), "latin1").toString("utf8");
  return letters(text.includes("\uFFFD") ? value : text);
};

/** What we read, as far as the peer says something of it: fields on which the two differ. */
async function differences({ file, expected = {}, assertions = [] }: Peer): Promise<string[]> {
  const { items } = await readFormat(readFileSync(join(CORPUS, "files", file)));
  const { article, passages = [], unmapped = {} } = items[0] ?? expect.fail(`${file} was not read`);
  const said: Record<string, unknown> = {
    ...Object.fromEntries(assertions.map(({ field, value }) => [field, value])),
    ...expected,
  };
  const text = letters(
    passages
      .filter(({ role }) => role === "paragraph" || role === "subhead")
      .map((one) => one.text)
      .join(""),
  );
  const agrees: Record<string, (theirs: unknown) => boolean> = {
    headline: (theirs) => letters(article?.headlines?.[0]?.value) === mended(theirs),
    slugline: (theirs) => letters(article?.slugline) === mended(theirs),
    byline: (theirs) => letters(article?.by).includes(mended(theirs).replace(/^by/, "")),
    language: (theirs) => article?.language === theirs,
    versioncreated: (theirs) => Date.parse(article?.versionCreated ?? "") === Date.parse(String(theirs)),
    firstcreated: (theirs) => Date.parse(article?.firstCreated ?? "") === Date.parse(String(theirs)),
    wordcount: (theirs) => unmapped.wordCount === theirs,
    word_count: (theirs) => unmapped.wordCount === theirs,
    anpa_take_key: (theirs) => unmapped.takeKey === theirs,
    "anpa_category.0.qcode": (theirs) => article?.subjects?.[0]?.literal === theirs,
    body: () => text.includes(mended(said.body_text_first_120_chars).slice(0, 60)),
  };
  const fields = { ...said, ...(said.body_text_first_120_chars ? { body: true } : {}) };
  return Object.entries(fields).flatMap(([field, theirs]) =>
    theirs === null || !Object.hasOwn(agrees, field) || agrees[field]?.(theirs) ? [] : [field],
  );
}

describe.skipIf(!existsSync(CORPUS))("peers' readings of the wires (skipped where ../shared is absent)", () => {
  const lines = existsSync(CORPUS) ? readFileSync(join(CORPUS, "oracle.jsonl"), "utf8").split("\n") : [];
  const peers = lines
    .filter((line) => /"file": ?"(?:iptc7901|anpa)\//.test(line))
    .map((line): Peer => JSON.parse(line));
  it.each(peers)("$file is read alike, but for what is listed", async (peer) => {
    const [, known = {}] = Object.entries(DIFFERENCES).find(([end]) => peer.file.endsWith(`~${end}`)) ?? [];
    expect((await differences(peer)).sort()).toEqual(Object.keys(known).sort());
  });
});
