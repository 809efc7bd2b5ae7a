import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
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
  template: Template;
  resources: Record<string, Resource>;
}

const outdirs: string[] = [];
afterAll(() => {
  for (const outdir of outdirs) rmSync(outdir, { recursive: true });
});

/** The app of a stage under the context of `cdk.json`, unsynthesized. A stand-in takes the place of the bundles. */
export function unsynthesized(stage: StageName): { app: ReturnType<typeof imprimaturApp>; stack: Stack } {
  const outdir = mkdtempSync(join(tmpdir(), "imprimatur-"));
  outdirs.push(outdir);
  const app = imprimaturApp({
    context: { ...cdkContext(), stage },
    outdir,
    code: standIn,
  });
  const stack = app.node.findChild(`Imprimatur-${stage}`);
  if (!Stack.isStack(stack)) throw new Error("The app has no stack of its stage.");
  return { app, stack };
}

/** The stack of a stage, synthesized in this process with cdk-nag's checks on. */
export function synthesized(stage: StageName): Synthesized {
  const { stack } = unsynthesized(stage);
  const template = Template.fromStack(stack);
  return { stack, template, resources: template.toJSON().Resources as Record<string, Resource> };
}

/** The resources of a type, by logical id. */
export function ofType(resources: Record<string, Resource>, type: string): [string, Resource][] {
  return Object.entries(resources).filter(([, resource]) => resource.Type === type);
}
