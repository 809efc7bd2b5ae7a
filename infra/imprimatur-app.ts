import { App, type AppProps, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import type { PolicyBundle } from "../shared/rights/policy/policy.ts";
import type { Subscriber } from "../shared/subscribers/subscriber.ts";
import { acknowledge } from "./acknowledgements.ts";
import { bundledCode } from "./bundled-code.ts";
import { ImprimaturStack, type StackPolicies } from "./imprimatur-stack.ts";
import type { CodeOf } from "./pipeline.ts";
import { policyBundle } from "./policy-bundle.ts";
import { stageNamed } from "./stages.ts";
import { subscribersFile } from "./subscribers-file.ts";

/** How an app can differ from what the CDK's command line makes of it. */
export interface ImprimaturAppProps extends Pick<AppProps, "context" | "outdir"> {
  /** Stands in for the bundles, where building them is not the point. */
  code?: CodeOf;
}

/** Stands for the policies where a stand-in carries none. */
const STAND_IN: StackPolicies = { hash: "0".repeat(64), policies: [] };

function bundled(
  policies: string | undefined,
  subscribers: readonly Subscriber[],
): { code: CodeOf; bundle: StackPolicies } {
  const compiled = policyBundle(policies);
  return { code: bundledCode(compiled, subscribers), bundle: JSON.parse(compiled) as PolicyBundle };
}

/**
 * The app with the stack of the stage that the context names, checked by cdk-nag's AwsSolutions at synth.
 * Context: `stage` (see `STAGES`), `policies` (a directory of policy files instead of `shared/policies`),
 * `subscribers` (a file instead of `infra/subscribers.yaml`).
 */
export function imprimaturApp({ code, ...props }: ImprimaturAppProps = {}): App {
  const app = new App({ analyticsReporting: false, ...props });
  const stage = stageNamed(app.node.tryGetContext("stage"));
  const subscribers = subscribersFile(app.node.tryGetContext("subscribers"));
  const { bundle, code: made } = code
    ? { bundle: STAND_IN, code }
    : bundled(app.node.tryGetContext("policies"), subscribers);
  const stack = new ImprimaturStack(app, stage, made, bundle, subscribers);
  acknowledge(stack);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
