import { expect, test } from "vitest";
import { type Resource, synthesized } from "./synthesized.ts";

const { resources } = synthesized("prod");

/** Logical ids that a resource waits for: what it refers to and what it says it depends on. */
function waitsFor(id: string, resource: Resource): Set<string> {
  const found = new Set([resource.DependsOn ?? []].flat());
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === "Ref" && typeof inner === "string") found.add(inner);
      else if (key === "Fn::GetAtt" && Array.isArray(inner)) found.add(String(inner[0]));
      else visit(inner);
    }
  };
  visit(resource.Properties);
  found.delete(id);
  return new Set([...found].filter((name) => Object.hasOwn(resources, name)));
}

const edges = new Map(Object.entries(resources).map(([id, resource]) => [id, waitsFor(id, resource)]));

function reach(from: string): Set<string> {
  const seen = new Set<string>();
  const open = [...(edges.get(from) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(edges.get(id) ?? []));
  }
  return seen;
}

test("has no resource that waits for itself", () => {
  expect([...edges.keys()].filter((id) => reach(id).has(id))).toEqual([]);
});

test("makes the inbox after the policy that lets it send to the queue", () => {
  const policies = Object.keys(resources).filter((id) => /^InboxIngestQueuePolicy/.test(id));
  expect(policies).toHaveLength(1);
  expect(resources.InboxBucket?.DependsOn).toEqual(policies);
});

test("knows the inbox in that policy only by a pattern, which its name will match", () => {
  const [policy] = Object.entries(resources).find(([id]) => /^InboxIngestQueuePolicy/.test(id)) ?? [];
  expect(reach(policy ?? "")).toEqual(new Set(["IngestQueue", "IngestQueueDeadLetters"]));
  // CloudFormation calls a bucket without a name `<stack>-<logical id>-<random>` in lower case.
  expect(JSON.stringify(resources[policy ?? ""])).toContain(":s3:::imprimatur-prod-*");
});
