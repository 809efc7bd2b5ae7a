import { STAGES } from "../stages.ts";
import type { Calls } from "./count-calls.ts";

/** The whole of a million articles may cost this much at first, in dollars. */
export const COST_BUDGET = 18;

/**
 * List prices in dollars, us-east-1, on demand, without free tiers, as published in 2025: DynamoDB after its price cut of
 * November 2024; Lambda arm64; SQS and SNS standard; S3 Standard. Check them before you rely on a sum.
 */
export const PRICE = {
  writeUnit: 0.625e-6,
  /** A strongly consistent read of up to 4 KB. */
  readUnit: 0.125e-6,
  s3Put: 5e-6,
  s3Get: 0.4e-6,
  sqsRequest: 0.4e-6,
  snsPublish: 0.5e-6,
  lambdaRequest: 0.2e-6,
  lambdaGbSecond: 0.0000133334,
} as const;

/**
 * What two functions are taken to run for an article in the cloud: measured times of a local stack say nothing of it.
 * Memory as stage prod has it.
 */
const ASSUMED = [
  { seconds: 0.06, gigabytes: STAGES.prod.memory.ingest / 1024 },
  { seconds: 0.04, gigabytes: STAGES.prod.memory.announce / 1024 },
];
/** SQS bills polls for messages: one receive and one delete a message of the ingest queue, which Lambda makes itself. */
const QUEUE_REQUESTS = 3;

/** The list price of a million articles in dollars, by service. Storage, transfer and the subscribers' own queues are not in it. */
export function costOfMillion(figures: {
  callsAnArticle: Calls;
  writeUnitsAnArticle: { table: number; indexes: number };
}): { total: number; parts: Record<string, number> } {
  const { callsAnArticle: calls, writeUnitsAnArticle: units } = figures;
  const count = (name: string): number => calls[name] ?? 0;
  // One unit for each consistent read. A revision, which alone is above 4 KB, and its decision are read at half the price.
  const reads = count("DynamoDB.GetItem") + count("DynamoDB.Query") + 1.5 * count("DynamoDB.BatchGetItem");
  const parts = {
    "DynamoDB writes": (units.table + units.indexes) * PRICE.writeUnit,
    "DynamoDB reads": reads * PRICE.readUnit,
    "S3 puts": count("S3.PutObject") * PRICE.s3Put,
    "S3 gets": count("S3.GetObject") * PRICE.s3Get,
    SQS: QUEUE_REQUESTS * PRICE.sqsRequest,
    SNS: count("SNS.Publish") * PRICE.snsPublish,
    "Lambda requests": ASSUMED.length * PRICE.lambdaRequest,
    "Lambda time (assumed)": ASSUMED.reduce((sum, run) => sum + run.seconds * run.gigabytes * PRICE.lambdaGbSecond, 0),
  };
  const million = Object.fromEntries(Object.entries(parts).map(([name, dollars]) => [name, dollars * 1e6]));
  return { total: Object.values(million).reduce((sum, dollars) => sum + dollars, 0), parts: million };
}
