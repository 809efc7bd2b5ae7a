import type * as lambda from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { ENV } from "../shared/names.ts";
import { FUNCTION_NAMES, type FunctionName } from "./function-names.ts";
import { FUNCTIONS } from "./functions.ts";
import type { ResourceName } from "./permissions.ts";
import { PipelineFunction } from "./pipeline-function.ts";
import type { Stage } from "./stages.ts";

/** Where a function's code comes from: bundled at synth, or a stand-in. */
export type CodeOf = (name: FunctionName) => lambda.Code;

/** What the functions share. */
export interface PipelineProps {
  stage: Stage;
  code: CodeOf;
  environment: Record<keyof typeof ENV, string>;
  arns: Record<ResourceName, string>;
}

/** The functions, made from their rows in `FUNCTIONS`. */
export class Pipeline extends Construct {
  readonly functions: Record<FunctionName, lambda.Function>;

  constructor(scope: Construct, props: PipelineProps) {
    super(scope, "Pipeline");
    const { stage, arns } = props;
    const made = FUNCTION_NAMES.map((name) => {
      const environment = Object.fromEntries(
        FUNCTIONS[name].environment.map((key) => [ENV[key], props.environment[key]]),
      );
      return [name, new PipelineFunction(this, name, { stage, arns, environment, code: props.code(name) }).lambda];
    });
    this.functions = Object.fromEntries(made) as Record<FunctionName, lambda.Function>;
  }
}
