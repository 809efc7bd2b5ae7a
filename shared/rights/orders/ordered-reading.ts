import type { Reading } from "../../copy/reading.ts";
import type { Statement } from "../../copy/statement.ts";
import { type Directive, directiveId } from "../../story/directive.ts";

/**
 * An item with the fields that operators stated: the last word on each field counts. What the copy states itself is left
 * in its place, so that every restriction of it still holds.
 */
export function orderedReading(reading: Reading, directives: readonly Directive[] = []): Reading {
  const set = new Map<string, Statement>();
  for (const directive of directives) {
    if (directive.order !== "set") continue;
    const { field, value, part } = directive;
    const statement: Statement = { field, value, source: "operator", pointer: directiveId(directive) };
    set.set(`${field} ${part ?? ""}`, part ? { ...statement, part } : statement);
  }
  if (set.size === 0) return reading;
  const by = set.get("by ")?.value;
  return {
    ...reading,
    article: {
      ...reading.article,
      ...(by ? { by } : {}),
      ...(reading.article.associations
        ? { associations: reading.article.associations.map((one) => credited(one, set.get(`creditText ${one.name}`))) }
        : {}),
    },
    statements: [...reading.statements, ...set.values()],
  };
}

type Association = NonNullable<Reading["article"]["associations"]>[number];

/** A picture that had no credit of its own is published with the one that it was given. */
function credited(association: Association, credit: Statement | undefined): Association {
  const { infoSources = [] } = association;
  if (!credit || infoSources.some(({ role }) => role === "creditline")) return association;
  return { ...association, infoSources: [...infoSources, { name: credit.value, role: "creditline" }] };
}
