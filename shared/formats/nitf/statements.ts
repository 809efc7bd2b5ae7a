import type { StatedField, Statement } from "../../copy/statement.ts";
import { elementAt, elementsBelow, elementsIn } from "../../xml/elements.ts";
import { NITF_TERMS, nitfRightsWords } from "../../xml/nitf-terms.ts";
import { wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { Nitf } from "./read-nitf.ts";

const DOCDATA = "/nitf/head/docdata";
const HEAD = "/nitf/body/body.head";

/** Elements of docdata that speak of rights, status and time: attribute by attribute, as NITF 3.6 has them. */
const DOCDATA_FIELDS: readonly (readonly [string, string, StatedField])[] = [
  ["doc.copyright", "holder", "copyrightHolder"],
  ["doc.copyright", "year", "copyrightYear"],
  ...NITF_TERMS,
  ["correction", "info", "edNote"],
];

/** The same in `rights` and `copyrite` above the text or in it, where each is an element of its own. */
const HEAD_FIELDS: readonly (readonly [string, StatedField])[] = [
  ["copyrite.holder", "copyrightHolder"],
  ["copyrite.year", "copyrightYear"],
  ["rights.owner", "copyrightHolder"],
  ["rights.type", "usageTerms"],
  ["rights.limitations", "limitations"],
  ["rights.startdate", "rightsStart"],
  ["rights.enddate", "rightsEnd"],
  ["rights.geography", "geography"],
];

const stated = (field: StatedField, value: string, pointer: string): Statement => ({
  field,
  value,
  source: "item-structured",
  pointer,
});

function docdataStatements(docdata: XmlElement | undefined): Statement[] {
  return DOCDATA_FIELDS.flatMap(([local, attribute, field]) =>
    elementsIn(docdata, local).flatMap(({ attributes }) => {
      const value = attributes[attribute];
      return value === undefined ? [] : [stated(field, value, `${DOCDATA}/${local}/@${attribute}`)];
    }),
  );
}

/** A territory by its code alone (`location-code`): beside one that is spelled out it says the same again. */
function codedTerritories(docdata: XmlElement | undefined): Statement[] {
  return elementsIn(docdata, "doc.rights").flatMap(({ attributes }) => {
    const code = attributes["location-code"]?.trim();
    const isSpelled = (attributes.geography ?? "").trim() !== "";
    return code && !isSpelled ? [stated("geography", code, `${DOCDATA}/doc.rights/@location-code`)] : [];
  });
}

/** Fields that agencies add to the head for want of a better place, by what they say. */
const META_FIELDS: readonly (readonly [RegExp, StatedField])[] = [
  [/^copyright(?:[-_ ]?notice)?$/i, "copyrightNotice"],
  [/^(?:usage[-_ ]?(?:terms?|rights)|rights|restrictions?|limitations?|special[-_ ]?instructions?)$/i, "usageTerms"],
  [/^credit(?:[-_ ]?line)?$/i, "creditText"],
  [/^ed(?:itor(?:ial)?)?[-_ ]?note$/i, "edNote"],
  [/^embargo(?:ed)?(?:[-_ ]?(?:until|date|time))?$/i, "embargoedUntil"],
];

function metaStatements(head: XmlElement | undefined): Statement[] {
  return elementsIn(head, "meta").flatMap(({ attributes: { name = "", content = "" } }) => {
    const field = META_FIELDS.find(([pattern]) => pattern.test(name.trim()))?.[1];
    // `embargo: none` is none: an embargo has figures.
    if (!field || content.trim() === "" || (field === "embargoedUntil" && !/\d/.test(content))) return [];
    return [stated(field, content, "/nitf/head/meta/@content")];
  });
}

function bodyStatements(part: XmlElement | undefined, at: string): Statement[] {
  const own = HEAD_FIELDS.flatMap(([local, field]) =>
    elementsBelow(part, local).map((element) =>
      stated(field, element.attributes.norm ?? wordsOf(element) ?? "", `${at}//${local}`),
    ),
  );
  const whole = (local: string, field: StatedField, wordsIn: (element: XmlElement) => string | undefined) =>
    elementsBelow(part, local).flatMap((element) => {
      const words = wordsIn(element);
      return words ? [stated(field, words, `${at}//${local}`)] : [];
    });
  return [...own, ...whole("copyrite", "copyrightNotice", wordsOf), ...whole("rights", "usageTerms", nitfRightsWords)];
}

/**
 * The status of the item itself, and of another one that it names. An embargo by status that gives no time holds
 * without end: `date.expire` is no release, whatever some writers put there.
 */
function statusStatements(docdata: XmlElement | undefined): Statement[] {
  const status = docdata?.attributes["management-status"];
  const other = docdata?.attributes["management-doc-idref"];
  const otherStatus = docdata?.attributes["management-idref-status"];
  const release = elementAt(docdata, "date.release")?.attributes.norm;
  const at = (name: string) => `${DOCDATA}/@${name}`;
  return [
    ...(status === undefined ? [] : [stated("pubStatus", status, at("management-status"))]),
    ...(/embargo/i.test(status ?? "") && !release?.trim()
      ? [stated("embargoedUntil", "", at("management-status"))]
      : []),
    ...orderFor(otherStatus ?? "").map((order) => stated(order, other ?? "", at("management-doc-idref"))),
  ];
}

/** What the status that an item gives another orders. */
function orderFor(status: string): ("cancels" | "withholds")[] {
  if (/cancel/i.test(status)) return ["cancels"];
  return /withh[eo]ld/i.test(status) ? ["withholds"] : [];
}

/** Everything that a story states of its own rights, status and time, verbatim even when empty or wrong. */
export function statementsOf({ head, docdata, bodyHead, content, bodyEnd }: Nitf): Statement[] {
  const bylines = elementsIn(bodyHead, "byline").flatMap((byline) => wordsOf(byline) ?? []);
  return [
    ...docdataStatements(docdata),
    ...codedTerritories(docdata),
    ...statusStatements(docdata),
    ...bodyStatements(bodyHead, HEAD),
    ...[content, bodyEnd].flatMap((part) => bodyStatements(part, "/nitf/body")),
    ...metaStatements(head),
    ...(bylines.length > 0 ? [stated("by", bylines.join("; "), `${HEAD}/byline`)] : []),
  ];
}
