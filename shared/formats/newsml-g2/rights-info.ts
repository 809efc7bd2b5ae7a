import type { Fault } from "../../copy/reading.ts";
import type { StatedField, Statement } from "../../copy/statement.ts";
import { isUri } from "../../markup/uri.ts";
import type { Article } from "../../record/article.ts";
import { elementAt, elementsIn, textIn } from "../../xml/elements.ts";
import { odrlExpression, odrlPolicyElements } from "../../xml/odrl-expression.ts";
import { attributeOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { G2Item } from "./g2-item.ts";
import { nameOf } from "./names.ts";
import type { PartNamed } from "./parts-named.ts";

/** Statements of blocks that are for several parts: what they say is repeated for each, and files multiply cheaply. */
const MOST_STATEMENTS = 5000;
const TOO_MUCH = `rights of parts in more than ${MOST_STATEMENTS} statements`;

type RightsFields = Pick<Article, "copyrightHolder" | "copyrightNotice" | "usageTerms" | "rightsInfo">;

/** What `rightsInfo` says, and what of it the article and its media carry. */
export interface RightsInfo {
  statements: Statement[];
  faults: Fault[];
  article: RightsFields;
  /** By the media's names. */
  media: ReadonlyMap<string, RightsFields>;
}

type Identified = Pick<Statement, "uri" | "literal">;
type Say = (field: StatedField, value: string | undefined, pointer: string, who?: Identified) => void;

// A holder is a concept: its name is for readers, its address and code tell it from others of that name.
function sayHolder(element: XmlElement, at: string, say: Say): void {
  const uri = attributeOf(element, "uri");
  const code = attributeOf(element, "qcode") ?? attributeOf(element, "literal");
  const name = nameOf(element) ?? uri ?? code;
  const isNamed = name !== uri && name !== code;
  const who = { ...(uri && isUri(uri) ? { uri } : {}), ...(code ? { literal: code } : {}) };
  say("copyrightHolder", name, `${at}/copyrightHolder`, isNamed ? who : {});
}

/** A text of terms; one that stands at an address alone is that address. */
function sayText(element: XmlElement, field: StatedField, at: string, say: Say): void {
  const words = textIn(element).trim() || attributeOf(element, "href");
  say(field, words ?? "", `${at}/${element.local}`);
}

function sayExpressions(rights: XmlElement, at: string, say: Say): void {
  for (const local of ["rightsExpressionXML", "rightsExpressionData"]) {
    for (const element of elementsIn(rights, local)) {
      const language = attributeOf(element, "langid");
      const policies = odrlPolicyElements(element).map(odrlExpression);
      const isWhole = policies.length > 0 && policies.length === elementsIn(element).length;
      const value = {
        ...(language ? { langId: language } : {}),
        encodedRights: isWhole ? policies : textIn(element).trim() || markupOf(element),
      };
      say("rightsInfo", JSON.stringify(value), `${at}/${local}`);
    }
  }
  for (const link of elementsIn(rights, "link")) {
    const href = attributeOf(link, "href");
    if (href) say("rightsInfo", JSON.stringify({ linkedRights: href }), `${at}/link/@href`);
  }
}

/** An expression in another language of XML: its elements' names are all that a reader can be told. */
function markupOf(element: XmlElement): string {
  const [first] = elementsIn(element);
  return `<${first?.name ?? element.name}>`;
}

function expressionOf(rights: readonly XmlElement[]): Article["rightsInfo"] {
  for (const element of rights) {
    const data = elementAt(element, "rightsExpressionData") ?? elementAt(element, "rightsExpressionXML");
    const encodedRights = textIn(data).trim();
    const langId = attributeOf(data, "langid");
    if (encodedRights) return { ...(langId && isUri(langId) ? { langId } : {}), encodedRights };
    const href = attributeOf(elementAt(element, "link"), "href");
    if (href && isUri(href)) return { linkedRights: href };
  }
  return undefined;
}

function fieldsOf(statements: readonly Statement[], blocks: readonly XmlElement[]): RightsFields {
  const joined = (field: StatedField) =>
    [...new Set(statements.filter((one) => one.field === field && one.value).map(({ value }) => value))].join("\n");
  const holder = statements.find(({ field, value }) => field === "copyrightHolder" && value)?.value;
  const notice = joined("copyrightNotice");
  const usageTerms = joined("usageTerms");
  const rightsInfo = expressionOf(blocks);
  return {
    ...(holder ? { copyrightHolder: holder } : {}),
    ...(notice ? { copyrightNotice: notice } : {}),
    ...(usageTerms ? { usageTerms } : {}),
    ...(rightsInfo ? { rightsInfo } : {}),
  };
}

function sayBlock(rights: XmlElement, place: string, say: Say): void {
  for (const holder of elementsIn(rights, "copyrightHolder")) sayHolder(holder, place, say);
  for (const notice of elementsIn(rights, "copyrightNotice")) sayText(notice, "copyrightNotice", place, say);
  for (const terms of elementsIn(rights, "usageTerms")) sayText(terms, "usageTerms", place, say);
  for (const mining of elementsIn(rights, "dataMining")) {
    const stance = attributeOf(mining, "uri") ?? attributeOf(mining, "qcode") ?? attributeOf(mining, "literal");
    say("dataMining", stance ?? textIn(mining).trim(), `${place}/dataMining`);
  }
  sayExpressions(rights, place, say);
  say("rightsStart", rights.attributes.validfrom, `${place}/@validfrom`);
  say("rightsEnd", rights.attributes.validto, `${place}/@validto`);
}

/**
 * Every repetition of `rightsInfo`, verbatim, each stated of the parts that `partsOf` tells it is for. A scope is not
 * read: what it narrows is stated of all that the block is for, held too long rather than used too widely.
 */
export function rightsInfoOf(
  { element, at }: G2Item,
  partsOf: (block: XmlElement, at: string) => readonly PartNamed[],
): RightsInfo {
  const statements: Statement[] = [];
  const faults: Fault[] = [];
  const said = new Map<PartNamed, { statements: Statement[]; blocks: XmlElement[] }>();
  elementsIn(element, "rightsInfo").forEach((rights, index) => {
    const place = `${at}/rightsInfo[${index + 1}]`;
    const own: Statement[] = [];
    sayBlock(rights, place, (field, value, pointer, who = {}) => {
      if (value !== undefined) own.push({ field, value, source: "item-structured", pointer, ...who });
    });
    const named = partsOf(rights, place);
    const isTooMuch = named.length > 1 && statements.length + own.length * named.length > MOST_STATEMENTS;
    if (isTooMuch) faults.push({ kind: "unreadable", source: "item-structured", pointer: place, reason: TOO_MUCH });
    for (const part of isTooMuch ? [undefined] : named) {
      const stated = part === undefined ? own : own.map((one) => ({ ...one, part }));
      const known = said.get(part) ?? { statements: [], blocks: [] };
      said.set(part, known);
      known.blocks.push(rights);
      for (const one of stated) {
        known.statements.push(one);
        statements.push(one);
      }
    }
  });
  const fields = Array.from(said, ([part, one]) => [part, fieldsOf(one.statements, one.blocks)] as const);
  const whole = fields.find(([part]) => part === undefined)?.[1];
  return {
    statements,
    faults: faults.slice(0, 1),
    article: whole ?? {},
    media: new Map(fields.flatMap(([part, one]) => (part === undefined ? [] : [[part, one] as const]))),
  };
}
