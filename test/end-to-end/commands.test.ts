import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, SAMPLE } from "./running-desk.ts";

const empty = mkdtempSync(join(tmpdir(), "empty-"));
const file = join(empty, "a-file");
writeFileSync(file, "copy");
const none = join(empty, "none");

const run = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`bin/${script}.ts`, ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};

describe("every command", () => {
  it.each(["start", "read", "desk", "bench", "schemas"])("%s tells how it is used", (script) => {
    const { status, stdout, stderr } = run(script, "--help");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/--help|--check/);
  });

  const wrong: [string, string[], RegExp][] = [
    ["start", ["--frob"], /^Unknown option '--frob'\. See/],
    ["start", ["--policies", none], /There is no directory of policies at .*none\./],
    ["start", ["--policies", empty], /There is no policy \(\*\.yaml\) in /],
    ["start", ["--policies", file], /There is no directory of policies at .*a-file\./],
    ["start", ["--data", file], /is not a directory/],
    ["start", ["--data", join(file, "deeper")], /is not a directory/],
    ["read", ["--frob"], /^Unknown option '--frob'\.\n/],
    ["read", ["--policies", none, SAMPLE], /There is no directory of policies at .*none\./],
    ["read", ["--policies", empty, SAMPLE], /There is no policy \(\*\.yaml\) in /],
    ["read", [], /Name a file or a directory to read\./],
    ["desk", [], /Name a command: list, show, /],
    ["desk", ["burn"], /There is no command "burn"/],
    ["desk", ["list", "--frob"], /^Unknown option '--frob'\.\n/],
    ["desk", ["show"], /Usage: show STORY/],
    ["desk", ["list", "--json", "--csv"], /Choose one of --json and --csv/],
    ["desk", ["list", "--stage", "moon"], /There is no stage "moon"/],
    ["desk", ["list", "--endpoint", "here"], /"here" is no URL of an endpoint, such as http/],
    ["desk", ["list", "--endpoint", "http://127.0.0.1:9"], /was not found at http:\/\/127.*\n.*npm start/],
    ["bench", ["--frob"], /^Unknown option '--frob'/],
    ["schemas", ["--frob"], /^Unknown option '--frob'/],
  ];
  it.each(wrong)("%s %j is refused with a sentence", (script, args, sentence) => {
    const { status, stdout, stderr } = run(script, ...(script === "start" ? ["--once", "--port", "0"] : []), ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/ {4}at /);
  });
});
