import { feedElements } from "../../feed/names.ts";
import { keep, type Notes } from "../../json/notes.ts";
import { isUri } from "../../markup/uri.ts";
import type { Article } from "../../record/article.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { Entry } from "./read-rss-atom.ts";

type Subject = NonNullable<Article["subjects"]>[number];

/** Subjects of one entry: a story that names more is a list. */
const MOST = 500;

function subjectOf(category: XmlElement, at: string, notes: Notes): Subject | undefined {
  const literal = attributeOf(category, "term") ?? wordsOf(category);
  const name = attributeOf(category, "label") ?? literal;
  const scheme = attributeOf(category, "scheme") ?? attributeOf(category, "domain");
  if (literal === undefined || name === undefined) return undefined;
  const uri = scheme && /[/#=]$/.test(scheme) ? `${scheme}${encodeURIComponent(literal.toWellFormed())}` : undefined;
  if (scheme && !(uri && isUri(uri))) keep(notes, `${at}/@scheme`, { [literal]: scheme });
  return { name, ...(uri && isUri(uri) ? { uri } : {}), literal };
}

/** What an entry is about: its categories with their schemes, Dublin Core's subjects, keywords of its media. */
export function subjectsOf({ element, at }: Entry, notes: Notes): Pick<Article, "subjects"> {
  const categories = feedElements(element, "category", "dc:subject");
  const keywords = feedElements(element, "media:keywords", "itunes:keywords").flatMap((one) =>
    (wordsOf(one) ?? "").split(",").map((word) => word.trim()),
  );
  const subjects = new Map<string, Subject>();
  for (const [index, category] of categories.slice(0, MOST).entries()) {
    const subject = subjectOf(category, `${at}/${category.name}[${index + 1}]`, notes);
    if (subject) subjects.set(JSON.stringify(subject), subject);
  }
  for (const name of keywords) if (name && subjects.size < MOST) subjects.set(name, { name, literal: name });
  return subjects.size > 0 ? { subjects: [...subjects.values()] } : {};
}
