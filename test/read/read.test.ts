import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { printable } from "../../shared/desk-page/wrap.ts";
import { zipOf } from "../archive/zip-writer.ts";

const ROOT = join(import.meta.dirname, "../..");
const SAMPLE = join(ROOT, "test/fixtures/web-page-text/harbour-ledger.txt");
const NODE = join(ROOT, "node_modules/.bin/node");
const NOW = ["--now", "2026-01-05T09:00:00Z"];

function read(...args: string[]): { status: number | null; out: string; err: string } {
  return readIn("C", ...args);
}
/** The command at a terminal of a locale. */
function readIn(locale: string, ...args: string[]): { status: number | null; out: string; err: string } {
  const env = { ...process.env, LC_ALL: locale };
  const { status, stdout, stderr } = spawnSync(NODE, ["bin/read.ts", ...args], { cwd: ROOT, encoding: "utf8", env });
  return { status, out: stdout, err: stderr };
}
const lines = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

const USE_POLICY = `policy: imprimatur.policy/1
id: use
version: 2026-01-05
party: {name: Use Wire, uri: "https://use.example/"}
match: {prefix: [in/use/]}
trust: public-terms
license: {id: LicenseRef-Use, acquire: {kind: email, email: desk@use.example}}
grants:
  - parts: [text, headline]
    permission: [distribute, display]
    duty: [{action: attribute, text: Use Wire}]
    territory: {include: [DE]}
    channel: {exclude: [print]}
review: {source: [a test], checked: 2026-01-01, by: desk, expires: 2026-12-31}
`;
let desk: string;
const put = (name: string, content: string | Buffer) => {
  const path = join(desk, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
};
beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), "read-"));
});
afterAll(() => rmSync(desk, { recursive: true, force: true }));

describe("npm run read", () => {
  it("prints one line of JSON a file, with the decision and what it rests on", () => {
    const { status, out } = read("--json", ...NOW, SAMPLE);
    expect(status).toBe(0);
    const [line, ...more] = lines(out);
    expect(more).toEqual([]);
    expect(Object.keys(line)).toEqual(["file", "format", "items", "problems"]);
    expect(line).toMatchObject({ file: SAMPLE, format: "web-page-text", problems: [] });
    expect(Object.keys(line.items[0])).toEqual([
      "article",
      "provenance",
      "rights",
      "findings",
      "decision",
      "explanation",
    ]);
    expect(line.items[0].decision).toMatchObject({ state: "licence-required", evaluatedAt: "2026-01-05T09:00:00Z" });
  });

  it("speaks the language that is asked for, else the terminal's, and to machines its own", () => {
    expect(read("--language", "de", ...NOW, SAMPLE).out).toContain("Entscheidung  LIZENZ NÖTIG");
    expect(readIn("de_DE.UTF-8", ...NOW, SAMPLE).out).toContain("Entscheidung  LIZENZ NÖTIG");
    const [line] = lines(readIn("de_DE.UTF-8", "--json", ...NOW, SAMPLE).out);
    expect(line.items[0].explanation).toMatch(/^Do not publish/);
    expect(read("--language", "xx", SAMPLE)).toMatchObject({
      status: 2,
      err: expect.stringContaining('--language takes en, de; got "xx".'),
    });
  });

  it("decides for the use that is asked for", () => {
    const policies = put("for-use/policies/p.yaml", USE_POLICY);
    const story = put(
      "for-use/story.txt",
      "Quay to close\n\nThe quay closes on Friday 9 January 2026.\n\nNobody minded.\n",
    );
    const to = (...use: string[]) => {
      const { out } = read(
        "--json",
        ...NOW,
        "--policies",
        join(policies, ".."),
        "--key",
        "in/use/story.txt",
        ...use,
        story,
      );
      const [{ items }] = lines(out);
      return [items[0].decision.state, ...items[0].decision.firedBy];
    };
    expect(to()).toEqual(["accept-with-duties"]);
    expect(to("--territory", "DE")).toEqual(["accept-with-duties"]);
    expect(to("--territory", "FR")).toEqual(["hold", "RGT-701"]);
    expect(to("--channel", "web")).toEqual(["accept-with-duties"]);
    expect(to("--channel", "print", "--territory", "DE")).toEqual(["hold", "RGT-703"]);
    expect(read("--channel", "fax", story).err).toContain("--channel takes web, app,");
  });

  it("prints a page with the parts, the reason and the sentence, and no body", () => {
    const { status, out } = read(...NOW, SAMPLE);
    expect(status).toBe(0);
    expect(out).toContain("Ferry link to outer isles returns");
    expect(out).toContain("decision      LICENCE REQUIRED");
    expect(out).toMatch(/picture-1 {5}LICENCE REQUIRED/);
    expect(out).toMatch(/"For information about republishing this article/);
    expect(out).not.toContain("brass band");
  });

  it("quotes the words that look like terms, and says in words who lifts it", () => {
    const copy = "Quay to close\n\nIt closes on Friday.\n\nNobody minds.\n\nReproduction is subject to our terms.";
    const { out } = read(...NOW, put("terms.txt", copy));
    const unwrapped = out.replaceAll(/\s+/g, " ");
    expect(unwrapped).toContain('These words look like terms of use: "Reproduction is subject to our terms"');
    expect(unwrapped).toContain("needed a look by the rights desk");
    expect(out).not.toContain("review:");
  });

  it("quotes the field that sets an embargo", () => {
    const item = {
      uri: "urn:coast:b",
      standard: { name: "ninjs", version: "3.1" },
      type: "text",
      embargoed: "2026-01-09T00:00:00Z",
      headlines: [{ value: "Quay to close" }],
      bodies: [{ contentType: "text/plain", value: "It closes on Friday." }],
    };
    const { out } = read(...NOW, put("embargo.json", JSON.stringify(item)));
    expect(out).toMatch(/RGT-301.*\n +"2026-01-09T00:00:00Z" \(\/embargo/);
  });

  it("reads directories in order of name, and is not stopped by a bad file", () => {
    put("b/2.txt", "One line");
    put("b/1.jpg", Buffer.from("ffd8ffe0", "hex"));
    put("b/3/story ü+%.txt", "Quay to close\n\nIt closes on Friday for the winter.\n\nNobody minds.");
    put("b/.hidden", "x");
    const { status, out } = read("--json", ...NOW, join(desk, "b"));
    expect(status).toBe(1);
    const read3 = lines(out).map(({ file, items, problems }) => [
      file.slice(desk.length),
      items.length,
      ...problems.map(({ code }: { code: string }) => code),
    ]);
    expect(read3).toEqual([
      ["/b/1.jpg", 0, "NOT_TEXT"],
      ["/b/2.txt", 0, "NO_ARTICLE_TEXT"],
      ["/b/3/story ü+%.txt", 1],
    ]);
  });

  it("reads a side-car with its file, and not as copy", () => {
    const story = put("c/story.txt", "Quay to close\n\nIt closes on Friday for the winter.\n\nNobody minds.");
    put("c/story.txt.rights.json", JSON.stringify({ canonicalUrl: "https://ledger.example/quay" }));
    const [line, ...more] = lines(read("--json", ...NOW, join(desk, "c")).out);
    expect(more).toEqual([]);
    expect(line.file).toBe(story);
    expect(JSON.stringify(line.items[0].rights)).toContain("https://ledger.example/quay");
  });

  it("tells the supplier by the folder of --key", () => {
    const story = put("d/plain.txt", "Quay to close\n\nIt closes on Friday for the winter.\n\nNobody minds.");
    const supplier = (...args: string[]) => lines(read("--json", ...NOW, ...args, story).out)[0].items[0].provenance;
    expect(supplier()).toMatchObject({ supplier: null, supplierMatchedBy: null });
    expect(supplier("--key", "in/mee/plain.txt")).toMatchObject({
      supplier: "middle-east-eye",
      supplierMatchedBy: "prefix",
    });
  });

  it("prints a line for an archive, and one for each file inside it", () => {
    const story = "Quay to close\n\nIt closes on Friday for the winter.\n\nNobody minds.";
    const entries = [
      { name: "a.txt", content: story },
      { name: "b.zip", content: zipOf([{ name: "c.txt.gz", content: gzipSync(story) }]) },
    ];
    const day = put("e/day.zip", zipOf(entries));
    const { status, out } = read("--json", ...NOW, "--key", "in/mee/day.zip", day);
    expect(status).toBe(0);
    const printed = lines(out);
    expect(printed.map((line) => Object.keys(line))).toEqual(Array(4).fill(["file", "format", "items", "problems"]));
    expect(printed.map(({ file, format, items }) => [file.slice(day.length), format, items.length])).toEqual([
      ["", "zip", 0],
      ["!a.txt", "web-page-text", 1],
      ["!b.zip", "zip", 0],
      ["!b.zip!c.txt.gz", "web-page-text", 1],
    ]);
    for (const { items } of printed)
      for (const { provenance } of items) expect(provenance).toMatchObject({ supplier: "middle-east-eye" });
    put("e/day.zip", zipOf([...entries, { name: "../d.txt", content: story }, { name: "e.txt", content: "One line" }]));
    const bad = read("--json", ...NOW, day);
    expect(bad.status).toBe(1);
    expect(lines(bad.out).flatMap(({ problems }) => problems.map(({ code }: { code: string }) => code))).toEqual([
      "ARCHIVE_PATH",
      "NO_ARTICLE_TEXT",
    ]);
  });

  it.each([
    [[], "Name a file"],
    [["--nonsense", "x"], "nonsense"],
    [["no/such/file"], "does not exist"],
    [["--now", "2026-01-05", SAMPLE], "--now needs an instant"],
    [["--key", "a", SAMPLE, SAMPLE], "--key goes with a single file"],
    [["--policies", "no/such/directory", SAMPLE], "There is no directory of policies"],
  ])("ends with 2 and a sentence on %j", (args, sentence) => {
    const { status, out, err } = read(...args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it("ends with 2 where a policy is broken", () => {
    put("policies/x.yaml", "id: [");
    expect(read("--policies", join(desk, "policies"), SAMPLE)).toMatchObject({ status: 2, out: "" });
  });

  it("explains itself", () => {
    const { status, out } = read("--help");
    expect(status).toBe(0);
    for (const option of ["--json", "--key", "--now", "--policies"]) expect(out).toContain(option);
  });

  it("ends quietly when its reader has seen enough", () => {
    const command = `"${NODE}" bin/read.ts --json ${Array(40).fill(`"${SAMPLE}"`).join(" ")} | head -c 10`;
    expect(execFileSync("sh", ["-c", command], { cwd: ROOT, encoding: "utf8" })).toHaveLength(10);
  });
});

describe("words of copy on a terminal", () => {
  it("lose what a terminal would obey", () => {
    expect(printable("a\u001b[2Jb\u202ec\r\nd")).toBe("a [2Jb c d");
  });
});
