import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { ItemCopy } from "../../shared/copy/item-copy.ts";
import { zonedDates } from "../../shared/rights/zoned-dates.ts";

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: "https://geojson.org/schema/GeoJSON.json" });
const validate = ajv.compile(
  JSON.parse(readFileSync(join(import.meta.dirname, "../ninjs/ninjs-schema_3.1.json"), "utf8")),
);

/** What IPTC's own schema has against an article. */
export function articleErrors(article: unknown): string[] {
  return validate(article)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What IPTC's own schema has against an item's article, once it has the ids and lost the times that it does later. */
export function schemaErrors(item: ItemCopy): string[] {
  const { uri = "urn:x:item" } = item;
  const { article } = zonedDates(item, undefined);
  const associations = article.associations?.map((one, index) => ({
    ...one,
    uri: one.uri ?? `${uri}${uri.includes("#") ? "/" : "#"}${index}`,
  }));
  return articleErrors({ ...article, uri, ...(associations ? { associations } : {}) });
}
