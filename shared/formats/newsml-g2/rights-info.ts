import { notedLimits } from "../../copy/noted-limits.ts";
import type { Fault } from "../../copy/reading.ts";
import type { StatedField, Statement } from "../../copy/statement.ts";
import { isUri } from "../../markup/uri.ts";
import type { Article } from "../../record/article.ts";
import { elementAt, elementsIn, textIn } from "../../xml/elements.ts";
import { attributeOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { G2Item } from "./g2-item.ts";
import type { PartNamed, PartsMeant } from "./parts-named.ts";
import { type RightsScope, rightsScope } from "./rights-scope.ts";
import { addressOf, rightsStated } from "./rights-stated.ts";

/** Statements of blocks that are for several parts: what they say is repeated for each, and files multiply cheaply. */
const MOST_STATEMENTS = 5000;
/** Blocks that cannot be read: one is enough to ask a person, and a hostile file has thousands. */
const MOST_FAULTS = 20;
const UNKNOWN_PARTS = "rights of ids that name nothing here";
const UNKNOWN_SCOPE = "rights of a scope or an aspect that is not known";
const UNKNOWN_PROPERTY = "a property of rights that is not known";
/** What a block may hold: all of it is stated, but who answers for it in law, which grants and limits nothing. */
const KNOWN = new Set(
  "accountable copyrightHolder copyrightNotice usageTerms link rightsExpressionXML rightsExpressionData dataMining".split(
    " ",
  ),
);
const UNREADABLE = { kind: "unreadable", source: "item-structured" } as const;
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

function expressionOf(rights: readonly XmlElement[]): Article["rightsInfo"] {
  for (const element of rights) {
    const data = elementAt(element, "rightsExpressionData") ?? elementAt(element, "rightsExpressionXML");
    const encodedRights = textIn(data).trim();
    const langId = attributeOf(data, "langid");
    if (encodedRights) return { ...(langId && isUri(langId) ? { langId } : {}), encodedRights };
    const address = addressOf(elementAt(element, "link"));
    if (address && isUri(address)) return { linkedRights: address };
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

/** What the rights of the description alone forbid is held against all; what they allow, they allow of nothing here. */
function ofDescription(own: readonly Statement[]): Statement[] {
  return own.flatMap((one) => {
    if (one.field === "rightsStart" || one.field === "rightsEnd") return [one];
    if (one.field === "dataMining") return /prohibited/i.test(one.value) ? [one] : [];
    if (one.field !== "usageTerms" && one.field !== "rightsInfo") return [];
    return [{ ...one, field: "sdLicense" as const }, ...notedLimits(one.value, one.pointer)];
  });
}

/** What one block states, what of it cannot be told, and the parts that it is for. */
interface Told {
  rights: XmlElement;
  scope: RightsScope;
  stated: readonly Statement[];
  parts: readonly PartNamed[];
  unread: string[];
}

function toldBy(rights: XmlElement, place: string, { parts, isKnown }: PartsMeant): Told {
  const scope = rightsScope(rights);
  const own = rightsStated(rights, place);
  const isEncoded = own.some(({ field }) => field === "rightsInfo");
  return {
    rights,
    scope,
    parts,
    stated: scope === "description" ? ofDescription(own) : own,
    unread: [
      ...(elementsIn(rights).every(({ local }) => KNOWN.has(local)) ? [] : [UNKNOWN_PROPERTY]),
      ...(isKnown ? [] : [UNKNOWN_PARTS]),
      // What a machine's words forbid of a description, nobody here can hold against the text.
      ...(scope === "unknown" || (scope === "description" && isEncoded) ? [UNKNOWN_SCOPE] : []),
    ],
  };
}

/**
 * Every repetition of `rightsInfo`, verbatim, each stated of the parts that its ids name. What is for the description alone
 * grants nothing of the content. A scope, an aspect or an id that nobody here knows leaves the block stated of the item and
 * unread: it narrows, and never widens.
 */
export function rightsInfoOf(
  { element, at }: G2Item,
  meant: (block: XmlElement, at: string) => PartsMeant,
): RightsInfo {
  const statements: Statement[] = [];
  const faults: Fault[] = [];
  const said = new Map<PartNamed, { statements: Statement[]; blocks: XmlElement[] }>();
  elementsIn(element, "rightsInfo").forEach((block, index) => {
    const pointer = `${at}/rightsInfo[${index + 1}]`;
    const { rights, scope, stated, parts, unread } = toldBy(block, pointer, meant(block, pointer));
    const isTooMuch = parts.length > 1 && statements.length + stated.length * parts.length > MOST_STATEMENTS;
    const reasons = isTooMuch ? [...unread, TOO_MUCH] : unread;
    faults.push(...reasons.map((reason): Fault => ({ ...UNREADABLE, pointer, reason })));
    for (const part of isTooMuch ? [undefined] : parts) {
      const own = part === undefined ? stated : stated.map((one) => ({ ...one, part }));
      const known = said.get(part) ?? { statements: [], blocks: [] };
      said.set(part, known);
      if (scope !== "description") known.blocks.push(rights);
      for (const one of own) {
        known.statements.push(one);
        statements.push(one);
      }
    }
  });
  const fields = Array.from(said, ([part, one]) => [part, fieldsOf(one.statements, one.blocks)] as const);
  const whole = fields.find(([part]) => part === undefined)?.[1];
  return {
    statements,
    faults: faults.slice(0, MOST_FAULTS),
    article: whole ?? {},
    media: new Map(fields.flatMap(([part, one]) => (part === undefined ? [] : [[part, one] as const]))),
  };
}
