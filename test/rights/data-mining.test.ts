import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Statement } from "../../shared/copy/statement.ts";
import { decide } from "../../shared/rights/decide.ts";
import { MINING_STANCES, stricterStance } from "../../shared/rights/policy/mining-stances.ts";
import { readMining } from "../../shared/rights/terms/data-mining.ts";
import { bundleOf, deskOf, policyOf } from "./desk-of.ts";
import { itemOf, readItem, says } from "./item-of.ts";

const mined = (plus: string, more: object = {}) => policyOf({ dataMining: { plus, ...more } });
const readingOf = (...statements: Statement[]) => ({ statements, notices: [] });

describe("what is said of mining", () => {
  it.each([
    ["nothing", [], undefined, "DMI-UNSPECIFIED", null, false],
    ["a reservation", [says("tdmReservation", "1")], undefined, "DMI-UNSPECIFIED", 1, true],
    ["none", [says("tdmReservation", "0")], undefined, "DMI-UNSPECIFIED", 0, false],
    ["0 and 1", [says("tdmReservation", "0"), says("tdmReservation", "1")], undefined, "DMI-UNSPECIFIED", 1, true],
    ["what is no value", [says("tdmReservation", "true")], undefined, "DMI-UNSPECIFIED", null, false],
    ["that robots leave it", [says("robots", "index, noai")], undefined, "DMI-PROHIBITED-AIMLTRAINING", null, true],
    ["that robots reserve it", [says("robots", "tdm-reservation")], undefined, "DMI-UNSPECIFIED", 1, true],
    ["that robots may index", [says("robots", "index, follow")], undefined, "DMI-UNSPECIFIED", null, false],
    [
      "only by the copy that it is allowed",
      [says("dataMining", "DMI-ALLOWED")],
      undefined,
      "DMI-UNSPECIFIED",
      null,
      false,
    ],
    ["by the policy that it is allowed", [], mined("DMI-ALLOWED"), "DMI-ALLOWED", null, false],
    [
      "by the policy that it is allowed, by the copy that it is not",
      [says("dataMining", "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-GENAIMLTRAINING")],
      mined("DMI-ALLOWED"),
      "DMI-PROHIBITED-GENAIMLTRAINING",
      null,
      true,
    ],
    ["a stance that nobody knows", [says("dataMining", "plus:DMI-SOME")], undefined, "DMI-PROHIBITED", null, true],
    ["by the policy, reserved", [], mined("DMI-UNSPECIFIED", { tdmReservation: 1 }), "DMI-UNSPECIFIED", 1, true],
  ] as const)("is %s", (_, statements, policy, plus, tdmReservation, isReserved) => {
    expect(readMining(readingOf(...statements), policy)).toMatchObject({ plus, tdmReservation, isReserved });
  });

  it("has the same outcome in every order, and is never loosened by more", () => {
    const values = ["0", "1", "yes", "noai", "DMI-ALLOWED", "DMI-PROHIBITED", "DMI-PROHIBITED-SEECONSTRAINT"];
    const statement = fc
      .tuple(
        fc.constantFrom("tdmReservation" as const, "robots" as const, "dataMining" as const),
        fc.constantFrom(...values),
      )
      .map(([field, value]) => says(field, value));
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 6 }), statement, (all, more) => {
        const { signals: _one, ...read } = readMining(readingOf(...all));
        const { signals: _two, ...turned } = readMining(readingOf(...all.toReversed()));
        expect(turned).toEqual(read);
        const wider = readMining(readingOf(...all, more));
        expect(stricterStance(wider.plus, read.plus)).toBe(wider.plus);
        expect(wider.isReserved || !read.isReserved).toBe(true);
      }),
    );
  });

  it("has stances of which the stricter counts, whichever comes first", () => {
    for (const a of MINING_STANCES) {
      for (const b of MINING_STANCES) expect(stricterStance(a, b)).toBe(stricterStance(b, a));
    }
  });

  it("forbids it to every part, with its evidence, and stands in the record", () => {
    const policies = bundleOf(
      policyOf({ grants: [{ parts: ["text", "headline"], permission: ["display", "textAndDataMining"] }] }),
    );
    const copy = itemOf({
      statements: [says("tdmReservation", "1"), says("tdmPolicy", "https://tidewatch.example/tdm.json")],
    });
    const { rights } = decide(readItem(copy, policies), deskOf(policies));
    expect(rights.dataMining).toEqual({
      plus: "DMI-UNSPECIFIED",
      tdmReservation: 1,
      tdmPolicy: "https://tidewatch.example/tdm.json",
    });
    expect(rights.parts[0]).toMatchObject({ permission: ["display"], prohibition: ["textAndDataMining"] });
    expect(rights.evidence.filter(({ field }) => field === "dataMining")).toMatchObject([
      { pointer: "/tdmReservation" },
      { pointer: "/tdmPolicy" },
    ]);
  });
});
