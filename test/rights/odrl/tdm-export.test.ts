import { describe, expect, it } from "vitest";
import { readEncoded } from "../../../shared/rights/encoded/read-encoded.ts";
import { tdmLocation, tdmPolicy, tdmProperties } from "../../../shared/rights/odrl/tdm-export.ts";
import { policyOf } from "../desk-of.ts";

const mining = (plus: string, tdmReservation: 0 | 1 | null = null, tdmPolicy: string | null = null) => ({
  plus,
  tdmReservation,
  tdmPolicy,
});

describe("TDMRep's properties", () => {
  it.each([
    ["nothing said", mining("DMI-UNSPECIFIED"), {}],
    ["mining allowed", mining("DMI-ALLOWED"), {}],
    ["not reserved", mining("DMI-UNSPECIFIED", 0), { "tdm-reservation": "0" }],
    [
      "reserved",
      mining("DMI-UNSPECIFIED", 1, "https://t.example/p"),
      { "tdm-reservation": "1", "tdm-policy": "https://t.example/p" },
    ],
    ["forbidden for training", mining("DMI-PROHIBITED-AIMLTRAINING", 0), { "tdm-reservation": "1" }],
    [
      "an address without a reservation",
      mining("DMI-UNSPECIFIED", 0, "https://t.example/p"),
      { "tdm-reservation": "0" },
    ],
  ])("are of %s", (_, said, properties) => {
    expect(tdmProperties(said)).toEqual(properties);
    const location = tdmLocation("/a", said);
    expect(location?.["tdm-reservation"]).toEqual(
      "tdm-reservation" in properties ? Number(properties["tdm-reservation"]) : undefined,
    );
  });
});

it("has a policy where mining is reserved, which reads back as reserved", () => {
  expect(tdmPolicy(policyOf())).toBeUndefined();
  const policy = tdmPolicy(policyOf({ dataMining: { plus: "DMI-PROHIBITED" } }));
  const targets = { names: ["text", "headline"], partsOf: () => undefined, isKnownParty: false };
  const value = JSON.stringify(policy);
  const { encoded, faults } = readEncoded({ value, source: "item-encoded", pointer: "" }, targets);
  expect(faults).toEqual([]);
  expect(encoded).toMatchObject([{ permission: null, prohibition: ["textAndDataMining"] }]);
});
