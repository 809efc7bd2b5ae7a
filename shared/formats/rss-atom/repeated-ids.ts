import { feedWords } from "../../feed/feed-text.ts";
import { feedElement } from "../../feed/names.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";

/** The id that an entry states: Atom's `id`, RSS 2.0's `guid`, RSS 1.0's own address, Dublin Core's. */
export function statedId(element: XmlElement): string | undefined {
  return (
    wordsOf(feedElement(element, "id", "guid")) ??
    attributeOf(element, "rdf:about") ??
    wordsOf(feedElement(element, "dc:identifier"))
  );
}

function storyOf(element: XmlElement): string {
  const link = feedElement(element, "link");
  return attributeOf(link, "href") ?? wordsOf(link) ?? feedWords(feedElement(element, "title")) ?? "";
}

/**
 * Ids that entries with different pages share: a constant, whatever it was meant for. Two revisions of one story under
 * one id, as Atom allows, have one page.
 */
export function repeatedIds(entries: readonly XmlElement[]): Set<string> {
  const stories = new Map<string, string>();
  const repeated = new Set<string>();
  for (const element of entries) {
    const id = statedId(element);
    if (id === undefined) continue;
    const story = storyOf(element);
    if (stories.has(id) && stories.get(id) !== story) repeated.add(id);
    stories.set(id, story);
  }
  return repeated;
}
