import { describe, expect, it } from "vitest";
import { decide } from "../../shared/rights/decide.ts";
import { bundledPolicies } from "../bundled-policies.ts";
import { bundleOf, deskOf, policyOf } from "./desk-of.ts";
import { itemOf, readItem } from "./item-of.ts";
import { kindsIn, noticesIn } from "./recognised/notices-in.ts";

const RESERVATION =
  "Copyright 2026 Gull Media. All rights reserved. This material may not be published, broadcast, rewritten, or redistributed.";

describe("words that are easily taken for more than they say", () => {
  it("the sentence that a big agency made known names nobody as the supplier", () => {
    const policies = bundledPolicies();
    const lines = ["Tide turns early", "The tide turned an hour early on Tuesday.", RESERVATION];
    const { uri: _, ...item } = itemOf({ lines, statements: [] });
    const { provenance } = readItem(item, policies, { key: "in/elsewhere/1.txt" });
    expect(provenance.supplier).toBeNull();
  });

  it("the story that a kill names is read out of the kill, not out of its own slug", () => {
    const [kill] = noticesIn("first", "Please kill the story Ferry-Quay, V9991.");
    expect(kill).toMatchObject({ kind: "kill" });
    expect(kill?.value).toContain("Ferry-Quay");
    expect(kindsIn("first", "BC-Ferry-Quay-Kill-Bill-Festival")).toEqual([]);
  });

  it("a note of embargo without a time holds the item, and is never dropped", () => {
    const policies = bundleOf(policyOf());
    const lines = ["EMBARGOED UNTIL FURTHER NOTICE", "Tide turns early", "The tide turned an hour early."];
    const { decision, findings } = decide(readItem(itemOf({ lines }), policies), deskOf(policies));
    expect(findings.map(({ rule }) => rule)).toContain("RGT-304");
    expect(decision.state).toBe("hold");
  });

  it("a form that a notice points to gets no address that the copy does not hold", () => {
    const policies = bundleOf(policyOf({ license: { id: "LicenseRef-Tidewatch" } }));
    const notice = "To learn more about republishing this story and the fees, please fill in this form.";
    const lines = ["Tide turns early", "The tide turned an hour early.", notice];
    const { rights } = decide(readItem(itemOf({ lines }), policies), deskOf(policies));
    expect(rights.parts[0]?.acquire).toMatchObject({ kind: "form", url: null });
  });

  it("a site's footer and an agency's tail under one story are both kept", () => {
    const policies = bundleOf(policyOf());
    const footer = "This article is published under CC BY 4.0.";
    const lines = ["Tide turns early", "The tide turned an hour early.", RESERVATION, footer];
    const kinds = readItem(itemOf({ lines }), policies).notices.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["reserved", "licence"]));
  });

  it.each([
    ['French "Attribution" without the anchor', "Attribution du marché à la ville"],
    ["Japanese 表示 without the anchor", "価格の表示について"],
  ])("%s names no licence", (_, text) => {
    expect(kindsIn("last", text)).toEqual([]);
  });

  it.each([
    [
      "ligatures of PDF",
      "This article may not be republished without our wri\uFB00en permission, \uFB01led or not. All rights reserved.",
    ],
    ["curly quotes", "The keeper\u2019s words are the paper\u2019s: all rights reserved."],
  ])("%s do not hide a reservation", (_, text) => {
    expect(kindsIn("last", text)).toContain("reserved");
  });
});
