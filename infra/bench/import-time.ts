import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { ENV } from "../../shared/names.ts";

/** Settings that the functions need to be imported at all; nothing is called. */
const SETTINGS = Object.fromEntries(Object.values(ENV).map((name) => [name, "bench"]));

/** Milliseconds that a fresh Node takes to import a module, without Node's own start. */
function importOnce(file: string): number {
  const url = JSON.stringify(pathToFileURL(file).href);
  const script = `const t = performance.now(); await import(${url}); process.stdout.write(String(performance.now() - t)); process.exit()`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    env: {
      PATH: process.env.PATH,
      AWS_REGION: "eu-west-1",
      AWS_ACCESS_KEY_ID: "x",
      AWS_SECRET_ACCESS_KEY: "x",
      ...SETTINGS,
    },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${file} cannot be imported: ${stderr}`);
  return Number(stdout);
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Median import times of several modules in milliseconds, their runs taken in turn so that all meet the same machine. */
export function importTimes(files: Record<string, string>, runs: number): Record<string, number> {
  const times = Object.fromEntries(Object.keys(files).map((name): [string, number[]] => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const [name, file] of Object.entries(files)) times[name]?.push(importOnce(file));
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}
