import type { Removed } from "../record/provenance.ts";
import type { Passage } from "./item-copy.ts";
import { opensNonPublic } from "./non-public-heading.ts";

/**
 * Cuts what is not for publication: from its heading to the end of the text, captions apart. A heading that opens the
 * text leaves none of it. Above the text, in a note to the desk, it heads nothing: it may speak of another part.
 */
export function cutNonPublic(passages: readonly Passage[]): { passages: Passage[]; removed: Removed[] } {
  const first = passages.findIndex(({ role }) => role === "paragraph" || role === "subhead");
  const at = passages.findIndex(
    ({ role, text }, index) => index >= first && role !== "caption" && opensNonPublic(text),
  );
  if (first < 0 || at < 0) return { passages: [...passages], removed: [] };
  const isCut = (passage: Passage, index: number) => index >= at && passage.role !== "caption";
  return {
    passages: passages.filter((passage, index) => !isCut(passage, index)),
    removed: passages.filter(isCut).map(({ text, span, pointer }) => ({
      reason: "not-for-publication",
      text,
      ...(span ? { span } : {}),
      ...(pointer === undefined ? {} : { pointer }),
    })),
  };
}
