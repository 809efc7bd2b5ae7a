import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { bundle } from "../../infra/bundle.ts";

const ENTRY = join(import.meta.dirname, "bundled", "handler.ts");
const folder = mkdtempSync(join(tmpdir(), "imprimatur-"));
afterAll(() => rmSync(folder, { recursive: true }));

function bundled(name: string): { outdir: string; files: Record<string, string> } {
  const outdir = join(folder, name);
  bundle(ENTRY, outdir);
  const names = readdirSync(outdir).sort();
  return { outdir, files: Object.fromEntries(names.map((file) => [file, readFileSync(join(outdir, file), "utf8")])) };
}

test("writes an entry and chunks, and nothing but code", () => {
  const { files } = bundled("once");
  expect(Object.keys(files)).toContain("index.mjs");
  expect(Object.keys(files).filter((name) => !/^(index|chunk-\w+)\.mjs$/.test(name))).toEqual([]);
});

test("keeps what is imported only when needed out of the entry", () => {
  const { files } = bundled("split");
  const holding = Object.keys(files).filter((name) => files[name]?.includes("Grüße"));
  expect(holding).toHaveLength(1);
  expect(holding).not.toContain("index.mjs");
});

test("runs as an ES module, CommonJS inside it included", () => {
  const { outdir } = bundled("run");
  const entry = JSON.stringify(pathToFileURL(join(outdir, "index.mjs")).href);
  const script = `const { handler } = await import(${entry}); process.stdout.write(await handler());`;
  // In a process of its own: the test runner has a `require` that Lambda has not.
  expect(execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" })).toBe(
    "Grüße commonjs",
  );
});

test("gives the same bytes for the same source, so that the asset's hash stands", () => {
  expect(bundled("second").files).toEqual(bundled("first").files);
});

test("accounts for what went in", () => {
  const { inputs } = bundle(ENTRY, join(folder, "metafile"));
  expect(Object.keys(inputs).sort()).toEqual(
    ["common.cjs", "handler.ts", "later.ts"].map((name) => `test/infra/bundled/${name}`),
  );
});

test("says where a source does not build", () => {
  expect(() => bundle(join(folder, "absent.ts"), join(folder, "none"))).toThrow(/absent\.ts/);
});
