import type { Passage } from "../../copy/item-copy.ts";
import { cleanText } from "../../markup/clean-text.ts";
import { markupBlocks } from "../../markup/markup-blocks.ts";
import { textBlocks } from "../../markup/text-blocks.ts";
import type { Removed } from "../../record/provenance.ts";
import { innerMarkup } from "../../xml/element-markup.ts";
import { elementAt, elementsBelow, elementsIn, textIn } from "../../xml/elements.ts";
import { datelineOf } from "../../xml/nitf-lines.ts";
import { NITF_VOCABULARY } from "../../xml/nitf-vocabulary.ts";
import { wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { Nitf } from "./read-nitf.ts";

const HEAD = "/nitf/body/body.head";
const CONTENT = "/nitf/body/body.content";
const END = "/nitf/body/body.end";

type TopRole = "headline" | "standfirst" | "byline" | "dateline";

function lines(elements: readonly XmlElement[], role: TopRole, pointer: string): Passage[] {
  return elements.flatMap((element) => {
    const text = wordsOf(element);
    return text ? [{ role, text, pointer }] : [];
  });
}

/** The headline elements: `hl1`, else what stands in `hedline` as it is, else the title of the page. */
export function headlinesOf({ head, bodyHead, content }: Nitf): { main: XmlElement[]; sub: XmlElement[] } {
  const hedlines = elementsBelow(bodyHead, "hedline");
  const main = hedlines.flatMap((hedline) => elementsIn(hedline, "hl1"));
  const sub = hedlines.flatMap((hedline) => elementsIn(hedline, "hl2"));
  if (main.some(wordsOf)) return { main, sub };
  const bare = hedlines.filter((hedline) => elementsIn(hedline).length === 0);
  const inText = elementsBelow(content, "hedline").flatMap((hedline) => elementsIn(hedline, "hl1"));
  const title = elementAt(head, "title");
  const found = [bare, inText, title ? [title] : []].find((elements) => elements.some(wordsOf));
  return { main: found ?? [], sub };
}

/** The texts above the body, in the order of an article. */
export function topPassages(nitf: Nitf): Passage[] {
  const { docdata, bodyHead } = nitf;
  const { main, sub } = headlinesOf(nitf);
  const notes = [...elementsIn(docdata, "ed-msg"), ...elementsIn(docdata, "correction")].flatMap(
    (element): Passage[] => {
      const text = cleanText(element.attributes.info ?? "");
      return text ? [{ role: "ed-note", text, pointer: `/nitf/head/docdata/${element.local}/@info` }] : [];
    },
  );
  return [
    ...notes,
    ...lines(main, "headline", `${HEAD}/hedline/hl1`),
    ...lines(sub, "standfirst", `${HEAD}/hedline/hl2`),
    ...lines(elementsIn(bodyHead, "abstract"), "standfirst", `${HEAD}/abstract`),
    ...lines(elementsIn(bodyHead, "byline"), "byline", `${HEAD}/byline`),
    ...lines(elementsIn(bodyHead, "dateline").filter(datelineOf), "dateline", `${HEAD}/dateline`),
  ];
}

/** The paragraphs and subheads of the text; copy without any markup is read as plain text. */
export function contentPassages({ content }: Nitf): Passage[] {
  if (!content) return [];
  if (elementsIn(content).length === 0) {
    return textBlocks(textIn(content)).map(({ text }) => ({ role: "paragraph", text, pointer: CONTENT }));
  }
  const blocks = markupBlocks(innerMarkup(content, NITF_VOCABULARY));
  return blocks.map(({ kind, html, text }) => ({ role: kind, text, html, pointer: CONTENT }));
}

/** What follows the text: who else wrote it, and whom to ask. Read for terms, and no part of the body. */
export function endPassages({ bodyEnd }: Nitf): Passage[] {
  return lines(elementsIn(bodyEnd), "byline", END);
}

/** Notes to the desk inside head and text; `npa` (non-publishable advisory) is kept apart from all that is announced. */
export function notePassages({ bodyHead, content }: Nitf): { passages: Passage[]; removed: Removed[] } {
  const passages: Passage[] = [];
  const removed: Removed[] = [];
  for (const [part, pointer] of [[bodyHead, HEAD] as const, [content, CONTENT] as const]) {
    for (const note of elementsBelow(part, "note")) {
      const text = wordsOf(note);
      if (!text) continue;
      const place = `${pointer}//note`;
      if (note.attributes.type === "npa") removed.push({ reason: "not-for-publication", text, pointer: place });
      else passages.push({ role: "ed-note", text, pointer: place });
    }
  }
  return { passages, removed };
}
