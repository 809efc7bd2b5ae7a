import { notedLimits } from "../../copy/noted-limits.ts";
import type { StatedField, Statement } from "../../copy/statement.ts";
import { elementsIn } from "../../xml/elements.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { formalName } from "./component.ts";
import { linesOf, ownLines } from "./lines.ts";

/** What stands in `Copyright` and `UsageRights`. Anything else there is a right that needs a reader. */
const FIELDS: Readonly<Record<string, StatedField>> = {
  CopyrightHolder: "copyrightHolder",
  CopyrightDate: "copyrightYear",
  UsageType: "usageTerms",
  Geography: "geography",
  Limitations: "limitations",
  StartDate: "rightsStart",
  EndDate: "rightsEnd",
};
/** An agent for the rights grants and limits nothing. */
const NAMES_ONLY = new Set(["RightsHolder", "Comment"]);
const LINES: readonly (readonly [string, StatedField])[] = [
  ["copyrightline", "copyrightNotice"],
  ["rightsline", "usageTerms"],
  ["creditline", "creditText"],
  ["byline", "by"],
];
/** Properties in which writers state terms for want of a better place. */
const TERMS = /usage|rights|restriction|limitation|instruction|copyright|embargo/i;

const said = (element: XmlElement) => formalName(element) ?? attributeOf(element, "Value") ?? "";

/** Where statements are gathered, and for what. */
interface Gathering {
  say: (field: StatedField, value: string, pointer: string) => void;
  note: (text: string | undefined, pointer: string) => void;
}

function sayRights(rights: XmlElement, { say }: Gathering): void {
  for (const block of elementsIn(rights)) {
    const isBlock = block.local === "Copyright" || block.local === "UsageRights";
    for (const element of isBlock ? elementsIn(block) : [block]) {
      const field = Object.hasOwn(FIELDS, element.local) ? FIELDS[element.local] : undefined;
      const place = `RightsMetadata/${isBlock ? `${block.local}/` : ""}${element.local}`;
      if (field) say(field, said(element), place);
      else if (!NAMES_ONLY.has(element.local)) say("rightsInfo", `${element.local} ${said(element)}`.trim(), place);
    }
  }
}

function sayProperties(meta: XmlElement, { say }: Gathering): void {
  for (const property of elementsIn(meta, "Property")) {
    const name = attributeOf(property, "FormalName") ?? "";
    const value = attributeOf(property, "Value") ?? wordsOf(property);
    if (value && TERMS.test(name)) say("usageTerms", value, `${meta.local}/Property`);
    else if (value && /^credit/i.test(name)) say("creditText", value, `${meta.local}/Property`);
  }
}

function sayLines(components: readonly XmlElement[], { say, note }: Gathering): void {
  const lines = linesOf(components);
  for (const [name, field] of LINES) {
    for (const value of lines.get(name) ?? []) say(field, value, `NewsLines/${name}`);
  }
  for (const { text, isNote } of ownLines(components)) {
    if (!isNote) continue;
    say("edNote", text, "NewsLines/NewsLine");
    note(text, "NewsLines/NewsLine");
  }
}

/** What components state of their rights, verbatim; for a part alone where one is named. */
export function rightsOf(components: readonly XmlElement[], at: string, part?: string): Statement[] {
  const statements: Statement[] = [];
  const of = part === undefined ? {} : { part };
  const gathering: Gathering = {
    say: (field, value, pointer) => {
      statements.push({ field, value, source: "item-structured", pointer: `${at}//${pointer}`, ...of });
    },
    note: (text, pointer) => {
      if (text) statements.push(...notedLimits(text, `${at}//${pointer}`, part));
    },
  };
  for (const child of components.flatMap((component) => elementsIn(component))) {
    if (child.local === "RightsMetadata") sayRights(child, gathering);
    else if (child.local === "Comment") gathering.note(wordsOf(child), "Comment");
    else if (/Metadata$/.test(child.local)) sayProperties(child, gathering);
  }
  sayLines(components, gathering);
  return statements;
}
