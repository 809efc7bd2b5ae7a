import { notedLimits } from "../../copy/noted-limits.ts";
import type { StatedField, Statement } from "../../copy/statement.ts";
import { elementsBelow, elementsIn } from "../../xml/elements.ts";
import { NITF_TERMS, nitfRightsWords } from "../../xml/nitf-terms.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";

/** Attributes of a NITF inside a component that speak of rights, status and time. */
const ATTRIBUTES: readonly (readonly [string, string, StatedField])[] = [
  ["docdata", "management-status", "pubStatus"],
  ["doc.copyright", "holder", "copyrightHolder"],
  ...NITF_TERMS,
];
const WORDS: readonly (readonly [string, StatedField, (element: XmlElement) => string | undefined])[] = [
  ["copyrite", "copyrightNotice", wordsOf],
  ["rights.owner", "copyrightHolder", wordsOf],
  ["rights", "usageTerms", nitfRightsWords],
  ["note", "edNote", wordsOf],
];

/** What a NITF inside of components states of its own rights and time: it may be the only place that does. */
export function nitfTerms(components: readonly XmlElement[], at: string, part?: string): Statement[] {
  const data = components
    .flatMap((component) => elementsIn(component, "ContentItem"))
    .flatMap((content) => elementsIn(content, "DataContent"));
  const say = (field: StatedField, value: string | undefined, local: string): Statement[] => {
    if (!value) return [];
    const pointer = `${at}//nitf//${local}`;
    const own: Statement = {
      field,
      value,
      source: "item-structured",
      pointer,
      ...(part === undefined ? {} : { part }),
    };
    return field === "edNote" ? [own, ...notedLimits(value, pointer, part)] : [own];
  };
  return data.flatMap((one) => [
    ...ATTRIBUTES.flatMap(([local, attribute, field]) => {
      // `docdata` holds the others: what lies inside of a found element is not sought.
      const found = elementsBelow(one, local);
      return found.flatMap((element) => say(field, attributeOf(element, attribute), local));
    }),
    ...WORDS.flatMap(([local, field, words]) =>
      elementsBelow(one, local)
        // Notes that the desk alone may read stay there.
        .filter(({ attributes }) => attributes.type !== "npa")
        .flatMap((element) => say(field, words(element), local)),
    ),
  ]);
}
