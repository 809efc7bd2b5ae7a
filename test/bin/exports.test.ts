import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const NODE = join(ROOT, "node_modules/.bin/node");
const FOLDER = "test/fixtures/republish";
const POLICIES = join(FOLDER, "policies");
const READ = ["bin/read.ts", "--key", "in/tern/slipway.json", "--now", "2026-01-05T09:00:00Z", "--policies", POLICIES];

function run(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(NODE, args, { cwd: ROOT, encoding: "utf8" });
  return { status, out: stdout, err: stderr };
}
const republish = (...args: string[]) => run(...READ, "--republish", ...args, `${FOLDER}/slipway.json`);

describe("npm run read -- --republish", () => {
  it("prints the page, and says beside it what is left out and to do", () => {
    const { status, out, err } = republish("web", "--territory", "DE");
    expect(status).toBe(0);
    expect(out).toMatch(/^<!doctype html>\n/);
    expect(err).toContain("agency is left out.");
    expect(err).toContain("To do besides: inform syndication@tern.example.");
  });

  it("prints text", () => {
    const { status, out } = republish("print", "--territory", "AT", "--text");
    expect([status, out.split("\n")[0]]).toEqual([0, "Slipway reopens after <the> flood & the frost"]);
  });

  it("says why not, and prints nothing", () => {
    const { status, out, err } = republish("archive", "--territory", "FR");
    expect([status, out]).toEqual([1, ""]);
    expect(err).toContain("The terms of the text do not cover FR.");
    expect(err).toContain("The terms of the text do not cover the channel archive.");
  });

  it("tells machines both in JSON", () => {
    const made = JSON.parse(republish("web", "--territory", "DE", "--json").out);
    expect(made).toMatchObject({ uri: "urn:tern:2026:slipway", refused: [], leftOut: [{ name: "agency" }] });
    const refused = JSON.parse(republish("web", "--territory", "FR", "--json").out);
    expect(refused).toMatchObject({ body: null, refused: [{ code: "NOT_USABLE" }, { code: "TERRITORY" }] });
  });

  it.each([
    [["fax"], "--republish takes"],
    [["web", "--territory", "Germany"], "--territory takes"],
  ])("is wrong usage with %j", (args, sentence) => {
    const { status, err } = republish(...args);
    expect(status).toBe(2);
    expect(err).toContain(sentence);
  });
});

it("prints a decision in ODRL", () => {
  const { status, out } = run(...READ, "--odrl", `${FOLDER}/slipway.json`);
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ "@type": "Offer", uid: "urn:imprimatur:policy:tern-wire:2026-01-05" });
});

describe("npm run policies", () => {
  it("prints a policy in ODRL, or all of them", () => {
    const one = run("bin/policies.ts", "odrl", "tern-wire", "--from", POLICIES);
    expect(JSON.parse(one.out)).toMatchObject({ uid: "urn:imprimatur:policy:tern-wire:2026-01-05" });
    expect(JSON.parse(run("bin/policies.ts", "odrl", "--from", POLICIES).out)).toHaveLength(1);
    expect(run("bin/policies.ts", "odrl", "nobody", "--from", POLICIES).status).toBe(2);
  });

  it("prints what a policy says of mining, in all the ways of TDMRep", () => {
    const { out } = run("bin/policies.ts", "tdm", "tern-wire", "--from", POLICIES);
    const properties = { "tdm-reservation": "1", "tdm-policy": "https://tern.example/tdm.json" };
    expect(JSON.parse(out)).toMatchObject({
      properties,
      location: { location: "/", "tdm-reservation": 1, "tdm-policy": "https://tern.example/tdm.json" },
      policy: {
        uid: "https://tern.example/tdm.json",
        profile: "http://www.w3.org/ns/tdmrep",
        permission: [{ action: "tdm:mine", duty: [{ action: "obtainConsent" }] }],
      },
    });
  });
});
