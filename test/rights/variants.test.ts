import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCopy } from "../../shared/read-copy.ts";
import { decide } from "../../shared/rights/decide.ts";
import { bundledPolicies } from "../bundled-policies.ts";
import { deskOf, NOW } from "./desk-of.ts";
import { VARIANTS } from "./variants.ts";

const ROOT = join(import.meta.dirname, "../..");
const SHARED = join(ROOT, "../shared");
const STORIES = [
  {
    title: "the bundled sample",
    file: join(ROOT, "test/fixtures/web-page-text/harbour-ledger.txt"),
    golden: join(ROOT, "test/fixtures/web-page-text/harbour-ledger.golden.json"),
    policy: "harbour-ledger",
    prefix: "in/example/",
    host: "harbour-ledger.example",
  },
  {
    title: "the seed",
    file: join(SHARED, "corpus/seed/000_f1be44eafe9617c4.txt"),
    golden: join(SHARED, "design/rights/seed.expected.json"),
    policy: "middle-east-eye",
    prefix: "in/mee/",
    host: "middleeasteye.net",
  },
];

const all = bundledPolicies();

describe.each(STORIES)("$title", ({ file, golden, policy: id, prefix, host }) => {
  const isAbsent = !existsSync(file);
  const policy = all.policies.find((one) => one.id === id);

  async function judged(variant: Partial<(typeof VARIANTS)[number]>) {
    if (!policy) throw new Error(`no policy ${id}`);
    const copy = variant.bytes?.(readFileSync(file, "utf8")) ?? readFileSync(file);
    const policies = variant.policies?.(all, policy) ?? all;
    const delivery = { key: "story.txt", receivedAt: NOW, metadata: {}, ...variant.delivery?.(host, prefix) };
    const { readings, problems } = await readCopy(Buffer.from(copy as Uint8Array), delivery, policies);
    expect(problems).toEqual([]);
    const [reading] = readings;
    if (!reading) throw new Error("nothing read");
    return { reading, ...decide(reading, deskOf(policies, { wasUsable: variant.wasUsable ?? false })) };
  }

  it.skipIf(isAbsent)("becomes its golden record", async () => {
    const { reading, ...judgement } = await judged({});
    const { article, provenance } = reading;
    const record = { schema: "imprimatur.record/1", article, provenance, ...judgement };
    const text = readFileSync(golden, "utf8").replace("<sha256 of the policy bundle>", all.hash);
    const expected = JSON.parse(text) as { decision: object };
    expect(JSON.parse(JSON.stringify(record))).toEqual({
      ...expected,
      decision: { ...expected.decision, policyHash: all.hash },
    });
  });

  it.skipIf(isAbsent).each(VARIANTS)("$change: $state", async (variant) => {
    const { reading, findings, decision, rights } = await judged(variant);
    const rules = findings.map(({ rule }) => rule);
    expect(decision.state).toBe(variant.state);
    expect(rules).toEqual(expect.arrayContaining(variant.rules ?? []));
    expect(rules.filter((rule) => variant.not?.includes(rule))).toEqual([]);
    if (variant.releaseOn) expect(decision.releaseOn).toEqual(variant.releaseOn);
    if (variant.matchedBy) expect(reading.provenance.supplierMatchedBy).toBe(variant.matchedBy);
    if (variant.reason) expect(decision.reason).toBe(variant.reason);
    if (decision.state === "accept-with-duties") expect(rights.creditText).toBe(policy?.party.name);
    if (variant.isSameBody) expect(reading.article.bodies).toEqual((await judged({})).reading.article.bodies);
    expect(decision.parts["picture-1"]).toEqual({ state: expect.any(String), effect: "strip-part" });
  });
});
