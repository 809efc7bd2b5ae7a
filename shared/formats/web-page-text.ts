import type { AssociationCopy, ItemCopy, Passage } from "../copy/item-copy.ts";
import { cutNonPublic } from "../copy/not-for-publication.ts";
import type { Statement } from "../copy/statement.ts";
import { languageOf } from "../markup/language.ts";
import { textBlocks } from "../markup/text-blocks.ts";
import type { Removed } from "../record/provenance.ts";
import type { Span } from "../record/span.ts";
import type { DecodedCopy, Format, FormatReading } from "./format.ts";
import { looksLike } from "./looks-like.ts";
import { captionWords } from "./web-page-text/caption-line.ts";
import { layout, type Placed } from "./web-page-text/layout.ts";
import { bylineNames, lineUrl } from "./web-page-text/line-kinds.ts";

const isWordy = (text: string) => /\p{L}{2}/u.test(text);

// RFC 5147: a fragment that points at a range of characters.
const charPointer = ([start, end]: Span) => `#char=${start},${end}`;

const stated = (field: Statement["field"], value: string, span: Span): Statement => ({
  field,
  value,
  source: "item-structured",
  pointer: charPointer(span),
});

function passagesOf(placed: readonly Placed[]): Passage[] {
  let pictures = 0;
  const passages: Passage[] = [];
  for (const { role, block } of placed) {
    if (role === "url" || role === "navigation" || role === "site-chrome") continue;
    if (role === "republishing-notice" || role === "not-for-publication") continue;
    const passage: Passage = { role, text: block.text, span: block.span };
    if (role === "caption") {
      pictures += 1;
      passage.part = `picture-${pictures}`;
    }
    passages.push(passage);
  }
  return passages;
}

function removedOf(copy: DecodedCopy, placed: readonly Placed[]): Removed[] {
  const removed: Removed[] = [];
  for (const { role, block } of placed) {
    const reason = role === "url" ? "site-chrome" : role;
    if (reason !== "navigation" && reason !== "site-chrome") continue;
    removed.push({ reason, text: copy.text.slice(...block.span), span: block.span });
  }
  return removed;
}

function statementsOf(placed: readonly Placed[]): Statement[] {
  const statements: Statement[] = [];
  for (const { role, block } of placed) {
    const url = role === "url" ? lineUrl(block.text) : undefined;
    if (url) statements.push(stated("canonicalUrl", url, block.span));
    if (role === "byline") statements.push(stated("by", block.text, block.span));
    if (role === "ed-note") statements.push(stated("edNote", block.text, block.span));
  }
  return statements;
}

const textOf = (passages: readonly Passage[], role: Passage["role"]) => passages.find((p) => p.role === role)?.text;

function articleOf(passages: readonly Passage[]): ItemCopy["article"] {
  const headline = textOf(passages, "headline");
  const standfirst = textOf(passages, "standfirst");
  const by = bylineNames(textOf(passages, "byline") ?? "");
  const edNotes = passages.filter(({ role }) => role === "ed-note").map(({ text }) => text);
  const language = languageOf(passages.map(({ text }) => text).join(" "));
  const associations = passages.flatMap(({ part, text }): AssociationCopy[] =>
    part
      ? [{ name: part, type: "picture", descriptions: [{ role: "caption", value: captionWords(text) ?? text }] }]
      : [],
  );
  return {
    standard: { name: "ninjs", version: "3.1" },
    type: "text",
    representationType: "full",
    ...(language ? { language } : {}),
    ...(by ? { by } : {}),
    ...(edNotes.length > 0 ? { edNote: edNotes.join("\n") } : {}),
    ...(headline ? { headlines: [{ role: "main", value: headline }] } : {}),
    ...(standfirst ? { descriptions: [{ role: "standfirst", value: standfirst }] } : {}),
    ...(associations.length > 0 ? { associations } : {}),
  };
}

function read(copy: DecodedCopy): FormatReading {
  const placed = layout(textBlocks(copy.text));
  const { passages, removed } = cutNonPublic(passagesOf(placed));
  if (!passages.some(({ role }) => role === "paragraph")) {
    const detail = `${passages.length === 1 ? "one line" : `${passages.length} lines`} and no paragraph below a headline`;
    return { items: [], problems: [{ code: "NO_ARTICLE_TEXT", detail }] };
  }
  const statements = statementsOf(placed);
  const hosts = statements.filter(({ field }) => field === "canonicalUrl").map(({ value }) => new URL(value).hostname);
  const item: ItemCopy = {
    format: "text/plain;profile=web-scrape",
    article: articleOf(passages),
    passages,
    statements,
    removed: [...removedOf(copy, placed), ...removed],
    marks: { hosts: [...new Set(hosts)], providers: [], creditLines: [] },
  };
  return { items: [item], problems: [] };
}

/**
 * Plain text copied out of a web page: site furniture, headline, standfirst, caption with its credit, paragraphs. What
 * the text does not say (dates, address, byline) is left unsaid. A single line is no article: a headline alone.
 */
export const webPageText: Format = {
  name: "web-page-text",
  title: "Plain text copied from a web page",
  claims: (copy) => isWordy(copy.text) && looksLike(copy.text) === undefined,
  read,
};
