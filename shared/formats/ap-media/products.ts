import { isFields } from "../../json/notes.ts";
import type { ApEntry } from "./read-ap-media.ts";

/** Ids of the products that an item is sold in, as text: agreements are made by them. */
export function productsOf({ meta }: ApEntry): string[] {
  const products = isFields(meta?.raw) ? meta.raw.products : undefined;
  if (!Array.isArray(products)) return [];
  return products.flatMap((product: unknown) => {
    const id = isFields(product) ? product.id : undefined;
    return typeof id === "number" || typeof id === "string" ? [String(id)] : [];
  });
}
