import type { Passage } from "../../copy/item-copy.ts";
import { letters } from "./headline.ts";
import type { Page } from "./page.ts";
import { metaOf } from "./page-head.ts";
import { fieldOf, plainWords, wordsOf } from "./schema-values.ts";

const METAS = ["og:description", "description", "dc.description", "dcterms.abstract", "twitter:description"];

/** The standfirst that the page shows, else its description; undefined where it only repeats how the text begins. */
export function summaryOf(
  { head, structured }: Page,
  standfirst: string | undefined,
  passages: readonly Passage[],
): string | undefined {
  const meta = metaOf(head, ...METAS);
  const said =
    standfirst ?? wordsOf(fieldOf(structured.article, "description")) ?? (meta && plainWords(meta.value)) ?? "";
  const words = letters(passages.map(({ text }) => text).join(" "));
  return said !== "" && !words.startsWith(letters(said.replace(/\[?(?:…|\.\.\.)\]?$/, ""))) ? said : undefined;
}
