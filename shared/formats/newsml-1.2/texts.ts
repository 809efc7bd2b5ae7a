import type { Passage } from "../../copy/item-copy.ts";
import type { Statement } from "../../copy/statement.ts";
import type { Article } from "../../record/article.ts";
import { elementAt } from "../../xml/elements.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import { propertiesOf } from "./component.ts";
import { descriptionsOf } from "./concepts.ts";
import { type Lines, ownLines } from "./lines.ts";
import type { Story } from "./story.ts";

const PASSAGES = [
  ["headline", "headline", "HeadLine"],
  ["subheadline", "standfirst", "SubHeadLine"],
  ["byline", "byline", "ByLine"],
  ["dateline", "dateline", "DateLine"],
] as const;

/** The texts above the body, in the order of an article. */
export function topPassages({ at, components }: Story, lines: Lines): Passage[] {
  const notes = ownLines(components).filter(({ isNote }) => isNote);
  return [
    ...notes.map(({ text }): Passage => ({ role: "ed-note", text, pointer: `${at}//NewsLine` })),
    ...PASSAGES.flatMap(([line, role, name]) =>
      (lines.get(line) ?? []).map((text): Passage => ({ role, text, pointer: `${at}//NewsLines/${name}` })),
    ),
  ];
}

function locatedOf({ components }: Story): string | undefined {
  const metas = descriptionsOf(components);
  const origins = metas.flatMap((meta) => {
    const location = elementAt(meta, "Location");
    return location && /^origin$/i.test(attributeOf(location, "HowPresent") ?? "origin") ? [location] : [];
  });
  return [...origins, ...metas].flatMap((place) => propertiesOf(place, /^city$/i))[0];
}

/** The texts around a story's body, and the terms that travel with it, as ninjs names them. */
export function textsOf(
  story: Story,
  lines: Lines,
  written: readonly Passage[],
  statements: readonly Statement[],
): Partial<Article> {
  const own = (...fields: Statement["field"][]) => {
    const values = statements.filter(({ field, part }) => part === undefined && fields.includes(field));
    return [...new Set(values.map(({ value }) => value.trim()).filter(Boolean))].join("\n") || undefined;
  };
  const inText = written.filter(({ role }) => role === "headline").map(({ text }) => text);
  const [main, ...others] = [...new Set([...(lines.get("headline") ?? []), ...inText])];
  const headlines = [
    ...(main ? [{ role: "main", value: main }] : []),
    ...others.map((value) => ({ role: "other", value })),
    ...(lines.get("subheadline") ?? []).map((value) => ({ role: "subheadline", value })),
  ];
  const captions = written.filter(({ role, part }) => role === "caption" && part === undefined);
  const descriptions = [
    ...(captions.length > 0 ? [{ role: "caption", value: captions.map(({ text }) => text).join("\n") }] : []),
    ...(lines.get("dateline") ?? []).map((value) => ({ role: "dateline", value })),
  ];
  const label = wordsOf(elementAt(story.newsItem, "Identification", "NameLabel"));
  const fields = {
    title: label && label !== main ? label : undefined,
    by: lines.get("byline")?.join("; "),
    slugline: lines.get("slugline")?.[0],
    located: locatedOf(story),
    edNote: own("edNote"),
    copyrightHolder: statements.find(({ field, part, value }) => field === "copyrightHolder" && !part && value.trim())
      ?.value,
    copyrightNotice: own("copyrightNotice"),
    usageTerms: own("usageTerms", "limitations"),
    headlines: headlines.length > 0 ? headlines : undefined,
    descriptions: descriptions.length > 0 ? descriptions : undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
