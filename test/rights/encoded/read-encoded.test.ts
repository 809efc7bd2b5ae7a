import { describe, expect, it } from "vitest";
import { type Expression, readEncoded, type Targets } from "../../../shared/rights/encoded/read-encoded.ts";

const TARGETS: Targets = {
  names: ["text", "headline", "picture-1"],
  partsOf: (targets) => (targets.includes("urn:x:1#picture-1") ? ["picture-1"] : undefined),
  isKnownParty: false,
};
const read = (value: unknown, over: Partial<Expression & Targets> = {}) =>
  readEncoded(
    {
      value: typeof value === "string" ? value : JSON.stringify(value),
      source: "item-encoded",
      pointer: "/rightsInfo",
      ...(over.part ? { part: over.part } : {}),
    },
    { ...TARGETS, ...over },
  );
/** What is left, without what every entry has. */
const terms = (value: unknown) =>
  read(value).encoded.map(({ source: _s, pointer: _p, text: _t, ...rest }) =>
    Object.fromEntries(
      Object.entries(rest).filter(
        ([field, one]) =>
          one !== null &&
          (field === "permission" || JSON.stringify(one) !== "[]") &&
          JSON.stringify(one) !== '{"include":null,"exclude":[]}',
      ),
    ),
  );
const faults = (value: unknown, over: Partial<Targets> = {}) => read(value, over).faults.map(({ reason }) => reason);

const odrl = (rules: object) => ({
  "@context": "http://www.w3.org/ns/odrl.jsonld",
  "@type": "Set",
  uid: "urn:p:1",
  ...rules,
});
const permits = (over: object) => odrl({ permission: [{ target: "urn:x:1", action: "distribute", ...over }] });
const forbids = (over: object) => odrl({ prohibition: [{ target: "urn:x:1", action: "distribute", ...over }] });
const where = (leftOperand: string, operator: string, rightOperand: unknown) => ({
  constraint: [{ leftOperand, operator, rightOperand }],
});

describe("an expression in ODRL 2.2", () => {
  it.each([
    ["leaves what it permits", permits({}), [{ permission: ["distribute"] }]],
    [
      "leaves all that an action takes in",
      permits({ action: "modify" }),
      [{ permission: ["modify", "editHeadline", "editStyle", "shorten"] }],
    ],
    [
      "leaves a list of actions",
      permits({ action: ["distribute", "odrl:display"] }),
      [{ permission: ["distribute", "display"] }],
    ],
    ["forbids", forbids({ action: "cc:CommercialUse" }), [{ prohibition: ["commercialize"] }]],
    [
      "keeps to a territory",
      permits(where("spatial", "isAnyOf", ["http://cvx.iptc.org/iso3166-1a3/DEU", "AT"])),
      [{ permission: ["distribute"], territory: { include: ["DE", "AT"], exclude: [] } }],
    ],
    [
      "leaves a territory out",
      permits(where("spatial", "neq", "http://cvx.iptc.org/iso3166-1a3/ABW")),
      [{ permission: ["distribute"], territory: { include: null, exclude: ["AW"] } }],
    ],
    [
      "is forbidden in a territory",
      forbids(where("spatial", "eq", "TUR")),
      [{ territory: { include: null, exclude: ["TR"] } }],
    ],
    [
      "is forbidden outside a territory",
      forbids(where("spatial", "isNoneOf", ["TR"])),
      [{ territory: { include: ["TR"], exclude: [] } }],
    ],
    [
      "keeps to a channel",
      permits(where("deliveryChannel", "eq", "urn:imprimatur:channel:web")),
      [{ permission: ["distribute"], channel: { include: ["web"], exclude: [] } }],
    ],
    [
      "is forbidden on a channel",
      forbids(where("media", "eq", "print")),
      [{ channel: { include: null, exclude: ["print"] } }],
    ],
    [
      "opens at a time",
      permits(where("dateTime", "gteq", { "@value": "2026-02-01T09:00:00+01:00", "@type": "xsd:dateTime" })),
      [{ permission: ["distribute"], validFrom: "2026-02-01T08:00:00Z" }],
    ],
    [
      "ends before the first place has that day",
      permits(where("dateTime", "lt", "2026-02-01")),
      [{ permission: ["distribute"], validUntil: "2026-01-31T10:00:00Z" }],
    ],
    [
      "is forbidden until the last place has that day",
      forbids(where("dateTime", "lt", "2026-02-01")),
      [{ validFrom: "2026-02-01T12:00:00Z" }],
    ],
    [
      "is forbidden from the first place that has that day",
      forbids(where("dateTime", "gteq", "2026-02-01")),
      [{ validUntil: "2026-01-31T10:00:00Z" }],
    ],
    [
      "asks for duties",
      permits({
        duty: [
          {
            action: "compensate",
            constraint: [
              {
                leftOperand: "payAmount",
                operator: "eq",
                rightOperand: "12.5",
                unit: "http://dbpedia.org/resource/EUR",
              },
            ],
          },
          { action: "attribute", attributedParty: "Tidewatch" },
        ],
      }),
      [
        {
          permission: ["distribute"],
          duty: [
            { action: "compensate", amount: 12.5, currency: "EUR" },
            { action: "attribute", text: "Tidewatch" },
          ],
        },
      ],
    ],
    ["asks for duties of its own", odrl({ obligation: [{ action: "delete" }] }), [{ duty: [{ action: "delete" }] }]],
    [
      "speaks of a part",
      forbids({ target: "urn:x:1#picture-1" }),
      [{ parts: ["picture-1"], prohibition: ["distribute"] }],
    ],
    [
      "gives each part what speaks of it",
      odrl({ permission: [{ action: "distribute" }, { target: "urn:x:1#picture-1", action: "display" }] }),
      [
        { parts: ["text", "headline"], permission: ["distribute"] },
        { parts: ["picture-1"], permission: ["distribute", "display"] },
      ],
    ],
    [
      "allows in either of two territories",
      odrl({
        permission: [
          { action: "distribute", ...where("spatial", "eq", "DE") },
          { action: "distribute", ...where("spatial", "eq", "FR") },
        ],
      }),
      [{ permission: ["distribute"], territory: { include: ["DE", "FR"], exclude: [] } }],
    ],
    [
      "allows nowhere where two actions share no territory",
      odrl({
        permission: [
          { action: "distribute", ...where("spatial", "eq", "DE") },
          { action: "display", ...where("spatial", "eq", "FR") },
        ],
      }),
      [{ permission: ["distribute", "display"], territory: { include: [], exclude: [] } }],
    ],
    [
      "shares an action among its rules",
      odrl({ action: "display", prohibition: [{ target: "urn:x:1" }] }),
      [{ prohibition: ["display"] }],
    ],
    [
      "has prefixes of its own",
      {
        "@context": ["https://www.w3.org/ns/odrl.jsonld", { o: "http://www.w3.org/ns/odrl/2/" }],
        "@type": "o:Set",
        "o:prohibition": { "o:action": { "@id": "o:sell" } },
      },
      [{ prohibition: ["sell"] }],
    ],
    [
      "stands in a graph",
      {
        "@context": "http://www.w3.org/ns/odrl.jsonld",
        "@graph": [forbids({ action: "sell" }), forbids({ action: "archive" })],
      },
      [{ prohibition: ["sell"] }, { prohibition: ["archive"] }],
    ],
    [
      "reserves mining",
      {
        ...odrl({
          permission: [
            { action: "tdm:mine", duty: [{ action: "obtainConsent" }], ...where("purpose", "eq", "tdm:research") },
          ],
        }),
        profile: "http://www.w3.org/ns/tdmrep",
      },
      [{ prohibition: ["textAndDataMining"] }],
    ],
    ["opens mining, which says nothing of publishing", odrl({ permission: [{ action: "tdm:mine" }] }), []],
  ])("%s", (_, value, left) => {
    expect(terms(value)).toEqual(left);
    expect(faults(value)).toEqual([]);
  });
});

describe("an expression in older spellings", () => {
  it.each([
    [
      "ODRL 2.1 in JSON",
      {
        policytype: "http://www.w3.org/ns/odrl/2/Agreement",
        policyid: "http://tidewatch.example/p",
        prohibitions: [
          {
            target: "urn:x:1",
            action: "http://www.w3.org/ns/odrl/2/commercialize",
            assigner: "http://tidewatch.example/",
            assignee: "http://tidewatch.example/partners",
          },
        ],
      },
      [{ prohibition: ["commercialize"] }],
    ],
    [
      "RightsML of 2011",
      {
        policytype: "http://w3.org/ns/odrl/2/Set",
        policyid: "p",
        permissions: [
          {
            target: "urn:x:1",
            action: "http://iptc.org/std/RightsML/2011-10-07/distribute",
            constraints: [
              {
                name: "http://w3.org/ns/odrl/2/spatial",
                operator: "http://w3.org/ns/odrl/2/neq",
                rightOperand: "http://cvx.iptc.org/iso3166-1a3/ABW",
              },
            ],
          },
        ],
      },
      [{ permission: ["distribute"], territory: { include: null, exclude: ["AW"] } }],
    ],
    [
      "operands run together",
      {
        policytype: "Set",
        permissions: [
          {
            action: "display",
            constraints: [{ name: "dateTime", operator: "lt", rightoperand: "2026-02-01T00:00:00Z" }],
            duties: [
              {
                action: "pay",
                constraints: [
                  {
                    name: "payAmount",
                    operator: "eq",
                    rightoperand: "3.00",
                    rightoperandunit: "http://cvx.iptc.org/iso4217a/GBP",
                  },
                ],
              },
            ],
          },
        ],
      },
      [
        {
          permission: ["display"],
          validUntil: "2026-02-01T00:00:00Z",
          duty: [{ action: "compensate", amount: 3, currency: "GBP" }],
        },
      ],
    ],
    [
      "ninjs's object",
      { langId: "http://www.w3.org/ns/odrl/2/", encodedRights: JSON.stringify(forbids({ action: "sell" })) },
      [{ prohibition: ["sell"] }],
    ],
    ["ninjs 1's object", { langid: "x", encodedrights: forbids({ action: "sell" }) }, [{ prohibition: ["sell"] }]],
    [
      "a list of policies",
      [forbids({ action: "sell" }), forbids({ action: "index" })],
      [{ prohibition: ["sell"] }, { prohibition: ["index"] }],
    ],
    [
      "countries that a feed denies",
      { restriction: { relationship: "deny", type: "country", value: "de us" } },
      [{ territory: { include: null, exclude: ["DE", "US"] } }],
    ],
    [
      "dpa's code in ninjs's object",
      { encodedRights: "dparight:DACH" },
      [{ territory: { include: ["DE", "AT", "CH"], exclude: [] } }],
    ],
    ["dpa's code of who is left out", "dparight:NO_CH", [{ territory: { include: null, exclude: ["CH"] } }]],
    [
      "the licence of a picture",
      { license: "https://creativecommons.org/licenses/by-nc/2.0/" },
      [
        {
          prohibition: ["commercialize"],
          duty: [
            { action: "attribute" },
            { action: "linkLicense", target: "https://creativecommons.org/licenses/by-nc/2.0/" },
          ],
        },
      ],
    ],
  ])("is read: %s", (_, value, left) => {
    expect(terms(value)).toEqual(left);
    expect(faults(value)).toEqual([]);
  });
});

describe("what is not understood", () => {
  it.each([
    ["an unknown action", permits({ action: "odrl:anonymize" }), ["the action anonymize"], [{ permission: [] }]],
    [
      "an unknown constraint of a permission",
      permits(where("industry", "eq", "press")),
      ["the constraint industry"],
      [{ permission: [] }],
    ],
    [
      "an unknown place",
      permits(where("spatial", "eq", "http://places.example/atlantis")),
      ["the constraint spatial"],
      [{ permission: [] }],
    ],
    [
      "an unknown operator",
      permits(where("spatial", "hasPart", "DE")),
      ["the constraint spatial"],
      [{ permission: [] }],
    ],
    [
      "an unknown channel",
      permits(where("deliveryChannel", "eq", "carrier pigeon")),
      ["the constraint deliveryChannel"],
      [{ permission: [] }],
    ],
    [
      "a time that is none",
      permits(where("dateTime", "lt", "soon")),
      ["the constraint dateTime"],
      [{ permission: [] }],
    ],
    [
      "constraints joined by or",
      permits({ constraint: [{ or: [{}] }] }),
      ["constraints joined by or"],
      [{ permission: [] }],
    ],
    ["a property of a permission", permits({ "ex:unless": 1 }), ["ex:unless"], [{ permission: [] }]],
    ["an unknown duty", permits({ duty: [{ action: "watermark" }] }), ["the duty watermark"], [{ permission: [] }]],
    [
      "an action of a foreign vocabulary",
      forbids({ action: "http://other.example/show" }),
      ["the prohibited action http://other.example/show"],
      [{ prohibition: ["http://other.example/show"] }],
    ],
    [
      "a profile",
      { ...forbids({}), profile: "http://other.example/profile" },
      ["the profile http://other.example/profile"],
      [{ prohibition: ["distribute"] }],
    ],
    [
      "a context",
      { ...forbids({}), "@context": "http://other.example/context" },
      ["the context http://other.example/context"],
      [{ prohibition: ["distribute"] }],
    ],
    [
      "a context that gives a term another meaning",
      { ...forbids({}), "@context": ["http://www.w3.org/ns/odrl.jsonld", { prohibition: "urn:x:nothing" }] },
      ["the term prohibition of its context"],
      [{ prohibition: ["distribute"] }],
    ],
    [
      "a policy that it inherits from",
      { ...forbids({}), inheritFrom: "http://tidewatch.example/p" },
      ["a policy that it inherits from, which is not fetched"],
      [{ prohibition: ["distribute"] }],
    ],
    [
      "linked rights",
      { linkedRights: "https://tidewatch.example/rights" },
      ["rights at https://tidewatch.example/rights, which is not fetched"],
      [],
    ],
    ["a policy without rules", {}, ["a policy without rules"], []],
    ["words", "ask the desk", ['nobody reads "ask the desk"'], []],
    ["broken JSON", '{"permission":', ["JSON that is broken"], []],
    ["XML", "<o:Policy/>", ["an expression in XML"], []],
    ["a country that is none", "ATLANTIS OUT", ['nobody reads "ATLANTIS OUT"'], []],
    [
      "a licence of nobody we know",
      { license: "https://tidewatch.example/buy" },
      ["license", "a policy without rules"],
      [],
    ],
    ["a text as long as a book", `{"a":"${"x".repeat(100_001)}"}`, ["an expression of 100009 characters"], []],
    ["nesting", `${"[".repeat(40)}${"]".repeat(40)}`, ["more than 32 levels"], []],
    [
      "hundreds of rules",
      odrl({ prohibition: Array.from({ length: 201 }, () => ({ action: "sell" })) }),
      ["more than 200 rules"],
      [],
    ],
  ])("is named and narrows: %s", (_, value, named, left) => {
    expect(faults(value)).toEqual(named);
    expect(terms(value)).toEqual(left);
  });

  it("is whom a permission names, unless the way of delivery says who we are", () => {
    const value = permits({ assignee: "http://tidewatch.example/partners" });
    expect(faults(value)).toEqual(["whom it permits: http://tidewatch.example/partners"]);
    expect(faults(value, { isKnownParty: true })).toEqual([]);
    expect(terms(value)).toEqual([{ permission: ["distribute"] }]);
  });

  it("forbids without its condition where that cannot be enforced", () => {
    expect(terms(forbids(where("industry", "eq", "press")))).toEqual([{ prohibition: ["distribute"] }]);
    expect(terms(forbids({ action: "modify", ...where("spatial", "eq", "DE") }))[0]?.prohibition).toContain("modify");
  });

  it("is about the part in whose field it stands", () => {
    expect(read("ask", { part: "picture-1" }).faults).toMatchObject([{ part: "picture-1" }]);
    expect(read(forbids({}), { part: "picture-1" }).encoded).toMatchObject([{ parts: ["picture-1"] }]);
  });
});

it("says where each rule stands, in its own words", () => {
  const { encoded } = read(odrl({ prohibition: [{ action: "sell" }, { action: "index" }] }));
  expect(encoded.map(({ pointer, text }) => [pointer, text])).toEqual([
    ["/rightsInfo#/prohibition/0", '{"action":"sell"}'],
    ["/rightsInfo#/prohibition/1", '{"action":"index"}'],
  ]);
});

describe("a code of dpa's that is near one", () => {
  it.each([
    "dparight:",
    "dparight:XX",
    "dparight:UK",
    "dparight:EU",
    "dparight:NO_",
    "dparight:NO_NO_CH",
    "dparight:DE_AT",
    "dparight:dach",
    "dparight:NO_CH,NO_AT",
    "dparight:constructor",
    "right:DACH",
    "DACH",
  ])("%j waits for a person", (code) => {
    expect([terms(code), faults(code)]).toEqual([[], [`nobody reads "${code}"`]]);
  });
});
