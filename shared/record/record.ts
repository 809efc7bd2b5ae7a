import * as v from "valibot";
import { article } from "./article.ts";
import { decision } from "./decision.ts";
import { finding } from "./finding.ts";
import { provenance } from "./provenance.ts";
import { rights } from "./rights.ts";

/** The version of the record's shape; fields are only ever added under it. */
export const RECORD_SCHEMA = "imprimatur.record/1";

/** An article with the decision on it and everything that the decision rests on. */
export const record = v.strictObject({
  schema: v.literal(RECORD_SCHEMA),
  article,
  provenance,
  rights,
  findings: v.array(finding),
  decision,
});
export type NewsRecord = v.InferOutput<typeof record>;
