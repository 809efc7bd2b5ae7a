import { describe, expect, it } from "vitest";
import { readCopy } from "../../shared/read-copy.ts";
import { decide } from "../../shared/rights/decide.ts";
import { bundleOf, deskOf, policyOf } from "./desk-of.ts";

const PAGE = "https://tidewatch.example/1";
const BODY =
  "<p>The tide turned an hour early on Tuesday, and nobody on the quay had moved the boats in time.</p>".repeat(4);
const page = (head: string) =>
  `<!doctype html><html lang="en"><head><title>Tide turns early</title><link rel="canonical" href="${PAGE}">${head}</head><body><article><h1>Tide turns early</h1>${BODY}</article></body></html>`;
const feed = (element: string) =>
  `<rss version="2.0" xmlns:rsl="https://rslstandard.org/rsl" xmlns:cc="http://creativecommons.org/ns#"><channel><title>Tidewatch</title><item><title>Tide turns early</title><link>${PAGE}</link><description>The tide turned an hour early.</description>${element}</item></channel></rss>`;

async function decided(copy: string, over: Record<string, unknown> = {}) {
  const policies = bundleOf(policyOf(over));
  const delivery = { key: "in/tidewatch/1", receivedAt: "2026-01-05T09:00:00Z", metadata: {} };
  const { readings } = await readCopy(Buffer.from(copy), delivery, policies);
  const [reading] = readings;
  if (!reading) throw new Error("no reading");
  return decide(reading, deskOf(policies));
}

const rsl = (inner: string) => `<rsl:content url="/"><rsl:license>${inner}</rsl:license></rsl:content>`;
const SEE = "DMI-PROHIBITED-SEEEMBEDDEDRIGHTSEXPR";

describe("what pages and feeds say to machines", () => {
  it.each([
    ["a TDMRep meta", page('<meta name="tdm-reservation" content="1">'), { tdmReservation: 1 }],
    ["a robots meta", page('<meta name="robots" content="noindex, noai">'), { plus: "DMI-PROHIBITED-AIMLTRAINING" }],
    [
      "a link to terms in RSL",
      page('<link rel="license" type="application/rsl+xml" href="https://tidewatch.example/rsl.xml">'),
      { plus: SEE },
    ],
    ["terms in RSL on the page", page('<script type="application/rsl+xml"><rsl></rsl></script>'), { plus: SEE }],
    [
      "RSL that sells",
      feed(rsl('<rsl:permits type="usage">ai-all</rsl:permits><rsl:payment type="subscription"/>')),
      { plus: SEE },
    ],
    [
      "RSL that forbids",
      feed(rsl('<rsl:permits type="usage">all</rsl:permits><rsl:prohibits type="usage">ai-train</rsl:prohibits>')),
      { plus: SEE },
    ],
    [
      "RSL for one country",
      feed(rsl('<rsl:permits type="usage">all</rsl:permits><rsl:permits type="geo">US</rsl:permits>')),
      { plus: SEE },
    ],
    ["RSL that says nothing", feed("<rsl:license/>"), { plus: SEE }],
    [
      "RSL that is open",
      feed(rsl('<rsl:permits type="usage">all</rsl:permits><rsl:payment type="free"/>')),
      { plus: "DMI-UNSPECIFIED" },
    ],
  ])("is taken into its rights: %s", async (_, copy, dataMining) => {
    const { rights, findings } = await decided(copy);
    expect(rights.dataMining).toMatchObject(dataMining);
    const isReserved = !("plus" in dataMining) || dataMining.plus !== "DMI-UNSPECIFIED";
    expect(rights.parts[0]?.prohibition.includes("textAndDataMining")).toBe(isReserved);
    expect(findings.map(({ rule }) => rule)).not.toContain("RGT-211");
    expect(findings.map(({ rule }) => rule)).not.toContain("RGT-103");
  });
});

describe("a page that sells licences, in a license field", () => {
  const license = { id: "LicenseRef-Tidewatch" };
  const selling = page('<link rel="license" href="https://tidewatch.example/licensing">');

  it("says where a licence is had, and quarantines nothing where a policy states the terms", async () => {
    const { rights, decision } = await decided(selling, { license });
    expect(rights.parts[0]?.acquire).toEqual({ kind: "page", url: "https://tidewatch.example/licensing" });
    expect(rights.evidence).toContainEqual(
      expect.objectContaining({ field: "parts[0].acquire", value: "https://tidewatch.example/licensing" }),
    );
    expect(decision.state).toBe("accept-with-duties");
  });

  it("stands behind the policy's own way, and behind none of a stranger", async () => {
    expect((await decided(selling)).rights.parts[0]?.acquire).toMatchObject({ email: "desk@tidewatch.example" });
    const strange = page('<link rel="license" href="https://evil.example/licensing">');
    expect((await decided(strange, { license })).rights.parts[0]?.acquire).toBeNull();
  });
});
