import * as lambda from "aws-cdk-lib/aws-lambda";
import * as logs from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { METRICS } from "../shared/names.ts";
import type { FunctionName } from "./function-names.ts";
import { functionRole } from "./function-role.ts";
import { FUNCTIONS } from "./functions.ts";
import type { ResourceName } from "./permissions.ts";
import { removal } from "./removal.ts";
import type { Stage } from "./stages.ts";
import { timeoutOf } from "./timeout-of.ts";

/** What a function needs of the stack. */
export interface PipelineFunctionProps {
  stage: Stage;
  /** Holds `index.mjs`, which exports `handler`. */
  code: lambda.Code;
  /** Variables that only the stack knows. */
  environment: Record<string, string>;
  arns: Record<ResourceName, string>;
}

/** One function of the pipeline with its role and its own log group. Nothing can add to the role. */
export class PipelineFunction extends Construct {
  readonly lambda: lambda.Function;

  constructor(scope: Construct, name: FunctionName, props: PipelineFunctionProps) {
    super(scope, FUNCTIONS[name].id);
    const { stage } = props;
    const logGroup = new logs.LogGroup(this, "Logs", { retention: stage.days.logs, removalPolicy: removal(stage) });
    this.lambda = new lambda.Function(this, "Function", {
      description: FUNCTIONS[name].description,
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      code: props.code,
      handler: "index.handler",
      timeout: timeoutOf(name),
      memorySize: stage.memory[name],
      environment: {
        ...props.environment,
        POWERTOOLS_SERVICE_NAME: METRICS.service,
        POWERTOOLS_METRICS_NAMESPACE: METRICS.namespace,
        POWERTOOLS_LOG_LEVEL: stage.logLevel,
      },
      logGroup,
      role: functionRole(this, name, props.arns, logGroup).withoutPolicyUpdates(),
    });
  }
}
