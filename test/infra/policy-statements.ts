import type { Resource } from "./synthesized.ts";

/** A statement of an IAM or resource policy, with its fields as lists. */
export interface Statement {
  effect: string;
  actions: string[];
  resources: unknown[];
  principal: unknown;
  condition: Record<string, Record<string, unknown>> | undefined;
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

function statements(document: unknown): Statement[] {
  return list((document as { Statement: unknown }).Statement).map((statement) => {
    const { Effect, Action, Resource, Principal, Condition } = statement as Record<string, unknown>;
    return {
      effect: String(Effect),
      actions: list(Action).map(String),
      resources: list(Resource),
      principal: Principal,
      condition: Condition as Statement["condition"],
    };
  });
}

/** All statements that a resource carries: of a policy, or inline in a role. */
export function policyStatements({ Properties }: Resource): Statement[] {
  const documents = [Properties.PolicyDocument];
  for (const { PolicyDocument } of (Properties.Policies ?? []) as { PolicyDocument: unknown }[]) {
    documents.push(PolicyDocument);
  }
  return documents.filter((document) => document !== undefined).flatMap(statements);
}
