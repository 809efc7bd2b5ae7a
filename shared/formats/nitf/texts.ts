import type { Statement } from "../../copy/statement.ts";
import type { Article } from "../../record/article.ts";
import { elementAt, elementsIn } from "../../xml/elements.ts";
import { datelineOf } from "../../xml/nitf-lines.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { Nitf } from "./read-nitf.ts";

/** Meta fields in which agencies send the slug: AAP and its neighbours as ANPA's keyword, NTB as Stikkord. */
const SLUGS = ["slugline", "slug", "anpa-keyword", "NTBStikkord"];

type Headlines = { main: XmlElement[]; sub: XmlElement[] };

function slugOf({ head }: Nitf): string | undefined {
  const metas = elementsIn(head, "meta");
  for (const name of SLUGS) {
    const slug = attributeOf(
      metas.find(({ attributes }) => attributes.name === name),
      "content",
    );
    if (slug) return slug;
  }
  return undefined;
}

/** Where the story comes from: the place in its dateline, or the dateline where it is nothing but a place. */
function locatedOf(dateline: XmlElement | undefined): string | undefined {
  const location = elementAt(dateline, "location");
  const place = wordsOf(elementAt(location, "city")) ?? wordsOf(location);
  if (place) return place;
  const words = wordsOf(dateline);
  return words && !/\d|[-–—:(]/.test(words) ? words : undefined;
}

function valuesOf(
  elements: readonly XmlElement[],
  role: (element: XmlElement) => string,
): { role: string; value: string }[] {
  return elements.flatMap((element) => {
    const value = wordsOf(element);
    return value ? [{ role: role(element), value }] : [];
  });
}

/** The texts around a story's body, and the terms that travel with it, as ninjs names them. */
export function textsOf(nitf: Nitf, { main, sub }: Headlines, statements: readonly Statement[]): Partial<Article> {
  const { head, bodyHead } = nitf;
  const all = (field: Statement["field"]) => [
    ...new Set(statements.filter((one) => one.field === field).map(({ value }) => value.trim())),
  ];
  const joined = (...fields: Statement["field"][]) => fields.flatMap(all).filter(Boolean).join("\n") || undefined;
  const dateline = elementsIn(bodyHead, "dateline").find(datelineOf);
  const headlines = [
    ...valuesOf(main, () => "main"),
    ...valuesOf(sub, (one) => attributeOf(one, "class") ?? "subheadline"),
  ];
  const descriptions = [
    ...valuesOf(elementsIn(bodyHead, "abstract"), () => "abstract"),
    ...valuesOf(dateline ? [dateline] : [], () => "dateline"),
  ];
  const title = wordsOf(elementAt(head, "title"));
  const fields = {
    title: title && title !== headlines[0]?.value ? title : undefined,
    by: joined("by"),
    slugline: slugOf(nitf),
    located: locatedOf(dateline),
    edNote: joined("edNote"),
    copyrightHolder: all("copyrightHolder").find(Boolean),
    copyrightNotice: joined("copyrightNotice"),
    usageTerms: joined("usageTerms", "limitations"),
    headlines: headlines.length > 0 ? headlines : undefined,
    descriptions: descriptions.length > 0 ? descriptions : undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
