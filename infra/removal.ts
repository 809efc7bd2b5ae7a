import { RemovalPolicy } from "aws-cdk-lib";
import type { Stage } from "./stages.ts";

/** The CDK's word for what a stage does with data whose resource goes away. */
export function removal(stage: Stage): RemovalPolicy {
  return stage.removal === "retain" ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
}
