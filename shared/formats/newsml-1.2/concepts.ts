import type { Article } from "../../record/article.ts";
import { elementsIn } from "../../xml/elements.ts";
import { attributeOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { formalName, propertiesOf } from "./component.ts";
import type { Lines } from "./lines.ts";

type Concept = NonNullable<Article["places"]>[number];

/** IPTC's subject codes: eight figures, whatever scheme a writer names. */
const SUBJECT_CODES = "http://cv.iptc.org/newscodes/subjectcode/";
/** Concepts of one kind: a story that names more is a list. */
const MOST = 500;

function distinct(concepts: readonly Concept[]): Concept[] {
  return [...new Map(concepts.map((concept) => [JSON.stringify(concept), concept])).values()].slice(0, MOST);
}

function subjectOf(element: XmlElement): Concept[] {
  const literal = formalName(element);
  if (!literal) return [];
  return [{ ...(/^\d{8}$/.test(literal) ? { uri: `${SUBJECT_CODES}${literal}` } : {}), literal }];
}

function placesOf(meta: XmlElement): Concept[] {
  const located = elementsIn(meta, "Location").flatMap((location): Concept[] => {
    const rel = attributeOf(location, "HowPresent");
    const [name] = [/^city$/i, /^(?:area|countryarea)$/i, /^country$/i].flatMap((kind) => propertiesOf(location, kind));
    return name ? [{ name, ...(rel ? { rel } : {}) }] : [];
  });
  return [...located, ...propertiesOf(meta, /^city$/i).map((name) => ({ name }))];
}

/** The descriptions of components. */
export function descriptionsOf(components: readonly XmlElement[]): XmlElement[] {
  return components.flatMap((component) => elementsIn(component, "DescriptiveMetadata"));
}

/** What a story is about, and its kind: codes as they came, under the names of ninjs. */
export function conceptsOf(components: readonly XmlElement[], lines: Lines): Partial<Article> {
  const metas = descriptionsOf(components);
  const codes = metas.flatMap((meta) => elementsIn(meta, "SubjectCode")).flatMap((code) => elementsIn(code));
  const keywords = [...(lines.get("keywordline") ?? []), ...metas.flatMap((meta) => propertiesOf(meta, /^keyword$/i))];
  const genres = metas.flatMap((meta) => elementsIn(meta, "Genre")).flatMap((genre) => formalName(genre) ?? []);
  const fields = {
    subjects: distinct([...codes.flatMap(subjectOf), ...keywords.map((literal) => ({ literal }))]),
    places: distinct(metas.flatMap(placesOf)),
    genres: distinct(genres.map((name) => ({ name }))),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, concepts]) => concepts.length > 0));
}
