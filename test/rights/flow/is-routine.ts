import type { CorpusItem } from "./corpus-items.ts";

/** Folders of the corpus that hold what is published, not what agencies send. */
const PUBLISHED = /^(?:html|rss-atom|wordpress-wxr)\//;

/** Whether an item is what a newsroom takes all day: text of an agency, with a body, or text that came with media. */
export function isRoutine({ file, agency, copy }: CorpusItem): boolean {
  const { type = "text" } = copy.article;
  const hasBody = copy.passages.some(({ role }) => role === "paragraph" || role === "subhead");
  return agency !== undefined && !PUBLISHED.test(file) && (type === "text" || type === "composite") && hasBody;
}
