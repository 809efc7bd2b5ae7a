import { describe, expect, it } from "vitest";
import { readCopy } from "../../../shared/read-copy.ts";
import { decide } from "../../../shared/rights/decide.ts";
import { bundleOf, deskOf, policyOf } from "../desk-of.ts";

const GUID = "urn:newsml:tidewatch.example:20260104:1";
const item = (rights: string) => `<?xml version="1.0"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:o="http://www.w3.org/ns/odrl/2/" guid="${GUID}" version="1" standard="NewsML-G2" standardversion="2.29">
<rightsInfo>${rights}</rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><versionCreated>2026-01-04T10:00:00Z</versionCreated></itemMeta>
<contentMeta><headline>Tide turns early</headline><by>Pell Tarrow</by></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>The tide turned an hour early on Tuesday.</p></body></html></inlineXML></contentSet>
</newsItem>`;
const xml = (rules: string) =>
  `<rightsExpressionXML langid="http://www.w3.org/ns/odrl/2/"><o:Policy uid="urn:tidewatch:p1" type="http://www.w3.org/ns/odrl/2/Set">${rules}</o:Policy></rightsExpressionXML>`;

async function decided(rights: string) {
  const policies = bundleOf(policyOf());
  const delivery = { key: "in/tidewatch/1.xml", receivedAt: "2026-01-05T09:00:00Z", metadata: {} };
  const { readings } = await readCopy(Buffer.from(item(rights)), delivery, policies);
  const [reading] = readings;
  if (!reading) throw new Error("no reading");
  const { decision, rights: block, findings } = decide(reading, deskOf(policies));
  return { state: decision.state, text: block.parts[0], rules: findings.map(({ rule }) => rule), block, findings };
}

describe("rights that NewsML-G2 encodes", () => {
  it("keep to the territory of a permission in XML", async () => {
    const rule = `<o:permission><o:asset uid="${GUID}" relation="http://www.w3.org/ns/odrl/2/target"/>
      <o:action name="http://iptc.org/std/RightsML/2011-10-07/distribute"/>
      <o:constraint name="http://www.w3.org/ns/odrl/2/spatial" operator="http://www.w3.org/ns/odrl/2/eq" rightOperand="http://cvx.iptc.org/iso3166-1a3/DEU"/>
      <o:party uid="http://tidewatch.example/" function="http://www.w3.org/ns/odrl/2/assigner"/></o:permission>`;
    const { state, text, rules } = await decided(xml(rule));
    expect(state).toBe("accept-with-duties");
    expect(text).toMatchObject({ permission: ["distribute"], territory: { include: ["DE"] } });
    expect(rules).not.toContain("RGT-211");
  });

  it("keep to the territory of dpa's code, and wait where nobody knows it", async () => {
    const data = (code: string) => `<rightsExpressionData langid="urn:dpa:rights">${code}</rightsExpressionData>`;
    const { state, text, rules } = await decided(data("dparight:NO_CH"));
    expect([state, text?.territory, rules.includes("RGT-211")]).toEqual([
      "accept-with-duties",
      { exclude: ["CH"] },
      false,
    ]);
    expect((await decided(data("dparight:NO_PRINT"))).rules).toContain("RGT-211");
  });

  it("leave nothing to publish where publishing is forbidden, and say by which words", async () => {
    const { state, text, block } = await decided(
      xml(`<o:prohibition><o:action name="http://www.w3.org/ns/odrl/2/use"/></o:prohibition>`),
    );
    expect(state).toBe("reject");
    expect(text?.permission).toEqual([]);
    expect(block.evidence).toContainEqual(
      expect.objectContaining({ field: "parts[0].prohibition", source: "item-structured" }),
    );
  });

  it("are read from data, too", async () => {
    const data = `{"policytype":"http://www.w3.org/ns/odrl/2/Set","prohibitions":[{"action":"http://www.w3.org/ns/odrl/2/display"}]}`;
    const { text } = await decided(
      `<rightsExpressionData enctype="application/json" langid="x">${data}</rightsExpressionData>`,
    );
    expect(text?.permission).toEqual(["distribute"]);
  });

  it("reserve mining", async () => {
    const { block } = await decided(
      xml(`<o:prohibition><o:action name="http://www.w3.org/ns/tdmrep#mine"/></o:prohibition>`),
    );
    expect(block.dataMining.tdmReservation).toBe(1);
  });

  it.each([
    [
      "in another language",
      `<rightsExpressionXML langid="other"><x:terms xmlns:x="urn:x"/></rightsExpressionXML>`,
      "an expression in XML",
    ],
    [
      "with a word that ODRL has not",
      xml(`<o:prohibition><o:action name="odrl:sell"/></o:prohibition><o:unless/>`),
      "o:unless",
    ],
    ["at another address", `<link rel="x" href="https://tidewatch.example/rights.xml"/>`, "which is not fetched"],
  ])("wait for a person %s", async (_, rights, reason) => {
    const { state, findings } = await decided(rights);
    expect(state).toBe("quarantine");
    expect(findings.find(({ rule }) => rule === "RGT-211")?.message).toContain(reason);
  });
});

describe("rights that NewsML-G2 states of one of its media", () => {
  const SET =
    '<remoteContent id="quay" href="https://tidewatch.example/quay.jpg" contenttype="image/jpeg"/></contentSet>';
  async function parts(rights: string) {
    const policies = bundleOf(policyOf());
    const delivery = { key: "in/tidewatch/1.xml", receivedAt: "2026-01-05T09:00:00Z", metadata: {} };
    const text = item("").replace("<rightsInfo></rightsInfo>", rights).replace("</contentSet>", SET);
    const { readings } = await readCopy(Buffer.from(text), delivery, policies);
    const [reading] = readings;
    if (!reading) throw new Error("no reading");
    const { rights: block, decision, findings } = decide(reading, deskOf(policies));
    return { ends: block.parts.map(({ ref = "text", validUntil }) => [ref, validUntil]), decision, findings };
  }
  const END = "2026-01-05T08:00:00Z";
  it("end for it alone, and the text is used", async () => {
    const { ends, decision } = await parts(`<rightsInfo idrefs="quay" validto="${END}"/>`);
    expect(ends).toEqual([
      ["text", null],
      ["picture-1", END],
    ]);
    expect(decision.parts).toMatchObject({
      text: { state: "accept-with-duties" },
      "picture-1": { effect: "strip-part" },
    });
  });
  it.each(['idrefs="elsewhere"', ""])("end for all of it under %j", async (idrefs) => {
    const { ends, decision } = await parts(`<rightsInfo ${idrefs} validto="${END}"/>`);
    expect([decision.state, ends.map(([, end]) => end)]).toEqual(["reject", [END, END]]);
  });
});
