import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Stack } from "aws-cdk-lib";
import { afterAll } from "vitest";
import { cdkContext } from "../../infra/cdk-context.ts";
import { imprimaturApp } from "../../infra/imprimatur-app.ts";
import type { StageName } from "../../infra/stages.ts";
import { standIn } from "./stand-in.ts";

/** A resource as the template has it. */
export interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DependsOn?: string | string[];
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
}

/** A synthesized stack, its template, and its template's resources by logical id. */
export interface Synthesized {
  stack: Stack;
  template: { Resources: Record<string, Resource>; Outputs: Record<string, { Value: { Ref: string } }> };
  resources: Record<string, Resource>;
}

const outdirs: string[] = [];
afterAll(() => {
  for (const made of outdirs) rmSync(made, { recursive: true });
});

/** A new folder for what a synthesis writes, removed after the file's tests. */
export function outdir(): string {
  const made = mkdtempSync(join(tmpdir(), "imprimatur-"));
  outdirs.push(made);
  return made;
}

/** The app of a stage under the context of `cdk.json`, unsynthesized. A stand-in takes the place of the bundles. */
export function unsynthesized(
  stage: StageName,
  context: Record<string, unknown> = {},
): { app: ReturnType<typeof imprimaturApp>; stack: Stack } {
  const app = imprimaturApp({
    context: { ...cdkContext(), ...context, stage },
    outdir: outdir(),
    code: standIn,
  });
  const stack = app.node.findChild(`Imprimatur-${stage}`);
  if (!Stack.isStack(stack)) throw new Error("The app has no stack of its stage.");
  return { app, stack };
}

/** Checks templates against CloudFormation's schemas: loading them takes a second or two. `nag.test.ts` leaves it on. */
export const SCHEMAS = "@aws-cdk/core:validateAgainstDefaultRules";

/** The stack of a stage, synthesized in this process. */
export function synthesized(stage: StageName): Synthesized {
  const { app, stack } = unsynthesized(stage, { [SCHEMAS]: false });
  const { template } = app.synth().getStackByName(stack.stackName);
  return { stack, template, resources: template.Resources };
}

/** The resources of a type, by logical id. */
export function ofType(resources: Record<string, Resource>, type: string): [string, Resource][] {
  return Object.entries(resources).filter(([, resource]) => resource.Type === type);
}
