import { matchesPattern } from "./event-pattern.ts";
import type { Attributes } from "./fauxqs-stores.ts";

function asFields(attributes: Attributes): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, { DataType, StringValue }] of Object.entries(attributes)) {
    if (StringValue === undefined) continue;
    if (DataType.startsWith("Number")) fields[name] = Number(StringValue);
    else if (DataType === "String.Array") fields[name] = parsed(StringValue) ?? StringValue;
    else fields[name] = StringValue;
  }
  return fields;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Whether SNS delivers a message to a subscription with this filter policy. The emulator's own matcher compares an
 * attribute of type `String.Array` as one string; here each of its members counts, as in the SNS Developer Guide.
 */
export function passesFilter(
  policy: string,
  scope: string | undefined,
  message: string,
  attributes: Attributes,
): boolean {
  const pattern = JSON.parse(policy) as Record<string, unknown>;
  if (scope !== "MessageBody") return matchesPattern(pattern, asFields(attributes));
  const body = parsed(message);
  return typeof body === "object" && body !== null && matchesPattern(pattern, body);
}
