import type { Article } from "../../record/article.ts";
import { elementAt, elementsIn } from "../../xml/elements.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { conceptUri } from "./catalog.ts";
import type { G2Item } from "./g2-item.ts";
import { nameOf } from "./names.ts";

type Concept = NonNullable<Article["subjects"]>[number];
type Field = "people" | "organisations" | "places" | "events" | "objects" | "subjects";

/** Concepts of one kind: a story that names more is a list. */
const MOST = 500;

/** What the natures of concepts are called in ninjs, by their codes: `cpnat:person`, `http://tt.se/spec/person/1.0/`. */
const NATURES: Readonly<Record<string, Field>> = {
  person: "people",
  organisation: "organisations",
  organization: "organisations",
  geoarea: "places",
  place: "places",
  poi: "places",
  event: "events",
  object: "objects",
};
/** Codes that mean something under one alias alone: Reuters' `cptType`. */
const OF_REUTERS: Readonly<Record<string, Field>> = { "cptType:5": "places" };

function fieldOf(element: XmlElement): Field {
  const type = attributeOf(element, "type") ?? "";
  if (Object.hasOwn(OF_REUTERS, type)) return OF_REUTERS[type] ?? "subjects";
  const address = attributeOf(element, "typeuri") ?? "";
  const codes = [type.replace(/^.*:/, ""), ...address.split(/[/#]/).slice(-3)].map((code) => code.toLowerCase());
  const known = codes.find((code) => Object.hasOwn(NATURES, code));
  return known === undefined ? "subjects" : (NATURES[known] ?? "subjects");
}

const percent = (element: XmlElement, name: string) => {
  const raw = attributeOf(element, name) ?? "";
  return /^(?:\d{1,2}|100)$/.test(raw) ? Number(raw) : undefined;
};

function conceptOf(element: XmlElement, { schemes }: G2Item): Concept | undefined {
  const name = nameOf(element);
  const uri = conceptUri(element, schemes);
  const literal = attributeOf(element, "qcode") ?? attributeOf(element, "literal");
  if (!name && !uri && !literal) return undefined;
  return { ...(name ? { name } : {}), ...(uri ? { uri } : {}), ...(literal ? { literal } : {}) };
}

/** How a file was made (`digitalSourceType`, NewsML-G2 2.33): camera, software, a trained model. */
export function digitalSourceOf(meta: XmlElement | undefined, item: G2Item): Article["digitalSourceType"] {
  const element = elementAt(meta, "digitalSourceType");
  return element && conceptOf(element, item);
}

function subjectOf(element: XmlElement, item: G2Item): Concept | undefined {
  const concept = conceptOf(element, item);
  const creator = attributeOf(element, "creator");
  const relevance = percent(element, "relevance");
  const confidence = percent(element, "confidence");
  return (
    concept && {
      ...concept,
      ...(creator ? { creator } : {}),
      ...(relevance === undefined ? {} : { relevance }),
      ...(confidence === undefined ? {} : { confidence }),
    }
  );
}

function plain({ creator: _, relevance: __, confidence: ___, ...concept }: Concept): Concept {
  return concept;
}

/** What a story is about and what kind of story it is: QCodes as they came, their URIs beside them. */
export function conceptsOf(item: G2Item): Partial<Article> {
  const meta = elementAt(item.element, "contentMeta");
  const found: Record<Field, Concept[]> = {
    subjects: [],
    people: [],
    organisations: [],
    places: [],
    events: [],
    objects: [],
  };
  for (const element of elementsIn(meta, "subject")) {
    const field = fieldOf(element);
    const concept = subjectOf(element, item);
    if (concept) found[field].push(field === "subjects" ? concept : plain(concept));
  }
  for (const element of elementsIn(meta, "keyword")) {
    const literal = wordsOf(element);
    if (literal) found.subjects.push({ literal });
  }
  const genres = elementsIn(meta, "genre").flatMap((element) => conceptOf(element, item) ?? []);
  const all = { ...found, genres };
  return Object.fromEntries(
    Object.entries(all)
      .filter(([, concepts]) => concepts.length > 0)
      .map(([field, concepts]) => [field, concepts.slice(0, MOST)]),
  );
}
