import type { Reading } from "../../shared/copy/reading.ts";
import { readCopy } from "../../shared/read-copy.ts";
import { decide } from "../../shared/rights/decide.ts";
import type { PolicyBundle } from "../../shared/rights/policy/policy.ts";
import { benchCopy } from "./bench-copy.ts";
import { manyPolicies } from "./many-policies.ts";
import { quantile } from "./quantile.ts";

/** Deciding an article costs at most this part of reading it. */
export const DECIDING_BUDGET = 1;

/** Rounds of both, in turn, so that a busy machine slows both; their medians count. */
const ROUNDS = 15;
/** Articles in a round. */
const ARTICLES = 40;
const NOW = "2026-03-01T09:00:00Z";

/** What reading and deciding one article costs under some policies. */
export interface DecidingFigures {
  policies: number;
  agreements: number;
  readMs: number;
  decideMs: number;
  ratio: number;
}

/** Measures reading and deciding the same articles under one policy, and under as many as a big house has. */
export async function measureDeciding(): Promise<DecidingFigures[]> {
  return [await measured(manyPolicies(1, 1)), await measured(manyPolicies(500, 1000))];
}

async function measured(policies: PolicyBundle): Promise<DecidingFigures> {
  const read: number[] = [];
  const decided: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    const readings = await readAll(policies, round);
    const between = performance.now();
    for (const reading of readings) decide(reading, { policies, now: NOW, kills: [], wasUsable: false });
    read.push((between - started) / ARTICLES);
    decided.push((performance.now() - between) / ARTICLES);
  }
  const [readMs, decideMs] = [quantile(read, 0.5), quantile(decided, 0.5)];
  const agreements = policies.policies.reduce((sum, { agreements: own }) => sum + own.length, 0);
  return { policies: policies.policies.length, agreements, readMs, decideMs, ratio: decideMs / readMs };
}

async function readAll(policies: PolicyBundle, round: number): Promise<Reading[]> {
  const all: Reading[] = [];
  for (let at = 0; at < ARTICLES; at += 1) {
    const delivery = { key: `in/bench/${at}.json`, receivedAt: NOW, metadata: {} };
    const { readings } = await readCopy(Buffer.from(benchCopy(at, round)), delivery, policies);
    all.push(...readings);
  }
  return all;
}
