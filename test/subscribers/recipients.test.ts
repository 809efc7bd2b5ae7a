import { describe, expect, it } from "vitest";
import type { PartRights } from "../../shared/record/rights.ts";
import { recipientsOf } from "../../shared/subscribers/recipients.ts";
import type { Subscriber } from "../../shared/subscribers/subscriber.ts";

const terms = (edit: Partial<PartRights> = {}): { parts: PartRights[] } => ({
  parts: [
    {
      parts: ["text", "headline"],
      holder: null,
      license: null,
      acquire: null,
      permission: ["distribute", "display"],
      prohibition: [],
      duty: [],
      decision: { state: "accept", releaseOn: [] },
      ...edit,
    },
  ],
});
const who = (edit: Partial<Subscriber> = {}): Subscriber => ({ id: "paper", protocol: "sqs", ...edit });

describe("who may have a story", () => {
  it.each<[string, Partial<PartRights>, Partial<Subscriber>, string | undefined]>([
    ["a subscriber of the house gets what the house may use", {}, {}, undefined],
    ["outside the house it needs leave to pass on", {}, { external: true }, "RGT-704"],
    ["leave to pass on is leave", { permission: ["distribute", "grantUse"] }, { external: true }, undefined],
    [
      "leave under a condition is leave",
      { permission: [{ action: "grantUse", when: { commercial: false } }] },
      { external: true },
      undefined,
    ],
    [
      "a prohibition stands above it",
      { permission: ["grantUse"], prohibition: ["grantUse"] },
      { external: true },
      "RGT-704",
    ],
    ["a country that the terms leave out", { territory: { exclude: ["TR"] } }, { territory: ["TR"] }, "RGT-701"],
    ["another country", { territory: { exclude: ["TR"] } }, { territory: ["GR"] }, undefined],
    [
      "a region of a country that the terms name",
      { territory: { include: ["GB"] } },
      { territory: ["GB-SCT"] },
      undefined,
    ],
    ["a channel that the terms leave out", { channel: { exclude: ["print"] } }, { channels: ["print"] }, "RGT-703"],
    ["another channel", { channel: { include: ["web"] } }, { channels: ["web", "print"] }, undefined],
    [
      "non-profits only",
      { recipient: { nonProfitOnly: true }, permission: ["grantUse"] },
      { external: true },
      "RGT-705",
    ],
    [
      "a non-profit",
      { recipient: { nonProfitOnly: true }, permission: ["grantUse"] },
      { external: true, nonProfit: true },
      undefined,
    ],
    [
      "news organisations only",
      { recipient: { newsOrganisationOnly: true }, permission: ["grantUse"] },
      { external: true, nonProfit: true },
      "RGT-705",
    ],
    ["the house itself, whom the decision has weighed", { recipient: { nonProfitOnly: true } }, {}, undefined],
  ])("%s", (_, part, subscriber, rule) =>
    expect(recipientsOf(terms(part), [who(subscriber)])).toEqual(
      rule === undefined ? { to: ["paper"], leftOut: [] } : { to: [], leftOut: [{ id: "paper", rule }] },
    ),
  );

  it("is not asked of subscribers of the desk", () =>
    expect(recipientsOf(terms(), [who({ topic: "Desk", external: true })])).toEqual({ to: [], leftOut: [] }));

  it("goes by the terms of the text, not by those of a picture", () => {
    const [text] = terms({ permission: ["grantUse"] }).parts;
    const [picture] = terms({ parts: ["picture"], permission: [] }).parts;
    if (!text || !picture) throw new Error("no parts");
    expect(recipientsOf({ parts: [picture, text] }, [who({ external: true })]).to).toEqual(["paper"]);
  });
});
