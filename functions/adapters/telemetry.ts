import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics } from "@aws-lambda-powertools/metrics";
import { METRICS } from "../../shared/names.ts";

/** Structured logs: keys, counts, codes. Words of the copy never go in. */
export const logger = new Logger({ serviceName: METRICS.service });

/** Metrics as lines of the log (embedded metric format): no call, no cost a request. */
export const metrics = new Metrics({ namespace: METRICS.namespace, serviceName: METRICS.service });
