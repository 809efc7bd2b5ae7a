import { App, type AppProps, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { acknowledge } from "./acknowledgements.ts";
import { bundledCode } from "./bundled-code.ts";
import { ImprimaturStack } from "./imprimatur-stack.ts";
import type { CodeOf } from "./pipeline.ts";
import { stageNamed } from "./stages.ts";

/** How an app can differ from what the CDK's command line makes of it. */
export interface ImprimaturAppProps extends Pick<AppProps, "context" | "outdir"> {
  /** Stands in for the bundles, where building them is not the point. */
  code?: CodeOf;
}

/**
 * The app with the stack of the stage that the context names, checked by cdk-nag's AwsSolutions at synth.
 * Context: `stage` (see `STAGES`), `policies` (a directory of policy files instead of `shared/policies`).
 */
export function imprimaturApp({ code, ...props }: ImprimaturAppProps = {}): App {
  const app = new App({ analyticsReporting: false, ...props });
  const stage = stageNamed(app.node.tryGetContext("stage"));
  const stack = new ImprimaturStack(app, stage, code ?? bundledCode(app.node.tryGetContext("policies")));
  acknowledge(stack);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
