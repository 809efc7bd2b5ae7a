import { toJsonSchema } from "@valibot/to-json-schema";
import { notice } from "../shared/notice/notice.ts";
import { record } from "../shared/record/record.ts";
import { houseSchema } from "../shared/rights/policy/house.ts";
import { policySchema } from "../shared/rights/policy/policy.ts";
import { subscribersSchema } from "../shared/subscribers/subscriber.ts";
import { noticesAsyncapi } from "./notices-asyncapi.ts";
import { typeOf } from "./schema-types.ts";

/** Each published shape: the file's name, what it is called, and the schema that the code itself uses. */
const PUBLISHED = {
  "record.schema.json": ["urn:imprimatur:record:1", "An article with the decision on it", record],
  "notice.schema.json": ["urn:imprimatur:notice:1", "A notice as it is published on a topic", notice],
  "policy.schema.json": ["urn:imprimatur:policy:1", "A supplier's rights policy", policySchema],
  "house.schema.json": ["urn:imprimatur:house:1", "Who publishes here", houseSchema],
  "subscribers.schema.json": ["urn:imprimatur:subscribers:1", "Who is told of what", subscribersSchema],
} as const;

/** What consumers are told of: also as AsyncAPI and as TypeScript. */
const ANNOUNCED = "notice.schema.json";

/** What Imprimatur publishes and reads, as files: JSON Schemas (draft 2020-12), the notice also as AsyncAPI 3.0 and TypeScript. */
export function publishedSchemas(): Record<string, string> {
  const schemas = Object.entries(PUBLISHED).map(([name, [id, title, schema]]): [string, Record<string, unknown>] => {
    const { $schema, ...rest } = toJsonSchema(schema, { target: "draft-2020-12", errorMode: "ignore" });
    return [name, { $schema, $id: id, title, ...rest }];
  });
  const notices = Object.fromEntries(schemas)[ANNOUNCED] ?? {};
  return {
    ...Object.fromEntries(schemas.map(([name, schema]) => [name, jsonText(schema)])),
    "notices.asyncapi.json": jsonText(noticesAsyncapi(notices)),
    "notice.d.ts": `/** ${notices.title}. Generated from ${ANNOUNCED}. */\nexport type Notice = ${typeOf(notices)};\n`,
  };
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}
