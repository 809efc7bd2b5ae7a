import type { ItemCopy, Passage, PassageRole } from "../copy/item-copy.ts";
import type { Statement } from "../copy/statement.ts";
import { languageOf } from "../markup/language.ts";
import { wireByline } from "./byline.ts";
import { datelineOf } from "./dateline.ts";

/** The line that says whose the copyright is: `(c)2018 The Saltmere Gazette`. */
const COPYRIGHT = /^(?:\(c\)|©|copyright\b)/i;
const LONGEST_COPYRIGHT = 200;

type WireArticle = Pick<
  ItemCopy["article"],
  "language" | "by" | "located" | "edNote" | "copyrightNotice" | "headlines" | "descriptions"
>;

const saying = (passages: readonly Passage[], role: PassageRole) =>
  passages.filter((passage) => passage.role === role).map(({ text }) => text);
const isCopyright = (text: string) => text.length <= LONGEST_COPYRIGHT && COPYRIGHT.test(text);

/** The fields of an article that the passages of a wire message give: headline, byline, dateline, notes, language. */
export function wireArticle(passages: readonly Passage[]): WireArticle {
  const by = saying(passages, "byline").map((line) => wireByline(line) ?? line);
  const [dateline] = saying(passages, "dateline");
  const edNotes = saying(passages, "ed-note");
  const notice = edNotes.find(isCopyright);
  const located = dateline === undefined ? undefined : datelineOf(`${dateline} `)?.located;
  const language = languageOf(saying(passages, "paragraph").join(" "));
  const headlines = saying(passages, "headline").map((value) => ({ role: "main", value }));
  const descriptions = [
    ...saying(passages, "standfirst").map((value) => ({ role: "standfirst", value })),
    ...(dateline === undefined ? [] : [{ role: "dateline", value: dateline }]),
  ];
  return {
    ...(language ? { language } : {}),
    ...(by.length > 0 ? { by: by.join(", ") } : {}),
    ...(located ? { located } : {}),
    ...(edNotes.length > 0 ? { edNote: edNotes.join("\n") } : {}),
    ...(notice ? { copyrightNotice: notice } : {}),
    ...(headlines.length > 0 ? { headlines } : {}),
    ...(descriptions.length > 0 ? { descriptions } : {}),
  };
}

const STATED = { byline: "by", "ed-note": "edNote" } as const;

/** What the passages of a wire message state of byline, notes and copyright, with their place in the file. */
export function wireStatements(passages: readonly Passage[]): Statement[] {
  return passages.flatMap(({ role, text, span }): Statement[] => {
    const field = role === "byline" || role === "ed-note" ? STATED[role] : undefined;
    if (!field || !span) return [];
    // RFC 5147: a fragment that points at a range of characters.
    const place = { value: text, source: "item-structured" as const, pointer: `#char=${span[0]},${span[1]}` };
    return [{ field, ...place }, ...(isCopyright(text) ? [{ field: "copyrightNotice" as const, ...place }] : [])];
  });
}
