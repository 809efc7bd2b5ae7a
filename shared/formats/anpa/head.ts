import type { Passage, PassageRole } from "../../copy/item-copy.ts";
import { wireByline } from "../../wire/byline.ts";
import { changeNamed } from "../../wire/change-named.ts";
import { isDeskLine } from "../../wire/desk-line.ts";
import type { CopyLine } from "./copy-lines.ts";

/** The lines above a message's text: what they are, and how many they were. */
export interface Head {
  passages: Passage[];
  /** The keyword line: `BC-LT--Argentina-Cancer Beauty,466`. */
  keywords?: string;
  /** Texts that are published though they stand above the story. */
  published: CopyLine[];
  lines: number;
}

const KEYWORDS = /^(?:BC|AM|PM|AP)-\S/;
/** Kyodo ends a headline with a plus. */
const HEADLINE_END = /(?<=\S)\+$/;
const SELECTOR = /^\*\d{1,6}$/;
const END_MARK = /^END$/;
const PUBLISHED = /^EDITOR(?:'|’|”)?S(?:'|’|”)? NOTE\b/i;
/** `AP Photo XNP101`, `With AP Photos`: what moves with the story. */
const MEDIA = /^(?:with )?(?:AP )?(?:photos?|graphics?|video)\b.{0,20}(?:\b[A-Z]{1,4}\d{2,5}\b|$)/i;
const ALERT = /^(?:URGENT|BULLETIN|FLASH)\b/;
/** A summary is longer than the headlines of a table's sections. */
const SHORTEST_SUMMARY = 60;

function roleOf(text: string, before: ReadonlySet<PassageRole>): PassageRole {
  if (isDeskLine(text) || MEDIA.test(text) || (ALERT.test(text) && text === text.toUpperCase())) return "ed-note";
  if (!before.has("headline")) return changeNamed(text) && text === text.toUpperCase() ? "ed-note" : "headline";
  if (wireByline(text)) return "byline";
  if (text.length >= SHORTEST_SUMMARY && !before.has("standfirst") && !before.has("byline")) return "standfirst";
  return "subhead";
}

// Without carets the head is the keyword line and the headline, which the first indented line ends.
function bareHead(lines: readonly CopyLine[]): Head {
  const [first, second] = lines;
  if (!first || !KEYWORDS.test(first.text)) return { passages: [], published: [], lines: 0 };
  const isHeadline = second !== undefined && !second.isIndented && (lines[2]?.isIndented ?? true);
  return {
    passages: [
      { role: "ed-note", text: first.text, span: first.span },
      ...(isHeadline
        ? [{ role: "headline" as const, text: second.text.replace(HEADLINE_END, ""), span: second.span }]
        : []),
    ],
    keywords: first.text,
    published: [],
    lines: isHeadline ? 2 : 1,
  };
}

/** What stands above a byline is of the head, however short: `All Times EDT`. */
const hasBylineSoon = (lines: readonly CopyLine[]) =>
  lines.slice(0, 2).some(({ text, isHeaded }) => isHeaded && wireByline(text) !== undefined);

/** Between a byline and the text stands who the writer writes for: `Associated Press`, `AP Business Writer`. */
function isWritersHouse(lines: readonly CopyLine[], at: number): boolean {
  const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!before || !line || !next || next.isHeaded || next.text.startsWith("|")) return false;
  return wireByline(before.text) !== undefined && line.text.split(" ").length <= 4 && /\p{Ll}/u.test(line.text);
}

function roleAt(lines: readonly CopyLine[], at: number, seen: ReadonlySet<PassageRole>): PassageRole {
  const role = roleOf(lines[at]?.text ?? "", seen);
  if (role !== "subhead") return role;
  if (isWritersHouse(lines, at)) return "byline";
  return hasBylineSoon(lines.slice(at + 1)) ? "standfirst" : "subhead";
}

/**
 * Reads the caret lines above a message's text: keywords, headline, notes to the desk, byline, summary. `Eds:` speaks
 * to the desk, `EDITOR'S NOTE` to the reader. The first caret line that can only be a section's ends the head.
 */
export function headOf(lines: readonly CopyLine[]): Head {
  if (!lines[0]?.isHeaded) return bareHead(lines);
  const head: Head = { passages: [], published: [], lines: 0 };
  const seen = new Set<PassageRole>();
  for (const [at, line] of lines.entries()) {
    const { text, span, isHeaded } = line;
    if (!isHeaded) break;
    const isKeywords = head.keywords === undefined && KEYWORDS.test(text);
    const isPublished = PUBLISHED.test(text);
    const isSilent = SELECTOR.test(text) || END_MARK.test(text);
    const role = isKeywords ? "ed-note" : roleAt(lines, at, seen);
    if (role === "subhead" && !isPublished && !isSilent) break;
    head.lines += 1;
    if (isKeywords) head.keywords = text;
    if (isPublished) head.published.push(line);
    else if (!isSilent) {
      seen.add(role);
      head.passages.push({ role, text, span });
    }
  }
  return head;
}
