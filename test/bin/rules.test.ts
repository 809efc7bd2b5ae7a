import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ruleExplained } from "../../bin/rule-explained.ts";
import { RULES } from "../../shared/rights/rules/index.ts";

const ROOT = join(import.meta.dirname, "../..");
const NODE = join(ROOT, "node_modules/.bin/node");

function rules(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(NODE, ["bin/rules.ts", ...args], { cwd: ROOT, encoding: "utf8" });
  return { status, out: stdout, err: stderr };
}

describe("npm run rules", () => {
  it("lists every rule with its severities, what it checks and what lifts it", () => {
    const { status, out } = rules();
    expect(status).toBe(0);
    const [head, ...lines] = out.trimEnd().split("\n");
    expect(head).toMatch(/^rule +code +severity +under contract +checks +lifted by$/);
    expect(lines.map((line) => line.slice(0, 7))).toEqual(RULES.map(({ id }) => id).sort());
    expect(out).toMatch(
      /RGT-501 +THIRD_PARTY_MEDIA +hold \(licence-required\) +hold \(licence-required\) +A picture.* an agreement with/,
    );
  });

  it("lists them for machines", () => {
    const { status, out } = rules("--json");
    expect(status).toBe(0);
    expect(JSON.parse(out).find(({ rule }: { rule: string }) => rule === "RGT-109")).toMatchObject({
      code: "COPYRIGHT_HOLDER_MISSING",
      severity: "quarantine",
      state: null,
      underContract: "warn",
    });
  });

  it.each(["RGT-501", "rgt-501", "THIRD_PARTY_MEDIA"])("explains %s with an example of its own", (name) => {
    const { status, out } = rules("--explain", name);
    expect(status).toBe(0);
    expect(out).toContain("RGT-501 THIRD_PARTY_MEDIA");
    expect(out).toContain('"creditline","name":"AFP"');
    expect(out.replace(/\s+/g, " ")).toContain("it finds hold, of picture-1: The picture is credited to AFP.");
    expect(out).toMatch(/the story is +accept-with-duties/);
  });

  it.each([
    [["--explain", "RGT-999"], 'There is no rule "RGT-999". npm run rules lists them.'],
    [["--explain", "RGT-501", "--json"], "--explain goes without --json."],
    [["--explian", "RGT-501"], "Unknown option '--explian'."],
    [["--explain"], "argument missing"],
  ])("refuses %j with a sentence", (args, sentence) => {
    const { status, out, err } = rules(...args);
    expect(status).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(sentence);
    expect(err).toContain("--help");
  });

  it("tells how it is used", () => {
    expect(rules("--help")).toMatchObject({ status: 0, out: expect.stringContaining("--explain RULE") });
  });

  it("has an example for every rule, in which it fires", async () => {
    for (const row of RULES) expect(await ruleExplained(row)).toMatch(/it finds +\w+, of /);
  });
});
