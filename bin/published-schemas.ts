import { toJsonSchema } from "@valibot/to-json-schema";
import { notice } from "../shared/notice/notice.ts";
import { record } from "../shared/record/record.ts";
import { houseSchema } from "../shared/rights/policy/house.ts";
import { policySchema } from "../shared/rights/policy/policy.ts";
import { subscribersSchema } from "../shared/subscribers/subscriber.ts";

/** Each published shape: the file's name, what it is called, and the schema that the code itself uses. */
const PUBLISHED = {
  "record.schema.json": ["urn:imprimatur:record:1", "An article with the decision on it", record],
  "notice.schema.json": ["urn:imprimatur:notice:1", "A notice as it is published on a topic", notice],
  "policy.schema.json": ["urn:imprimatur:policy:1", "A supplier's rights policy", policySchema],
  "house.schema.json": ["urn:imprimatur:house:1", "Who publishes here", houseSchema],
  "subscribers.schema.json": ["urn:imprimatur:subscribers:1", "Who is told of what", subscribersSchema],
} as const;

/** The JSON Schemas (draft 2020-12) of what Imprimatur publishes and reads: the text of each file by its name. */
export function publishedSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(PUBLISHED).map(([name, [id, title, schema]]) => {
      const { $schema, ...rest } = toJsonSchema(schema, { target: "draft-2020-12", errorMode: "ignore" });
      return [name, `${JSON.stringify({ $schema, $id: id, title, ...rest }, undefined, 1)}\n`];
    }),
  );
}
