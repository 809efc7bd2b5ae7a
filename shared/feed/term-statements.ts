import type { StatedField, Statement } from "../copy/statement.ts";
import { elementsIn } from "../xml/elements.ts";
import { attributeOf, wordsOf } from "../xml/words.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import { elementShape } from "./element-shape.ts";
import { feedTime } from "./feed-time.ts";
import { feedName } from "./names.ts";
import { restrictionStatements } from "./restriction-statements.ts";
import { rslStatements } from "./rsl-statements.ts";

/** Elements that speak of rights, status or time, wherever in a feed they stand. */
const FIELDS: Readonly<Record<string, StatedField>> = {
  copyright: "copyrightNotice",
  rights: "copyrightNotice",
  "dc:rights": "copyrightNotice",
  "dcterms:rights": "copyrightNotice",
  "prism:copyright": "copyrightNotice",
  "dcterms:rightsholder": "copyrightHolder",
  "dcterms:datecopyrighted": "copyrightYear",
  "dcterms:accessrights": "usageTerms",
  "creativecommons:license": "license",
  "cc:license": "license",
  "dcterms:license": "license",
  license: "license",
};
/** A name that says that terms stand there; what no table knows is left to a person. */
const TERMS = /rights?|licen[cs]e|copyright|embargo|restrict|permission|usageterms|exclusiv/i;
/** Vocabularies that hold nothing but terms. */
const TERMS_VOCABULARY = /^(?:prl|pur|odrl|rightsml|plus|xmprights):/;

/** A statement of a field, where its element stands and for whom. */
type Of = (field: StatedField, value: string) => Statement;

const said = (element: XmlElement) =>
  attributeOf(element, "rdf:resource") ?? attributeOf(element, "resource") ?? wordsOf(element) ?? "";

const unread = (element: XmlElement, of: Of) => [
  of("rightsInfo", JSON.stringify({ [element.name]: elementShape(element) ?? "" })),
];

/** `start=2026-01-01;end=2026-02-01;scheme=W3C-DTF`, as Media RSS and DCMI have it; or the first moment alone. */
function period(element: XmlElement, of: Of): Statement[] {
  const value = said(element);
  if (value === "") return [];
  const bounds = Object.fromEntries(value.split(";").map((piece) => piece.split("=").map((side) => side.trim())));
  const { start, end }: Partial<Record<string, string>> = bounds;
  if (!start && !end) return [of("rightsStart", feedTime(value))];
  return [...(start ? [of("rightsStart", feedTime(start))] : []), ...(end ? [of("rightsEnd", feedTime(end))] : [])];
}

const unless = (attribute: string, harmless: string) => (element: XmlElement, of: Of) =>
  attributeOf(element, attribute)?.toLowerCase() === harmless ? [] : unread(element, of);
const notice = (element: XmlElement, of: Of) => [
  of("copyrightNotice", [wordsOf(element), attributeOf(element, "url")].filter(Boolean).join(" ")),
];
const time = (field: StatedField) => (element: XmlElement, of: Of) => [of(field, feedTime(said(element)))];

/** Elements that are read in a way of their own. The licence of a medium is not read by the rules: it waits. */
const READERS: Readonly<Record<string, (element: XmlElement, of: Of) => Statement[]>> = {
  "media:restriction": restrictionStatements,
  "media:copyright": notice,
  "media:license": unread,
  "media:price": unread,
  "media:rights": unless("status", "official"),
  "media:status": unless("state", "active"),
  "dcterms:available": period,
  "dcterms:valid": period,
  "rsl:rsl": rslStatements,
  "rsl:content": rslStatements,
  "rsl:license": rslStatements,
  "prism:embargodate": time("embargoedUntil"),
  "prism:expirationdate": time("expires"),
};

function licenceLink(element: XmlElement, of: Of): Statement[] {
  const isLicence = /(?:^|[\s/])license$/i.test(attributeOf(element, "rel") ?? "");
  return isLicence ? [of("license", attributeOf(element, "href") ?? "")] : [];
}

function statementsOf(element: XmlElement, pointer: string, part: string | undefined): Statement[] {
  const name = feedName(element);
  const ofPart = part === undefined ? {} : { part };
  const of: Of = (field, value) => ({ field, value, source: "item-structured", pointer, ...ofPart });
  if (Object.hasOwn(READERS, name)) return READERS[name]?.(element, of) ?? [];
  const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
  if (field) return field === "license" && part !== undefined ? unread(element, of) : [of(field, said(element))];
  if (name === "link") return licenceLink(element, of);
  return TERMS.test(element.local) || TERMS_VOCABULARY.test(name) ? unread(element, of) : [];
}

/**
 * What the elements directly inside one state of rights and time, for the whole item or a part of it. What is not read
 * is stated as rights that need a reader, so that nothing passes it.
 */
export function termStatements(parent: XmlElement | undefined, at: string, part?: string): Statement[] {
  return elementsIn(parent).flatMap((element) => statementsOf(element, `${at}/${element.name}`, part));
}

/** Whether an element is read as terms. */
export function isTerms(element: XmlElement): boolean {
  return statementsOf(element, "", undefined).length > 0;
}
