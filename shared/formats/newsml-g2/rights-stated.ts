import type { StatedField, Statement } from "../../copy/statement.ts";
import { languageTag } from "../../markup/language-tag.ts";
import { isUri } from "../../markup/uri.ts";
import { elementsIn, textIn } from "../../xml/elements.ts";
import { odrlExpression, odrlPolicyElements } from "../../xml/odrl-expression.ts";
import { attributeOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { nameOf } from "./names.ts";

type Identified = Pick<Statement, "uri" | "literal" | "language">;
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
  const text = textIn(element).trim();
  const href = attributeOf(element, "href");
  const language = languageTag(attributeOf(element, "xml:lang"));
  say(field, text || href || "", `${at}/${element.local}`, language ? { language } : {});
  if (text && href) say("usageInfo", href, `${at}/${element.local}/@href`);
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
    const address = addressOf(link);
    if (address) say("rightsInfo", JSON.stringify({ linkedRights: address }), `${at}/link`);
  }
}

/** Where a policy lies: a link names it by its address or by the id of a resource, and both bind alike. */
export function addressOf(link: XmlElement | undefined): string | undefined {
  return attributeOf(link, "href") ?? attributeOf(link, "residref") ?? attributeOf(link, "guidref");
}

/** An expression in another language of XML: its elements' names are all that a reader can be told. */
function markupOf(element: XmlElement): string {
  const [first] = elementsIn(element);
  return `<${first?.name ?? element.name}>`;
}

/** What one `rightsInfo` states, verbatim, in its own order. */
export function rightsStated(rights: XmlElement, place: string): Statement[] {
  const stated: Statement[] = [];
  const say: Say = (field, value, pointer, who = {}) => {
    if (value !== undefined) stated.push({ field, value, source: "item-structured", pointer, ...who });
  };
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
  return stated;
}
