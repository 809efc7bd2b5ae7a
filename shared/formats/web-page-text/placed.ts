import type { PassageRole } from "../../copy/item-copy.ts";
import type { TextBlock } from "../../markup/text-lines.ts";
import type { Removed } from "../../record/provenance.ts";

/** A block of the page with the place that it has in an article's layout. */
export interface Placed {
  role: PassageRole | "url" | "slug" | Removed["reason"];
  block: TextBlock;
}
