import { htmlPassages } from "../../copy/html-passages.ts";
import type { Passage } from "../../copy/item-copy.ts";
import { feedWords } from "../../feed/feed-text.ts";
import { feedElement, feedElements } from "../../feed/names.ts";
import type { Removed } from "../../record/provenance.ts";
import { textIn } from "../../xml/elements.ts";
import { paragraphs } from "./paragraphs.ts";
import type { Post } from "./read-wordpress-wxr.ts";
import { withoutShortcodes } from "./shortcodes.ts";

/** The texts of a post. */
export interface Texts {
  headline: string | undefined;
  excerpt: string | undefined;
  passages: Passage[];
  removed: Removed[];
}

/** Headline, excerpt and text of a post, its text as WordPress would show it and without shortcodes. */
export function textsOf({ element, at }: Post): Texts {
  const headline = feedWords(feedElement(element, "title"));
  const excerpt = feedWords(feedElement(element, "excerpt:encoded"));
  const removed: Removed[] = [];
  const body = feedElements(element, "content:encoded").flatMap((content) => {
    const pointer = `${at}/${content.name}`;
    const cut = withoutShortcodes(textIn(content), pointer);
    removed.push(...cut.removed);
    return htmlPassages(paragraphs(cut.html), pointer);
  });
  return {
    headline,
    excerpt,
    passages: [
      ...(headline ? [{ role: "headline" as const, text: headline, pointer: `${at}/title` }] : []),
      ...(excerpt ? [{ role: "standfirst" as const, text: excerpt, pointer: `${at}/excerpt:encoded` }] : []),
      ...body,
    ],
    removed,
  };
}
