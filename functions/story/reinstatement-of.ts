import type { Reading } from "../../shared/copy/reading.ts";
import type { Directive } from "../../shared/story/directive.ts";
import type { Story } from "./story.ts";

/** Only the way of delivery tells who sent copy so surely that it can take a kill back. */
const SURE: ReadonlySet<string | null> = new Set(["prefix", "sender"]);
/** Characters of the note that the log quotes. */
const MAX_QUOTED = 300;

/**
 * The explicit reinstatement of a story by its supplier: a usable version of it, dated, that says in a note that the kill
 * is lifted. It takes back what that supplier killed before that version, whichever of them comes first.
 */
export function reinstatementOf(
  { uri }: Story,
  { article, provenance, notices, undated }: Reading,
): Directive | undefined {
  const note = notices.find(({ kind }) => kind === "reinstatement");
  if (!note || undated || article.pubStatus !== "usable" || !article.versionCreated) return undefined;
  if (!SURE.has(provenance.supplierMatchedBy)) return undefined;
  return {
    order: "reinstate",
    by: "supplier",
    who: uri,
    why: note.text.slice(0, MAX_QUOTED),
    at: new Date(article.versionCreated).toISOString(),
  };
}
