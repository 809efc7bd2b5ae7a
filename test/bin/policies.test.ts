import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const NODE = join(ROOT, "node_modules/.bin/node");
const SHIPPED = join(ROOT, "shared/policies");
const SAMPLE = join(ROOT, "test/fixtures/web-page-text/harbour-ledger.txt");
const NOW = ["--now", "2026-01-05T09:00:00Z"];
const AGREEMENT =
  "agreements: [{id: HL-1, parts: [text, headline], permission: [display], validFrom: 2026-01-01T00:00:00Z, settles: [compensate, obtainConsent]}]";

function policies(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(NODE, ["bin/policies.ts", ...args], { cwd: ROOT, encoding: "utf8" });
  return { status, out: stdout, err: stderr };
}

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "policies-"));
  cpSync(SHIPPED, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const edit = (name: string, from: string, to: string) => {
  const path = join(folder, name);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
};

describe("npm run policies", () => {
  it.each([
    [[], "Name a command"],
    [["burn"], 'There is no command "burn"'],
    [["new"], "new needs the name of one supplier"],
    [["new", "Gull Post", "--trust", "blind"], "--trust takes"],
    [["try", "shared/policies"], "try needs a directory of policies, and files"],
    [["try", "shared/policies", "no-such-file"], "no-such-file does not exist"],
    [["try", "no-such-directory", SAMPLE], "There is no directory of policies"],
    [["try", "shared/policies", SAMPLE, "--now", "noon"], "--now needs an instant"],
    [["lint", "no-such-directory"], "There is no directory of policies"],
    [["list", "--colour"], "Unknown option '--colour'"],
  ])("%j is wrong usage", (args, sentence) => {
    const { status, out, err } = policies(...args);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
    expect(err).toContain("--help");
  });

  it("says how it is used", () => {
    const { status, out } = policies("--help");
    expect(status).toBe(0);
    for (const words of ["list", "lint", "new NAME", "try DIR", "Exit code"]) expect(out).toContain(words);
  });

  it("lists the policies and the house, for people and as JSON", () => {
    expect(policies("list").out).toMatch(/associated-press .*contracted[\s\S]*house: Example Newsroom/);
    const list = JSON.parse(policies("list", folder, "--json").out);
    expect(list.policies).toContainEqual(
      expect.objectContaining({ id: "harbour-ledger", reviewed: "2036-01-05", agreements: [] }),
    );
  });
});

describe("npm run policies -- lint", () => {
  it("finds nothing wrong with what is shipped, and warns of terms that nobody read again in time", () => {
    expect(policies("lint", ...NOW)).toMatchObject({ status: 0, out: "7 files: 0 errors, 0 warnings.\n" });
    const { status, out } = policies("lint", "--json", "--now", "2026-07-06T00:00:00Z");
    expect(status).toBe(0);
    expect(JSON.parse(out).problems).toContainEqual(
      expect.objectContaining({ file: "middle-east-eye.yaml", code: "RGT-905", severity: "warn", found: "2026-07-05" }),
    );
  });

  it("names file, place, what was expected and what was found, and fails", () => {
    edit("propublica.yaml", "aggregate]", "aggregate, display]");
    edit("global-voices.yaml", "[license]", "[licence]");
    const { status, out } = policies("lint", folder, "--json", ...NOW);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ policies: 7, hash: null });
    expect(JSON.parse(out).problems).toMatchObject([
      { file: "global-voices.yaml", where: "/itemMayWiden/0", code: "POLICY_INVALID", found: '"licence"' },
      { file: "propublica.yaml", where: "/grants/0/permission", code: "RGT-412", found: "both" },
    ]);
    expect(policies("lint", folder).out).toMatch(/^error global-voices\.yaml \/itemMayWiden\/0: .* Expected .*; found/);
  });
});

describe("npm run policies -- new", () => {
  it.each(["contracted", "public-terms", "unverified"])("writes a commented %s policy that passes lint", (trust) => {
    const { status, out } = policies("new", 'Gull "&" Göteborg: Post', "--from", folder, "--trust", trust, ...NOW);
    expect(status).toBe(0);
    expect(out).toContain("Now fill in:");
    const text = readFileSync(join(folder, "gull-goteborg-post.yaml"), "utf8");
    expect(text).toContain('prefix: ["in/gull-goteborg-post/"]');
    expect(text).toContain(`trust: ${trust}`);
    expect(policies("lint", folder, ...NOW).out).toBe("8 files: 0 errors, 0 warnings.\n");
  });

  it("writes one under which nothing passes until it is filled in", () => {
    policies("new", "Gull Post", "--from", folder, ...NOW);
    policies("new", "Østkysten & Łódź", "--from", folder, ...NOW);
    expect(existsSync(join(folder, "ostkysten-lodz.yaml"))).toBe(true);
    const copy = join(folder, "quay.txt");
    writeFileSync(copy, "Quay to close\n\nThe quay closes to cars on Friday.\n\nIt opens again in May.");
    const tried = policies("try", folder, copy, "--from", folder, "--prefix", "in/gull-post/", ...NOW, "--json");
    expect(JSON.parse(tried.out).states).toEqual({ "licence-required > licence-required": 1 });
  });

  it("overwrites nothing and writes nothing that clashes", () => {
    const before = readFileSync(join(folder, "propublica.yaml"), "utf8");
    expect(policies("new", "ProPublica", "--from", folder)).toMatchObject({
      status: 1,
      out: "",
      err: expect.stringContaining("propublica.yaml is there already."),
    });
    expect(readFileSync(join(folder, "propublica.yaml"), "utf8")).toBe(before);
    edit("propublica.yaml", '["in/propublica/"]', '["in/gull-post/"]');
    const { status, err } = policies("new", "Gull Post", "--from", folder);
    expect(status).toBe(1);
    expect(err).toContain('both match prefix "in/gull-post/"');
    expect(existsSync(join(folder, "gull-post.yaml"))).toBe(false);
  });
});

describe("npm run policies -- try", () => {
  it("finds no difference between a set and itself", () => {
    const { status, out } = policies("try", folder, SAMPLE, ...NOW);
    expect(status).toBe(0);
    expect(out).toBe("1 files, 1 items: 0 decided differently, 1 alike.\n");
  });

  it("shows what a new agreement would free: states, duties, findings, counts", () => {
    edit("harbour-ledger.yaml", "agreements: []", AGREEMENT);
    const { status, out } = policies("try", folder, SAMPLE, ...NOW, "--json");
    expect(status).toBe(0);
    const { before, after, ...trial } = JSON.parse(out);
    expect(before).not.toBe(after);
    expect(trial).toMatchObject({ files: 1, items: 1, refused: [] });
    expect(trial.states).toEqual({ "licence-required > accept-with-duties": 1 });
    expect(trial.differences).toMatchObject([
      {
        file: SAMPLE,
        item: 0,
        state: ["licence-required", "accept-with-duties"],
        parts: { headline: ["licence-required", "accept-with-duties"] },
        duties: { appear: expect.arrayContaining(["text+headline: compensate (settled)"]) },
        findings: { appear: [], vanish: expect.arrayContaining(["RGT-120 hold on text"]) },
      },
    ]);
    expect(policies("try", folder, SAMPLE, ...NOW).out).toMatch(
      / {2}state {6}licence-required > accept-with-duties\n[\s\S]* {2}- RGT-120 hold on text\n[\s\S]*1 decided differently/,
    );
  });

  it("shows copy that would lose its supplier, by the folder that it is to lie in", () => {
    rmSync(join(folder, "harbour-ledger.yaml"));
    const trial = JSON.parse(policies("try", folder, SAMPLE, "--prefix", "in/example/", ...NOW, "--json").out);
    expect(trial.differences).toMatchObject([
      { supplier: ["harbour-ledger", null], state: ["licence-required", "quarantine"] },
    ]);
  });

  it("says which files it could not read", () => {
    const broken = join(folder, "broken.bin");
    writeFileSync(broken, Buffer.from([0, 1, 2, 3]));
    const { status, out } = policies("try", folder, SAMPLE, broken, ...NOW, "--json");
    expect([status, JSON.parse(out).refused]).toEqual([1, [broken]]);
  });

  it("does not try against policies that are wrong", () => {
    edit("propublica.yaml", "version: 2026-01-05", "version: today");
    const { status, err } = policies("try", folder, SAMPLE, ...NOW);
    expect(status).toBe(2);
    expect(err).toContain("propublica.yaml /version");
  });
});
