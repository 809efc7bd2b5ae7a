import type { Delivery } from "../../../shared/copy/delivery.ts";
import type { State } from "../../../shared/record/states.ts";
import type { Desk } from "../../../shared/rights/desk.ts";
import type { House } from "../../../shared/rights/policy/house.ts";
import type { PolicyBundle } from "../../../shared/rights/policy/policy.ts";
import { itemOf, says } from "../item-of.ts";

/** What differs from the plain story under the plain policy. */
export interface Change {
  item?: Parameters<typeof itemOf>[0];
  /** A whole file as it is sent, read instead of an item. */
  wire?: string;
  /** What the policy says, beside what the test's own does. */
  policy?: Record<string, unknown>;
  /** Other policies than the test's own. */
  policies?: PolicyBundle;
  delivery?: Partial<Delivery>;
  desk?: Partial<Desk>;
  /** What the house profile says, beside its name. */
  house?: Partial<House>;
  state?: State;
}

/** What makes a rule fire, what nearly does, and what makes it fire in another wire format. */
export interface RuleCase {
  fires: Change;
  misses: Change;
  elsewhere: Change;
}

/** The plain article. */
export const { article } = itemOf();

/** The lines of the plain story. */
export const PLAIN = ["Tide turns early", "The tide turned an hour early on Tuesday.", "Nobody minded."];

/** The plain story with more lines under it. */
export const ending = (...lines: string[]): Change => ({ item: { lines: [...PLAIN, ...lines] } });

/** The plain story under a note to editors. */
export const noted = (text: string): Change => ({
  item: { lines: [{ role: "ed-note", text, pointer: "/ednote" }, ...PLAIN] },
});

/** The plain story with one more field. */
export const stating = (field: Parameters<typeof says>[0], value: string): Change => ({
  item: { statements: [says("canonicalUrl", "https://tidewatch.example/1"), says(field, value)] },
});

/** The policy of the test, changed. */
export const under = (over: Record<string, unknown>): Change => ({ policy: over });

/** The policy of the test with another grant of its text. */
export const granting = (grant: object): Change =>
  under({ grants: [{ parts: ["text", "headline"], permission: ["distribute", "display"], ...grant }] });

/** The plain story with a picture. */
export const picture = (credit?: string): Change => ({
  item: {
    article: {
      ...article,
      associations: [
        {
          name: "picture-1",
          type: "picture",
          ...(credit ? { infoSources: [{ role: "creditline", name: credit }] } : {}),
        },
      ],
    },
  },
});

/** A notice that asks for a fee. */
export const FEE = "To learn more about republishing this story and the fees, please fill in this form.";

/** An agreement that settles the fee. */
export const AGREED = {
  id: "T-1",
  parts: ["text", "headline"],
  validFrom: "2026-01-01T00:00:00Z",
  settles: ["compensate"],
};

/** Terms that ask for a fee. */
export const PAID = {
  grants: [{ parts: ["text", "headline"], permission: ["distribute"], duty: [{ action: "compensate" }] }],
};
