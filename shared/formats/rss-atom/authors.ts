import { feedElement, feedElements } from "../../feed/names.ts";
import { wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";

/** Authors of one entry: a longer list is a hostile one. */
const MOST_AUTHORS = 100;

/** `name@site.example (Name)` and `Name <name@site.example>`: the address is nobody's byline. */
function withoutAddress(text: string): string | undefined {
  const name =
    /^\S{1,200}@\S{1,200}\s+\(([^()]{1,200})\)$/.exec(text)?.[1] ??
    text.replace(/\s*<[^<>\s]{1,200}@[^<>\s]{1,200}>/g, "");
  return name.trim() || undefined;
}

function nameOf(author: XmlElement): string | undefined {
  const name = wordsOf(feedElement(author, "name"));
  if (name) return name;
  const email = wordsOf(feedElement(author, "email"));
  const text = email ?? wordsOf(author);
  return text && withoutAddress(text);
}

function namesIn(parent: XmlElement | undefined): string[] {
  const people = ["author", "dc:creator", "dc:contributor", "itunes:author", "contributor"];
  for (const local of people) {
    const names = feedElements(parent, local)
      .slice(0, MOST_AUTHORS)
      .flatMap((one) => nameOf(one) ?? []);
    if (names.length > 0) return [...new Set(names)];
  }
  return [];
}

/** Who wrote an entry: its own authors, else those of the feed that it was taken from or, where none is named, of its own. */
export function authorsOf(element: XmlElement, channel: XmlElement | undefined): string | undefined {
  for (const parent of [element, feedElement(element, "source") ?? channel]) {
    const names = namesIn(parent);
    if (names.length > 0) return names.join(", ");
  }
  return undefined;
}
