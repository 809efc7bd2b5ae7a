import { describe, expect, it } from "vitest";
import { compilePolicies } from "../../shared/rights/policy/compile.ts";
import { bundleOf, policyOf } from "./desk-of.ts";
import { itemOf, readItem } from "./item-of.ts";

const read = (uri: string, stripSuffix: string, version?: string) => {
  const { article } = itemOf();
  const item = itemOf({ uri, article: { ...article, ...(version ? { version } : {}) } });
  return readItem(item, bundleOf(policyOf({ identity: { stripSuffix } }))).article;
};

describe("the id of a story whose supplier writes the version at its end", () => {
  it.each([
    ["urn:tidewatch:7_47", "_\\d+", "urn:tidewatch:7", "47"],
    ["urn:tidewatch:7-8-1", "-\\d+-\\d+", "urn:tidewatch:7", "8.1"],
    ["urn:tidewatch:7:1562753522000", ":\\d+", "urn:tidewatch:7", "1562753522000"],
    ["urn:tidewatch:7.3", ".\\d+", "urn:tidewatch:7", "3"],
  ])("%s without %s is %s in version %s", (uri, suffix, story, version) => {
    expect(read(uri, suffix)).toMatchObject({ uri: story, version, altIds: [{ role: "uri", value: uri }] });
  });
  it.each([
    ["urn:tidewatch:7x3", ".\\d+"],
    ["urn:tidewatch:7_47b", "_\\d+"],
  ])("%s has no %s, and stays", (uri, suffix) => {
    expect(read(uri, suffix)).toMatchObject({ uri, version: "1" });
    expect(read(uri, suffix).altIds).toBeUndefined();
  });
  it("leaves the version that the copy states", () => {
    expect(read("urn:tidewatch:7_47", "_\\d+", "48").version).toBe("48");
  });
  it.each(["(a+)+", "\\d+\\d+", ".*", "[0-9]+", "", "_\\d"])("may not be told by the pattern %j", (stripSuffix) => {
    const text = JSON.stringify({ ...policyOf(), identity: { stripSuffix } });
    expect(compilePolicies([{ name: "test.yaml", text }]).problems).toMatchObject([{ code: "POLICY_INVALID" }]);
  });
});
