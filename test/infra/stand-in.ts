import { join } from "node:path";
import * as lambda from "aws-cdk-lib/aws-lambda";
import type { CodeOf } from "../../infra/pipeline.ts";

/** Code for every function where only the template matters: nothing is bundled. */
export const standIn: CodeOf = () => lambda.Code.fromAsset(join(import.meta.dirname, "stand-in"));
