import { beforeAll, describe, expect, it } from "vitest";
import { decide, type Judgement } from "../../../shared/rights/decide.ts";
import type { PolicyBundle } from "../../../shared/rights/policy/policy.ts";
import { policyIndex } from "../../../shared/rights/policy/policy-index.ts";
import { canonicalJson } from "../../../shared/story/canonical-json.ts";
import { type CorpusItem, corpusItems, HAS_CORPUS, readAtPrefix } from "../flow/corpus-items.ts";
import { sentDesk, standingPolicies } from "../flow/sent-desk.ts";
import { type Damage, damagesOf } from "./damage.ts";
import { isSampled } from "./sampled.ts";
import { isUnread, wider } from "./wider.ts";

/**
 * What lifts a hold when it is gone: the field itself was all that spoke against use, and a blank one counts as gone
 * (RGT-113) but for an embargo. What is left is never more than the policy grants, which the last test holds.
 */
const GONE: Readonly<Record<string, string>> = {
  geography: "a territory that the house is not in",
  usageTerms: "a day after which nothing may be used",
  canonicalUrl: "an address that was not the supplier's, or not public",
  copyrightNotice: "a line that named another holder, or reserved the rights",
  infoSources: "a source that was marked as a member's",
  license: "a licence wider than the policy, or unknown",
  pubStatus: "a status that withheld or cancelled the item",
  rightsEnd: "the end of the licence",
  rightsInfo: "terms for machines that could not be read",
  embargoedUntil: "the only embargo",
};

/** Whether a field was harmed so that nobody could know that it had been there, or that it had been another address. */
function isGone({ field, harm }: Damage): boolean {
  const own = field.replace(" of media", "");
  // Half of a copyright line ends before the name that it names.
  if (harm === "cut") return own === "canonicalUrl" || own === "copyrightNotice";
  return own in GONE && (harm === "removed" || (harm === "blanked" && own !== "embargoedUntil"));
}

/** Permissions of parts that nothing in the policy grants. */
function ungranted({ rights }: Judgement, supplier: string | null, policies: PolicyBundle): string[] {
  const policy = policyIndex(policies.policies).byId.get(supplier ?? "");
  return rights.parts.flatMap(({ parts, permission }) => {
    const grants =
      policy?.grants.filter((grant) => parts.some((kind) => (grant.parts as string[]).includes(kind))) ?? [];
    const granted = new Set(grants.flatMap((grant) => grant.permission ?? []).map(canonicalJson));
    return permission.map(canonicalJson).filter((one) => !granted.has(one));
  });
}

/** Milliseconds that the whole corpus may take where other work runs beside it. */
const WHOLE_MS = 1_800_000;

interface Harmed extends Damage {
  where: string;
  before: Judgement;
  after: Judgement;
  supplier: string | null;
}

function harmedOf(item: CorpusItem, policies: PolicyBundle): Harmed[] {
  const desk = sentDesk(policies, item);
  const before = decide(readAtPrefix(item, policies), desk);
  return [...damagesOf(item.copy)].map((damage) => {
    const reading = readAtPrefix({ ...item, copy: damage.copy }, policies);
    const where = `${item.file} ${item.index}: ${damage.harm} ${damage.field}`;
    return { ...damage, where, before, after: decide(reading, desk), supplier: reading.provenance.supplier };
  });
}

describe.skipIf(!HAS_CORPUS)("a field of a corpus item that is harmed (skipped where ../shared is absent)", () => {
  const policies = standingPolicies();
  const wide: string[] = [];
  const beyond: string[] = [];
  let harms = 0;

  beforeAll(async () => {
    for (const item of HAS_CORPUS ? await corpusItems(isSampled) : []) {
      for (const one of harmedOf(item, policies)) {
        harms += 1;
        const all = isGone(one) ? [] : wider(one.before, one.after);
        wide.push(...all.filter((what) => !isUnread(one.after, what)).map((what) => `${one.where}: ${what}`));
        beyond.push(...ungranted(one.after, one.supplier, policies).map((what) => `${one.where}: ${what}`));
      }
    }
  }, WHOLE_MS);

  it("never makes a decision wider, part by part, unless all that spoke against use is gone", () => {
    expect(harms).toBeGreaterThan(500);
    expect(wide).toEqual([]);
  });

  it("never gives more than the policy grants, whatever is gone", () => {
    expect(beyond).toEqual([]);
  });
});
