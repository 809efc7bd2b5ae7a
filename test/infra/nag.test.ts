import { App, CfnResource } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import * as s3 from "aws-cdk-lib/aws-s3";
import { AwsSolutionsChecks } from "cdk-nag";
import { expect, test } from "vitest";
import { ACKNOWLEDGEMENTS, acknowledge } from "../../infra/acknowledgements.ts";
import { cdkContext } from "../../infra/cdk-context.ts";
import { ImprimaturStack } from "../../infra/imprimatur-stack.ts";
import { standIn } from "./stand-in.ts";
import { outdir, unsynthesized } from "./synthesized.ts";

/** Findings on the stack as it stands, each with the path below the stack. */
function findings(stack: ImprimaturStack): string[] {
  const { violations } = new AwsSolutionsChecks(stack).validateScope(stack);
  return violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath = "" }) => {
      const path = constructPath.replace(/^Imprimatur-dev\//, "").replace(/\/Resource$/, "");
      return `${path} ${ruleName}`;
    }),
  );
}

test("synthesizes under AwsSolutions with what is acknowledged", () => {
  expect(() => unsynthesized("prod").app.synth()).not.toThrow();
});

test("acknowledges exactly the findings that occur", () => {
  const stack = new ImprimaturStack(new App({ context: cdkContext(), outdir: outdir() }), "dev", standIn, {
    hash: "",
    policies: [],
  });
  expect(findings(stack).sort()).toEqual(ACKNOWLEDGEMENTS.map(({ at, id }) => `${at} ${id}`).sort());
  acknowledge(stack);
  expect(findings(stack)).toEqual([]);
});

test("gives each acknowledgement a reason", () => {
  for (const { reason } of ACKNOWLEDGEMENTS) expect(reason).toMatch(/^[A-Z].{30,}\.$/);
});

test("fails synth for a bucket without access logs or TLS", () => {
  const { app, stack } = unsynthesized("dev");
  new s3.CfnBucket(stack, "Open");
  expect(() => app.synth()).toThrow(/AwsSolutions-S1\b.*AwsSolutions-S10\b/s);
});

test("fails synth for a permission on everything", () => {
  const { app, stack } = unsynthesized("dev");
  const role = new iam.Role(stack, "Role", { assumedBy: new iam.ServicePrincipal("lambda.amazonaws.com") });
  role.addToPolicy(new iam.PolicyStatement({ actions: ["s3:*"], resources: ["*"] }));
  expect(() => app.synth()).toThrow(/AwsSolutions-IAM5\[Action::s3:\*\]/);
});

test("fails synth for a resource that CloudFormation would not take", () => {
  const { app, stack } = unsynthesized("dev");
  new CfnResource(stack, "Memory", { type: "AWS::Lambda::Function", properties: { Role: "arn", MemorySize: 1 } });
  expect(() => app.synth()).toThrow(/CloudFormation Validate/);
});
