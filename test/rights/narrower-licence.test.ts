import { describe, expect, it } from "vitest";
import { decide } from "../../shared/rights/decide.ts";
import { bundleOf, deskOf, policyOf } from "./desk-of.ts";
import { itemOf, readItem, says } from "./item-of.ts";

const OPEN = { id: "CC-BY-4.0", uri: "https://creativecommons.org/licenses/by/4.0/" };
const BY_SA = "http://creativecommons.org/licenses/by-sa/3.0/";

function licenceUnder(license: Record<string, unknown>, ...values: string[]) {
  const policies = bundleOf(
    policyOf({ license, grants: [{ parts: ["text", "headline"], permission: ["distribute"] }] }),
  );
  const reading = readItem(itemOf({ statements: values.map((value) => says("license", value)) }), policies);
  const { rights } = decide(reading, deskOf(policies));
  const evidence = rights.evidence.filter(({ field }) => field === "parts[0].license");
  return { license: rights.parts[0]?.license, pointers: evidence.map(({ pointer }) => pointer) };
}

describe("the licence that readers are told of", () => {
  it("is the item's where that gives less than its policy's, with its own address", () => {
    const { license, pointers } = licenceUnder(OPEN, BY_SA);
    expect(license).toMatchObject({ id: "CC-BY-SA-3.0", uri: "https://creativecommons.org/licenses/by-sa/3.0/" });
    expect(pointers).toContain("/license");
  });
  it.each([
    ["the same in another version", OPEN, ["https://creativecommons.org/licenses/by/3.0/"]],
    ["wider", { ...OPEN, id: "CC-BY-NC-4.0" }, ["https://creativecommons.org/licenses/by/4.0/"]],
    ["without a version", OPEN, ["CC BY-SA"]],
    ["two of them", OPEN, [BY_SA, "https://creativecommons.org/licenses/by-nc/4.0/"]],
    ["beside terms that are none of Creative Commons", { id: "LicenseRef-Tidewatch" }, [BY_SA]],
  ])("is the policy's where the item's is %s", (_, license, values) => {
    expect(licenceUnder(license, ...values).license?.id).toBe(license.id);
  });
});
