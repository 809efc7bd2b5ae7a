import type { Statement } from "../../copy/statement.ts";
import { type Fields, isEmpty, isFields, keep, type Notes, step } from "../../json/notes.ts";
import type { Article } from "../../record/article.ts";

/** What an item costs and under which terms, as far as the API says it. */
export interface Price {
  rightsInfo?: NonNullable<Article["rightsInfo"]>;
  statements: Statement[];
}

/** Characters of a price class that a reason names. */
const MAX_CLASS = 60;
/** Price classes of one item that are named; one is enough to hold it. */
const MOST_CLASSES = 10;

/** AP's price with its policy in the manner of ODRL, as it came: an expression of rights that binds the whole item. */
export function priceOf(meta: { raw: unknown; at: string } | undefined, notes: Notes): Price {
  const price: Price = { statements: [] };
  if (!meta || !isFields(meta.raw)) return price;
  const { pricing, ...rest } = meta.raw;
  for (const [name, raw] of Object.entries(rest)) keep(notes, step(meta.at, name), raw);
  if (isEmpty(pricing)) return price;
  const policy = isFields(pricing) && !isEmpty(pricing.policy) ? pricing.policy : undefined;
  const pointer = step(meta.at, "pricing");
  const value = JSON.stringify(policy ?? pricing);
  if (policy) keep(notes, pointer, { ...(pricing as Fields), policy: undefined });
  const statement = { field: "rightsInfo", value, source: "item-encoded" } as const;
  if (!policy) return { statements: [{ ...statement, pointer }] };
  return { rightsInfo: { encodedRights: value }, statements: [{ ...statement, pointer: step(pointer, "policy") }] };
}

/** Price classes of renditions limit what is bought with them (`LimitedDuration`); no reader knows how. */
export function priceClasses({ renditions }: Fields, at: string): { reason: string; pointer: string }[] {
  if (!isFields(renditions)) return [];
  const classes = Object.entries(renditions).flatMap(([name, raw]) => {
    const tag = isFields(raw) ? raw.pricetag : undefined;
    if (typeof tag !== "string" || tag.trim() === "") return [];
    const pointer = step(step(step(at, "renditions"), name), "pricetag");
    return [{ reason: `the price class ${tag.trim().slice(0, MAX_CLASS)}`, pointer }];
  });
  return classes.slice(0, MOST_CLASSES);
}
