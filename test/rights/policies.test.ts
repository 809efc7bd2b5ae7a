import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ENGINE } from "../../shared/rights/engine.ts";
import { compilePolicies } from "../../shared/rights/policy/compile.ts";
import type { Policy } from "../../shared/rights/policy/policy.ts";
import { sayPolicyProblem } from "../../shared/rights/policy/say-policy-problem.ts";
import { canonicalJson } from "../../shared/story/canonical-json.ts";
import { sha256 } from "../../shared/story/sha256.ts";
import { bundledPolicies } from "../bundled-policies.ts";

const CATALOGUE = join(import.meta.dirname, "../../../shared/design/rights/policies.yaml");
const PLAIN = `
policy: imprimatur.policy/1
id: tidewatch
version: 2026-01-05
party: {name: Tidewatch}
match: {prefix: ["in/tidewatch/"]}
license: {id: LicenseRef-Tidewatch}
grants:
  - parts: [text]
    permission: [display]
review: {source: [a test], checked: 2026-01-05, by: desk, expires: 2026-07-05}
`;
const compiled = (...texts: string[]) => compilePolicies(texts.map((text, at) => ({ name: `${at}.yaml`, text })));
const codes = (...texts: string[]) =>
  compiled(...texts).problems.map(({ code, where, severity }) => [code, where, severity]);

describe("policy files", () => {
  it("are those that the project ships", () => {
    const { policies, house } = bundledPolicies();
    expect(policies.map(({ id }) => id)).toEqual([
      "associated-press",
      "global-voices",
      "harbour-ledger",
      "middle-east-eye",
      "propublica",
      "the-conversation-uk",
      "voice-of-america",
    ]);
    expect(house).toMatchObject({ commercial: true });
  });

  it.skipIf(!existsSync(CATALOGUE))("are the catalogue's six", () => {
    const { bundle, problems } = compiled(readFileSync(CATALOGUE, "utf8"));
    // The catalogue was written before `lifecycle.onRetention`.
    expect(problems).toMatchObject([
      { code: "NAME_NOT_MATCHED", severity: "warn", where: "/lifecycle/identifyBy" },
      { code: "RGT-606", severity: "warn", where: "/lifecycle/maxRetention" },
    ]);
    const shipped = bundledPolicies().policies;
    const same = (policy: Policy) => [
      policy.id,
      policy.version,
      policy.match,
      policy.license.id,
      policy.review.expires,
    ];
    expect(bundle?.policies.map(same)).toEqual(shipped.filter(({ id }) => id !== "harbour-ledger").map(same));
  });

  it("ship no agreement: whoever deploys has signed none of them", () => {
    expect(bundledPolicies().policies.flatMap(({ agreements }) => agreements)).toEqual([]);
  });

  it("carry the house's profile beside them, in the bundle and in its hash", () => {
    const house = (text: string) =>
      compilePolicies([...[{ name: "a.yaml", text: PLAIN }], { name: "house.yaml", text }]);
    const profile = "house: imprimatur.house/1\nname: Saltmere Press\n";
    const { bundle } = house(profile);
    expect(bundle).toMatchObject({ house: { name: "Saltmere Press" }, policies: [{ id: "tidewatch" }] });
    expect(bundle?.hash).not.toBe(compiled(PLAIN).bundle?.hash);
    expect(bundle?.hash).not.toBe(house(`${profile}commercial: true\n`).bundle?.hash);
    expect(compiled(PLAIN).bundle).not.toHaveProperty("house");
    for (const wrong of [`${profile}---\n${profile}`, `${profile}motto: none\n`, `${profile}territory: [Spain]\n`]) {
      expect(house(wrong)).toMatchObject({ bundle: undefined, problems: [{ file: "house.yaml", severity: "error" }] });
    }
  });

  it("have a hash in which the version of the rules counts, so that new rules look at every story again", () => {
    const { bundle } = compiled(PLAIN);
    expect(bundle?.hash).toBe(sha256(canonicalJson({ engine: ENGINE, policies: bundle?.policies })));
  });

  it("keep dates as they are spelled and fill in the narrow defaults", () => {
    const [policy] = compiled(PLAIN).bundle?.policies ?? [];
    expect(policy).toMatchObject({
      version: "2026-01-05",
      trust: "unverified",
      onUnknown: "quarantine",
      itemMayWiden: [],
      agreements: [],
    });
  });

  it("have one hash whatever their order and layout, and another when a term changes", () => {
    const other = PLAIN.replace("id: tidewatch", "id: other").replace("in/tidewatch/", "in/other/");
    const { bundle } = compiled(PLAIN, other);
    const flow = JSON.stringify(compiled(other).bundle?.policies[0]);
    expect(compiled(`${flow}\n---\n# the same\n${PLAIN}`).bundle?.hash).toBe(bundle?.hash);
    expect(compiled(PLAIN, other.replace("display", "archive")).bundle?.hash).not.toBe(bundle?.hash);
  });

  it.each([
    ["broken YAML", "a: [", "POLICY_YAML_BROKEN", "line 1, column 5"],
    ["a list", "- a", "POLICY_INVALID", ""],
    ["a field twice", `${PLAIN}id: again`, "POLICY_YAML_BROKEN", "line 12, column 1"],
    ["an unknown field", `${PLAIN}colour: red`, "POLICY_INVALID", "/colour"],
    ["no such day", PLAIN.replace("checked: 2026-01-05", "checked: 2026-02-30"), "POLICY_INVALID", "/review/checked"],
    ["an unknown action", PLAIN.replace("display", "print"), "POLICY_INVALID", "/grants/0/permission/0"],
    [
      "a fee and no contact",
      PLAIN.replace("permission: [display]", "duty: [{action: compensate}]"),
      "RGT-904",
      "/grants/0/duty",
    ],
    [
      "no derivatives and translations",
      PLAIN.replace("LicenseRef-Tidewatch", "CC-BY-ND-4.0").replace("[display]", "[translate]"),
      "RGT-201",
      "/grants/0/permission",
    ],
    [
      "non-commercial and commercial",
      PLAIN.replace("LicenseRef-Tidewatch", "CC-BY-NC-4.0").replace("[display]", "[commercialize]"),
      "RGT-202",
      "/grants/0/permission",
    ],
    [
      "a country in and out",
      PLAIN.replace("[display]", "[display]\n    territory: {include: [DE], exclude: [DE]}"),
      "RGT-205",
      "/grants/0/territory",
    ],
    [
      "a text that may and may not be changed",
      PLAIN.replace("permission: [display]", "permission: [display, shorten]\n    prohibition: [modify]"),
      "RGT-412",
      "/grants/0/permission",
    ],
    [
      "an agreement that ends before it begins",
      `${PLAIN}agreements: [{id: A, parts: [text], validFrom: 2026-02-01T00:00:00Z, validUntil: 2026-01-01T00:00:00Z}]`,
      "RGT-206",
      "/agreements/0/validUntil",
    ],
    [
      "two agreements of one id",
      `${PLAIN}agreements:\n${"  - {id: A, parts: [text], validFrom: 2026-02-01T00:00:00Z}\n".repeat(2)}`,
      "AGREEMENT_ID_TWICE",
      "/agreements/1/id",
    ],
    [
      "a sender that is a whole top-level domain",
      PLAIN.replace('{prefix: ["in/tidewatch/"]}', "{sender: [com]}"),
      "POLICY_INVALID",
      "/match/sender/0",
    ],
    ["a required field twice", `${PLAIN}requiredFields: [body, body]`, "POLICY_INVALID", "/requiredFields/1"],
    ["a grave rule lowered", `${PLAIN}severity: {RGT-304: warn}`, "SEVERITY_NOT_LOWERED", "/severity/RGT-304"],
    [
      "a withdrawal made a quarantine",
      `${PLAIN}severity: {RGT-601: quarantine}`,
      "SEVERITY_NOT_LOWERED",
      "/severity/RGT-601",
    ],
    ["a rule that is none", `${PLAIN}severity: {RGT-999: warn}`, "RULE_UNKNOWN", "/severity/RGT-999"],
    [
      "a line to print with a slot that nothing fills",
      PLAIN.replace("[display]", '[display]\n    duty: [{action: attribute, text: "{author}, Tidewatch"}]'),
      "SLOT_UNKNOWN",
      "/grants/0/duty/0",
    ],
    [
      "a code that is in no country",
      PLAIN.replace("[display]", "[display]\n    territory: {include: [UK]}"),
      "RGT-702",
      "/grants/0/territory",
    ],
    [
      "a region and its country out",
      PLAIN.replace("[display]", "[display]\n    territory: {include: [GB-SCT], exclude: [GB]}"),
      "RGT-205",
      "/grants/0/territory",
    ],
    [
      "a fee without its currency",
      PLAIN.replace("permission: [display]", "duty: [{action: compensate, amount: 20}]"),
      "RGT-407",
      "/grants/0/duty/0",
    ],
    [
      "a quota that nobody can count",
      PLAIN.replace("[display]", "[display]\n    quota: {count: 100000, per: month}"),
      "RGT-410",
      "/grants/0/quota/count",
    ],
    [
      "a licence that ends before it starts",
      PLAIN.replace(
        "[display]",
        "[display]\n    window: {notBefore: 2026-02-01T00:00:00Z, notAfter: 2026-01-01T00:00:00Z}",
      ),
      "RGT-206",
      "/grants/0/window/notAfter",
    ],
    [
      "a zone to assume and none named",
      `${PLAIN}embargo: {onMissingTimezone: assume-policy-timezone}`,
      "RGT-303",
      "/embargo/onMissingTimezone",
    ],
    ["a channel that items could widen", `${PLAIN}itemMayWiden: [license, channel]`, "RGT-210", "/itemMayWiden/1"],
    ["how a delay is meant, and no delay", `${PLAIN}embargo: {soft: false}`, "RGT-315", "/embargo/soft"],
    [
      "a stance on mining in terms that are missing",
      `${PLAIN}dataMining: {plus: DMI-PROHIBITED-SEECONSTRAINT}`,
      "RGT-805",
      "/dataMining/plus",
    ],
    ["aliases that multiply", bomb(), "POLICY_YAML_BROKEN", ""],
    ["a file of another kind", "x".repeat(200_001), "POLICY_TOO_LARGE", ""],
  ])("stop the set: %s", (_title, text, code, where) => {
    expect(codes(text)).toContainEqual([code, where, "error"]);
    expect(compiled(text).bundle).toBeUndefined();
  });

  it("say with every problem what was expected and what was found", () => {
    const wrong = compiled(PLAIN.replace("display", "print").replace("tidewatch", "Tide Watch"), "a: [").problems;
    expect(wrong).toHaveLength(3);
    for (const { file, expected, found, message } of wrong) {
      expect([file, expected, found, message].filter((words) => words.trim() === "")).toEqual([]);
    }
    expect(wrong[0]).toMatchObject({ where: "/id", found: '"Tide Watch"' });
    expect(wrong[1]).toMatchObject({ where: "/grants/0/permission/0", found: '"print"' });
  });

  it("stop the set when two suppliers go by spellings of one name", () => {
    const named = (id: string, name: string) =>
      PLAIN.replace("id: tidewatch", `id: ${id}`).replace('{prefix: ["in/tidewatch/"]}', `{provider: [${name}]}`);
    expect(codes(named("one", "AP"), named("two", "The Associated Press"))).toEqual([
      ["RGT-906", "/match/provider", "error"],
    ]);
    expect(codes(named("one", "AP"), named("two", "APA"))).toEqual([]);
  });

  it("stop the set when two share an id or a way to match", () => {
    expect(codes(PLAIN, PLAIN)).toEqual([["POLICY_ID_TWICE", "/id", "error"]]);
    expect(codes(PLAIN, PLAIN.replace("id: tidewatch", "id: other"))).toEqual([["RGT-906", "/match/prefix", "error"]]);
  });

  it.each([
    ["that metadata alone is granted", PLAIN.replace("[text]", "[metadata]"), "PART_UNDECIDED"],
    [
      "that kills by other names wait for a person",
      `${PLAIN}lifecycle: {identifyBy: [uri, altId, slugline+number]}`,
      "NAME_NOT_MATCHED",
    ],
    ["that kills by uri are obeyed all the same", `${PLAIN}lifecycle: {identifyBy: [altId]}`, "NAME_ALWAYS_MATCHED"],
  ])("warn %s", (_, text, code) => {
    expect(compiled(text).problems).toMatchObject([{ code, severity: "warn" }]);
    expect(compiled(text).bundle).toBeDefined();
  });

  it("warn of a contract's dates a month ahead, and of an agreement's end", () => {
    const contracted = `${PLAIN}trust: contracted\nagreements: [{id: A, parts: [text], validFrom: 2026-01-01T00:00:00Z, validUntil: 2026-07-20T00:00:00Z}]`;
    const on = (day: string) =>
      compilePolicies([{ name: "a.yaml", text: contracted }], day).problems.map(({ code, message }) => [code, message]);
    expect(on("2026-06-05")).toEqual([]);
    expect(on("2026-06-29")).toEqual([
      ["RGT-905", "tidewatch was last checked 2026-01-05. Its terms are due again in 6 days. Re-read the terms."],
      ["RGT-122", "Agreement A ends in 21 days."],
    ]);
    expect(on("2026-07-21")).toContainEqual(["RGT-122", "Agreement A has ended."]);
  });

  it("warn of a past review date, which stops nothing", () => {
    const { bundle, problems } = compilePolicies([{ name: "a.yaml", text: PLAIN }], "2026-07-06");
    expect(problems).toMatchObject([{ code: "RGT-905", severity: "warn", file: "a.yaml", where: "/review/expires" }]);
    expect(bundle).toBeDefined();
    expect(compilePolicies([{ name: "a.yaml", text: PLAIN }], "2026-07-05").problems).toEqual([]);
  });
});

function bomb(): string {
  const rows = Array.from({ length: 9 }, (_, at) => `l${at + 1}: &l${at + 1} [${Array(9).fill(`*l${at}`).join(", ")}]`);
  return `l0: &l0 [x]\n${rows.join("\n")}\n`;
}

describe("a kind of part in two grants", () => {
  it("is an error: whose quota and whose permission would hold is anybody's guess", () => {
    const twice = PLAIN.replace("review:", "  - parts: [picture, text]\n    permission: [distribute]\nreview:");
    expect(codes(twice)).toEqual([["KIND_GRANTED_TWICE", "/grants/1/parts", "error"]]);
  });
});

describe("what is wrong with a policy", () => {
  const told = (text: string) => compilePolicies([{ name: "p.yaml", text }]).problems.map(sayPolicyProblem);

  it("is told once a place, with the word that was meant", () => {
    const policy = [
      "policy: imprimatur.policy/1",
      "id: Tide Watch",
      "version: 2026-01-05",
      "party: {name: Tidewatch}",
      "match: {prefix: [in/tidewatch/]}",
      "license: {id: LicenseRef-Tidewatch}",
      "grants: [{parts: [text, hedline], permision: [display]}]",
      "agreements: [{id: A, parts: [text], validFrom: tomorrow}]",
      "review: {source: [], checked: 2026-01-05}",
    ].join("\n");
    expect(told(policy)).toEqual([
      'p.yaml /id: Expected lower-case letters, digits and hyphens. Found "Tide Watch". (POLICY_INVALID)',
      'p.yaml /grants/0/parts/1: No such value may stand here. Did you mean "headline"? Expected "text", "headline", "picture", "graphic", "video", "audio", "metadata"; found "hedline". (POLICY_INVALID)',
      'p.yaml /grants/0/permision: There is no such field here. Expected another name; found ["display"]. (POLICY_INVALID)',
      'p.yaml /agreements/0/validFrom: Expected an instant with an offset, such as 2026-01-05T09:00:00Z. Found "tomorrow". (POLICY_INVALID)',
      "p.yaml /review/source: It is too short. Expected at least 1; found []. (POLICY_INVALID)",
      'p.yaml /review/by: It is missing. Expected "by"; found nothing. (POLICY_INVALID)',
    ]);
  });
  it.each(["", "# nothing but words\n"])("is that there is none in a file that was cut off: %j", (text) => {
    expect(told(text)).toEqual([
      "p.yaml: There is no policy in it. Expected a policy; found an empty file. (POLICY_INVALID)",
    ]);
  });
});
