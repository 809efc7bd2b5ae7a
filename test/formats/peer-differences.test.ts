import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { OPEN_ASSERTIONS } from "./open-assertions.ts";
import { type Assertion, assertionHolds, type ReadItem } from "./peer-assertions.ts";
import { BELOW_GOAL, DIFFERENCES, type Difference, GOAL } from "./peer-differences.ts";

const ROOT = join(import.meta.dirname, "../..");
const CORPUS = join(ROOT, "../shared/corpus");
const run = promisify(execFile);
const LARGEST_OUTPUT = 256 * 1024 * 1024;

/** One value on which a peer and we differ, as `score.mjs` prints it. */
interface Found {
  kind: string;
  field: string;
  theirs: string;
  ours: string;
}

const node = async (...args: string[]): Promise<string> =>
  (await run(process.execPath, args, { cwd: ROOT, maxBuffer: LARGEST_OUTPUT })).stdout;

async function foundIn(results: string, field: string): Promise<Found[]> {
  const said = await node(join(CORPUS, "score.mjs"), results, "--list", field);
  const pattern = /^(?:absent|differs)\t([^/\n]+)\/.*\n {3}theirs: (.*)\n {3}ours: {3}(.*)$/gm;
  return [...said.matchAll(pattern)].map(([, kind = "", theirs = "", ours = ""]) => ({ kind, field, theirs, ours }));
}

const rowsOf = <T>(text: string): T[] =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line): T => JSON.parse(line));
const keyOf = (file: string): string => file.split("/").slice(-2).join("/");

/** What peers assert that holds for no item that we read in the file. */
function openIn(results: string, oracle: string): { kind: string; field: string; value: string }[] {
  const read = new Map(rowsOf<{ file: string; items: ReadItem[] }>(results).map((one) => [keyOf(one.file), one.items]));
  const peers = rowsOf<{ file: string; format: string; assertions?: Assertion[] }>(oracle);
  return peers.flatMap(({ file, format, assertions = [] }) =>
    assertions
      // Some assert of a parser how it decodes, and nothing of an item.
      .filter(({ op }) => op !== undefined)
      .filter((one) => !(read.get(file) ?? []).some((item) => assertionHolds(item, one)))
      .map(({ field, value }) => ({ kind: format, field, value: JSON.stringify(value) })),
  );
}

const covers = ({ kind, fields, theirs, ours }: Difference, found: Found): boolean =>
  kind === found.kind && fields.includes(found.field) && theirs.test(found.theirs) && ours.test(found.ours);

describe.skipIf(!existsSync(CORPUS))("the score of the corpus (skipped where ../shared is absent)", () => {
  let found: Found[] = [];
  let shares: Record<string, number> = {};
  let open: { kind: string; field: string; value: string }[] = [];
  beforeAll(async () => {
    const files = readdirSync(join(CORPUS, "files"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const results = join(mkdtempSync(join(tmpdir(), "score-")), "results.jsonl");
    // Exit code 1: some files are refused, as they must be.
    const read = await run(process.execPath, ["bin/read.ts", "--json", ...files], {
      cwd: ROOT,
      maxBuffer: LARGEST_OUTPUT,
    }).catch((error: { stdout: string }) => error);
    writeFileSync(results, read.stdout);
    open = openIn(read.stdout, readFileSync(join(CORPUS, "oracle.jsonl"), "utf8"));
    const { table } = JSON.parse(await node(join(CORPUS, "score.mjs"), results, "--json"));
    const cells = (row: object): Record<string, number>[] => Object.values(row);
    const sum = (row: object, name: string) => cells(row).reduce((all, cell) => all + (cell[name] ?? 0), 0);
    shares = Object.fromEntries(
      Object.entries<object>(table).map(([kind, row]) => {
        const all = ["same", "differs", "absent"].reduce((total, name) => total + sum(row, name), 0);
        return [kind, (100 * sum(row, "same")) / all];
      }),
    );
    const fields = Object.entries<Record<string, number>>(table.ALL).filter(([, cell]) => cell.differs || cell.absent);
    found = (await Promise.all(fields.map(([field]) => foundIn(results, field)))).flat();
  }, 120_000);

  it("is 99% of all values, and 97% in every format but for those that say why", () => {
    expect(shares.ALL).toBeGreaterThan(99);
    const bound = (kind: string) => BELOW_GOAL[kind]?.reaches ?? GOAL;
    expect(Object.entries(shares).filter(([kind, share]) => share < bound(kind))).toEqual([]);
    // A format that has reached the goal needs no bound of its own.
    expect(Object.keys(BELOW_GOAL).filter((kind) => (shares[kind] ?? GOAL) >= GOAL)).toEqual([]);
  });
  it("differs from the peers only where a row of the table says why", () => {
    expect(found.filter((one) => DIFFERENCES.filter((row) => covers(row, one)).length !== 1)).toEqual([]);
  });
  it.each(DIFFERENCES)("$kind $fields: $why", (row) => {
    expect(found.filter((one) => covers(row, one)).length).toBe(row.count);
  });

  it("finds what the peers' own tests assert, but for what the second table lists", () => {
    const listed = (kind: string, field: string) =>
      OPEN_ASSERTIONS.filter((row) => row.kind === kind && row.fields.includes(field)).length;
    expect(open.filter(({ kind, field }) => listed(kind, field) !== 1)).toEqual([]);
  });
  it.each(OPEN_ASSERTIONS)("$kind $fields: $why", ({ kind, fields, count }) => {
    const these = open.filter((one) => one.kind === kind && fields.includes(one.field));
    expect(these.length, JSON.stringify(these)).toBe(count);
  });
});
