import { expect, test } from "vitest";
import { cdkContext } from "../../infra/cdk-context.ts";
import { imprimaturApp } from "../../infra/imprimatur-app.ts";
import { STAGES, type StageName, stageNamed } from "../../infra/stages.ts";
import { ofType, outdir, synthesized } from "./synthesized.ts";

test("takes the development stage when none is named", () => {
  expect(stageNamed(undefined)).toBe("dev");
});

test.each(["pro", "", "toString", 1])("refuses the stage %j and names those that exist", (name) => {
  expect(() => stageNamed(name)).toThrow(/dev, prod/);
  expect(() => imprimaturApp({ context: { ...cdkContext(), stage: name }, outdir: outdir() })).toThrow(/dev, prod/);
});

test.each(Object.keys(STAGES) as StageName[])("gives %s its own retention, memory and concurrency", (name) => {
  const { resources, stack } = synthesized(name);
  const stage = STAGES[name];
  expect(stack.stackName).toBe(`Imprimatur-${name}`);
  expect(stack.terminationProtection).toBe(stage.deletionProtection);
  const kept = ofType(resources, "AWS::S3::Bucket").concat(ofType(resources, "AWS::DynamoDB::Table"));
  for (const [, { DeletionPolicy, UpdateReplacePolicy }] of kept) {
    const policy = stage.removal === "retain" ? "Retain" : "Delete";
    expect([DeletionPolicy, UpdateReplacePolicy]).toEqual([policy, policy]);
  }
  for (const [, { Properties }] of ofType(resources, "AWS::Logs::LogGroup")) {
    expect(Properties.RetentionInDays).toBe(stage.days.logs);
  }
  expect(resources.ArticlesTable?.Properties.DeletionProtectionEnabled).toBe(true);
  const memory = ofType(resources, "AWS::Lambda::Function").map(([, { Properties }]) => Properties.MemorySize);
  expect(memory).toEqual(Object.values(stage.memory));
  const concurrency = ofType(resources, "AWS::Lambda::EventSourceMapping").map(([, { Properties }]) => {
    const { MaximumConcurrency } = (Properties.ScalingConfig ?? {}) as { MaximumConcurrency?: number };
    return MaximumConcurrency ?? Properties.ParallelizationFactor;
  });
  expect(concurrency).toEqual([stage.concurrency.ingest, stage.concurrency.release, stage.concurrency.announce]);
});
