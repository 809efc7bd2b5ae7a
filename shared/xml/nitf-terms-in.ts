import type { ItemCopy } from "../copy/item-copy.ts";
import { notedLimits } from "../copy/noted-limits.ts";
import type { StatedField, Statement } from "../copy/statement.ts";
import { elementsBelow } from "./elements.ts";
import { NITF_STATED, nitfRightsWords } from "./nitf-terms.ts";
import { attributeOf, wordsOf } from "./words.ts";
import type { XmlElement } from "./xml-element.ts";

const WORDS: readonly (readonly [string, StatedField, (element: XmlElement) => string | undefined])[] = [
  ["copyrite", "copyrightNotice", wordsOf],
  ["rights.owner", "copyrightHolder", wordsOf],
  ["rights", "usageTerms", nitfRightsWords],
  ["note", "edNote", wordsOf],
];

/** Notes that only the desk may read (`npa`) stay there. */
const isForDesk = ({ attributes }: XmlElement) => attributes.type === "npa";

/** What a NITF inside an element states of its own rights and time, for a part where one is named: it may be the only place that does. */
export function nitfTermsIn(element: XmlElement, at: string, part?: string): Statement[] {
  const of = part === undefined ? {} : { part };
  const say = (field: StatedField, value: string | undefined, local: string): Statement[] => {
    if (!value) return [];
    const pointer = `${at}//nitf//${local}`;
    const own: Statement = { field, value, source: "item-structured", pointer, ...of };
    return field === "edNote" ? [own, ...notedLimits(value, pointer, part)] : [own];
  };
  return [
    ...NITF_STATED.flatMap(([local, attribute, field]) =>
      // `docdata` holds the others: what lies inside of a found element is not sought.
      elementsBelow(element, local).flatMap((one) => say(field, attributeOf(one, attribute), local)),
    ),
    ...WORDS.flatMap(([local, field, words]) =>
      elementsBelow(element, local)
        .filter((one) => !isForDesk(one))
        .flatMap((one) => say(field, words(one), local)),
    ),
  ];
}

/** The notes of a NITF inside an element that are for the desk alone. */
export function nitfDeskNotes(element: XmlElement, at: string): ItemCopy["removed"] {
  return elementsBelow(element, "note").flatMap((note) => {
    const text = isForDesk(note) ? wordsOf(note) : undefined;
    return text ? [{ reason: "not-for-publication" as const, text, pointer: `${at}//nitf//note` }] : [];
  });
}
