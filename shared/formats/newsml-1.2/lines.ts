import { elementsIn } from "../../xml/elements.ts";
import { nitfLines } from "../../xml/nitf-lines.ts";
import { wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { formalName } from "./component.ts";

/** Lines that go with a text, by their names in lower case: writers differ in `HeadLine` and `Headline`. */
export type Lines = ReadonlyMap<string, string[]>;

/** What agencies put into lines of a kind of their own that is no word to the desk. */
const NO_NOTE = /url|product|^\d+$/i;

/** Lines that a NITF inside may say as well. */
const OF_NITF = ["headline", "subheadline", "byline", "dateline"] as const;

/** The lines of several components together, each said once; those of a NITF inside where the components have none. */
export function linesOf(components: readonly XmlElement[]): Lines {
  const lines = ownLinesOf(components);
  const missing = OF_NITF.filter((name) => !lines.has(name));
  if (missing.length === 0) return lines;
  const told = components.flatMap((one) => elementsIn(one, "ContentItem").flatMap((content) => nitfIn(content)));
  for (const name of missing) {
    const said = [...new Set(told.flatMap((nitf) => nitf[name]))];
    if (said.length > 0) lines.set(name, said);
  }
  return lines;
}

const nitfIn = (content: XmlElement) =>
  elementsIn(content, "DataContent").flatMap((data) => elementsIn(data, "nitf").map(nitfLines));

function ownLinesOf(components: readonly XmlElement[]): Map<string, string[]> {
  const lines = new Map<string, Set<string>>();
  for (const line of components.flatMap((one) => elementsIn(one, "NewsLines")).flatMap((one) => elementsIn(one))) {
    const name = line.local.toLowerCase();
    const words = name === "newsline" ? undefined : wordsOf(line);
    if (!words) continue;
    const said = lines.get(name) ?? new Set();
    lines.set(name, said.add(words));
  }
  return new Map([...lines].map(([name, said]) => [name, [...said]]));
}

/** Lines of an agency's own kind, with that kind; `isNote` where they are words to the desk. */
export function ownLines(components: readonly XmlElement[]): { kind: string; text: string; isNote: boolean }[] {
  return components
    .flatMap((one) => elementsIn(one, "NewsLines"))
    .flatMap((one) => elementsIn(one, "NewsLine"))
    .flatMap((line) => {
      const kind = formalName(elementsIn(line, "NewsLineType")[0]) ?? "";
      const text = elementsIn(line, "NewsLineText")
        .flatMap((one) => wordsOf(one) ?? [])
        .join("\n");
      return text ? [{ kind, text, isNote: !NO_NOTE.test(kind) }] : [];
    });
}
