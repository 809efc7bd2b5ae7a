import type { AssociationCopy, ItemCopy, Passage } from "../../copy/item-copy.ts";
import { cutNonPublic } from "../../copy/not-for-publication.ts";
import type { Statement } from "../../copy/statement.ts";
import { invisibleRepairs } from "../../markup/invisible.ts";
import { languageOf } from "../../markup/language.ts";
import { textBlocks } from "../../markup/text-blocks.ts";
import type { Change } from "../../record/change.ts";
import type { Removed } from "../../record/provenance.ts";
import type { Span } from "../../record/span.ts";
import { changeNamed } from "../../wire/change-named.ts";
import { CUT_SHORT } from "../../wire/message-fields.ts";
import type { DecodedCopy, FormatReading } from "../format.ts";
import { isAlertLine } from "./alert-line.ts";
import { captionWords } from "./caption-line.ts";
import { copyMark } from "./copy-marks.ts";
import { layout } from "./layout.ts";
import { bylineNames, lineUrl } from "./line-kinds.ts";
import { passagesOf } from "./passages.ts";
import type { Placed } from "./placed.ts";
import { releaseSource } from "./release-lines.ts";

/** Lines of one text: a long novel has 30,000. A million short ones would fill a gigabyte with what is known of each. */
const MOST_LINES = 100_000;

function hasMoreLines(text: string, most: number): boolean {
  let at = -1;
  for (let lines = 0; lines <= most; lines += 1) {
    at = text.indexOf("\n", at + 1);
    if (at < 0) return false;
  }
  return true;
}

const REMOVED = ["navigation", "site-chrome", "copy-mark", "not-for-publication"] as const;

// RFC 5147: a fragment that points at a range of characters.
const charPointer = ([start, end]: Span) => `#char=${start},${end}`;

const stated = (field: Statement["field"], value: string, span: Span): Statement => ({
  field,
  value,
  source: "item-structured",
  pointer: charPointer(span),
});

function removedOf(copy: DecodedCopy, placed: readonly Placed[]): Removed[] {
  return placed.flatMap(({ role, block }): Removed[] => {
    const reason = role === "url" ? "site-chrome" : REMOVED.find((one) => one === role);
    return reason ? [{ reason, text: copy.text.slice(...block.span), span: block.span }] : [];
  });
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

const textsOf = (passages: readonly Passage[], role: Passage["role"]) =>
  passages.filter((passage) => passage.role === role).map(({ text }) => text);

const sourcesOf = (passages: readonly Passage[]) =>
  textsOf(passages, "ed-note").flatMap((note) => releaseSource(note) ?? []);

function articleOf(passages: readonly Passage[], slug: string | undefined): ItemCopy["article"] {
  const [headline] = textsOf(passages, "headline");
  const [standfirst] = textsOf(passages, "standfirst");
  const [byline = ""] = textsOf(passages, "byline");
  const by = bylineNames(byline) ?? byline;
  const edNotes = textsOf(passages, "ed-note");
  const language = languageOf(passages.map(({ text }) => text).join(" "));
  const sources = sourcesOf(passages);
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
    ...(slug ? { slugline: slug } : {}),
    ...(edNotes.length > 0 ? { edNote: edNotes.join("\n") } : {}),
    ...(headline ? { headlines: [{ role: "main", value: headline }] } : {}),
    ...(standfirst ? { descriptions: [{ role: "standfirst", value: standfirst }] } : {}),
    ...(sources.length > 0 ? { infoSources: sources.map((name) => ({ name, role: "source" })) } : {}),
    ...(associations.length > 0 ? { associations } : {}),
  };
}

/** `UPDATE 2-Quay to close`, `CORRECTED-REFILE-Quay to close`: how a wire's headline says it when it is copied out. */
const PREFIX = /^((?:(?:CORRECTED|REFILE|RPT|REPEAT|UPDATE \d{1,2})-){1,3})\S/;
/** A note that is a take key or opens with its word: `CORRECTION: ...`. */
const KEY = /^\W{0,4}(?:\d{1,2}\p{Lu}{2} )?\p{Lu}{3,}[\p{Lu}\d ]{0,30}(?:[:–—-]|\W*$)/u;

function changeOf(passages: readonly Passage[]): Change | undefined {
  const [headline = ""] = textsOf(passages, "headline");
  const prefix = PREFIX.exec(headline)?.[1];
  if (prefix) return changeNamed(prefix);
  const keys = textsOf(passages.slice(0, 6), "ed-note").flatMap((note) => KEY.exec(note)?.[0] ?? []);
  return keys.map(changeNamed).find((change) => change !== undefined);
}

/** Whether the copy says that more is to come, and nothing comes. */
function isCutShort(placed: readonly Placed[]): boolean {
  const last = placed.at(-1);
  return (
    last?.role === "copy-mark" &&
    copyMark(last.block.text) === "more" &&
    /more|mehr|suite|sigue|segue|meer|mf/i.test(last.block.text)
  );
}

/** Reads a plain text as an article: what its layout surely says, and nothing else. Never throws. */
export function readWebPageText(copy: DecodedCopy): FormatReading {
  if (hasMoreLines(copy.text, MOST_LINES)) {
    return { items: [], problems: [{ code: "TEXT_TOO_LARGE", detail: `more than ${MOST_LINES} lines` }] };
  }
  const placed = layout(textBlocks(copy.text));
  const { passages, removed } = cutNonPublic(passagesOf(placed, copy.text));
  const isAlert = passages.some(({ role, text }) => role === "ed-note" && isAlertLine(text));
  const isArticle = passages.some(({ role }) => role === "paragraph" || (isAlert && role === "headline"));
  if (!isArticle) {
    const detail = `${passages.length === 1 ? "one line" : `${passages.length} lines`} and no paragraph below a headline`;
    return { items: [], problems: [{ code: "NO_ARTICLE_TEXT", detail }] };
  }
  const statements = statementsOf(placed);
  const hosts = statements.filter(({ field }) => field === "canonicalUrl").map(({ value }) => new URL(value).hostname);
  const change = changeOf(passages);
  const repairs = invisibleRepairs(copy.text);
  const slug = placed.find(({ role }) => role === "slug")?.block.text;
  const item: ItemCopy = {
    format: "text/plain;profile=web-scrape",
    article: articleOf(passages, slug),
    passages,
    statements,
    removed: [...removedOf(copy, placed), ...removed],
    ...(repairs.length > 0 ? { repairs } : {}),
    ...(change ? { change } : {}),
    ...(isCutShort(placed) ? { faults: [CUT_SHORT] } : {}),
    marks: { hosts: [...new Set(hosts)], providers: [], creditLines: sourcesOf(passages) },
  };
  return { items: [item], problems: [] };
}
