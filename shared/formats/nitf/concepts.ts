import type { Article } from "../../record/article.ts";
import { elementAt, elementsBelow, elementsIn } from "../../xml/elements.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { Nitf } from "./read-nitf.ts";

type Concept = NonNullable<Article["people"]>[number];
type Field = "people" | "organisations" | "places" | "events" | "objects" | "subjects";

/** IPTC's subject codes: what `tobject.subject.refnum` counts in unless it says otherwise. */
const SUBJECT_CODES = "http://cv.iptc.org/newscodes/subjectcode/";
/** Concepts of one kind: a story that names more is a list. */
const MOST = 500;

/** Where the elements of `identified-content` belong. */
const IDENTIFIED: Readonly<Record<string, Field>> = {
  person: "people",
  org: "organisations",
  location: "places",
  virtloc: "places",
  event: "events",
  "object.title": "objects",
  classifier: "subjects",
};

function subjectOf(element: XmlElement): Concept | undefined {
  const said = (name: string) => attributeOf(element, `tobject.subject.${name}`);
  const code = said("refnum");
  const name = said("detail") ?? said("matter") ?? said("type");
  const literal = code ?? said("code");
  if (name === undefined && literal === undefined) return undefined;
  const isOfIptc = (said("ipr") ?? "IPTC").toUpperCase() === "IPTC" && /^\d{8}$/.test(code ?? "");
  return {
    ...(name ? { name } : {}),
    ...(isOfIptc ? { uri: `${SUBJECT_CODES}${code}` } : {}),
    ...(literal ? { literal } : {}),
  };
}

function placeOf(element: XmlElement): Concept | undefined {
  const said = (name: string) => attributeOf(element, name);
  const name = said("city") ?? said("county-dist") ?? said("state-prov") ?? said("iso-cc") ?? wordsOf(element);
  const code = said("iso-cc");
  return name ? { name, rel: "event-location", ...(code ? { literal: code } : {}) } : undefined;
}

function identified(element: XmlElement): Concept | undefined {
  const name = attributeOf(element, "value") ?? wordsOf(element);
  const literal = attributeOf(element, "idsrc") ? attributeOf(element, "id") : undefined;
  const rel = attributeOf(element, "type");
  return name ? { name, ...(rel ? { rel } : {}), ...(literal ? { literal } : {}) } : undefined;
}

// A concept is said once, however many elements say it.
function distinct(concepts: readonly (Concept | undefined)[]): Concept[] {
  const seen = new Map<string, Concept>();
  for (const concept of concepts) if (concept) seen.set(JSON.stringify(concept), concept);
  return [...seen.values()].slice(0, MOST);
}

/** What a story is about, and its kind: codes as they came, under the names of ninjs. */
export function conceptsOf({ head, docdata }: Nitf): Partial<Article> {
  const about = elementAt(head, "tobject");
  const within = elementsBelow(elementAt(docdata, "identified-content"), ...Object.keys(IDENTIFIED));
  const named = (field: Field) => within.filter(({ local }) => IDENTIFIED[local] === field).map(identified);
  const keywords = elementsBelow(elementAt(docdata, "key-list"), "keyword").map((element) =>
    attributeOf(element, "key"),
  );
  const scopes = elementsIn(docdata, "doc-scope").map((element) => attributeOf(element, "scope"));
  const kinds = [
    attributeOf(about, "tobject.type"),
    ...elementsIn(about, "tobject.property").map((element) => attributeOf(element, "tobject.property.type")),
  ];
  const fields: Record<Field | "genres", Concept[]> = {
    subjects: distinct([
      ...elementsIn(about, "tobject.subject").map(subjectOf),
      ...named("subjects"),
      ...keywords.map((literal) => (literal ? { literal } : undefined)),
      ...scopes.map((literal) => (literal ? { literal, rel: "doc-scope" } : undefined)),
    ]),
    people: distinct(named("people")),
    organisations: distinct(named("organisations")),
    places: distinct([...elementsIn(docdata, "evloc").map(placeOf), ...named("places")]),
    events: distinct(named("events")),
    objects: distinct(named("objects")),
    genres: distinct(kinds.map((name) => (name ? { name } : undefined))),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, concepts]) => concepts.length > 0));
}
