import PostalMime, { type Attachment } from "postal-mime";
import type { Problem } from "../../copy/problem.ts";
import { originalBytes, readAsUtf8 } from "./original-bytes.ts";

/** Parts inside parts: a signed, forwarded mail with pictures has five. Each level costs the parser a list of all above. */
const DEEPEST_PART = 20;
/** Bytes of all fields of all parts: 10,000 parts of nothing but fields would keep the parser and the memory busy. */
const MOST_FIELD_BYTES = 1024 * 1024;

/** A message taken apart: its text and its HTML as they are to be read, and what came with them. */
export interface ParsedMessage {
  text?: string;
  html?: string;
  attachments: Attachment[];
  /** The label of the encoding of its parts of text, where all name the same. */
  charset?: string;
  repairs: string[];
}

const OPTIONS = {
  maxNestingDepth: DEEPEST_PART,
  maxHeadersSize: MOST_FIELD_BYTES,
  // A message inside a message is a file of its own: read in line, its words would be this sender's.
  forceRfc822Attachments: true,
} as const;

/** What is read in place of a part whose label is wrong, and the repair's code. */
function mended(text: string, again: string | undefined): { text: string; repair?: string } {
  if (text.includes("\uFFFD")) {
    if (again !== undefined && !again.includes("\uFFFD")) return { text: again, repair: "declared-encoding-wrong" };
    return { text, repair: "broken-characters-replaced" };
  }
  const utf8 = readAsUtf8(text);
  return utf8 === undefined ? { text } : { text: utf8, repair: "declared-encoding-wrong" };
}

/** What stands below the head as it came; undefined where it holds what only a program can read. */
function belowHead(message: string): string | undefined {
  const at = message.search(/\r\n\r\n|\n\n|\r\r/);
  const below = at < 0 ? "" : message.slice(at).trim();
  return below === "" || /^content-transfer-encoding:[ \t]{0,20}base64/im.test(below) ? undefined : below;
}

/** Every reader knows these by the bytes. */
const TOLD_BY_BYTES = new Set(["us-ascii", "utf-8", "utf8"]);

/** The one label that the parts of a message have; the parser keeps the label of an attached file to itself. */
function soleCharset(message: string): string | undefined {
  const labels = new Set<string>();
  for (const [, label = ""] of message.matchAll(
    /^content-type:[^\r\n]{0,300}(?:\r?\n[ \t][^\r\n]{0,300}){0,3}?\bcharset="?([\w.:-]{1,40})/gim,
  )) {
    if (!TOLD_BY_BYTES.has(label.toLowerCase())) labels.add(label.toLowerCase());
    if (labels.size > 1) return undefined;
  }
  return [...labels][0];
}

/** Takes a message apart, or says why it cannot be. Never throws. */
export async function parseMessage(message: string, encoding: string): Promise<ParsedMessage | Problem> {
  try {
    const first = await PostalMime.parse(originalBytes(message, encoding), OPTIONS);
    const isBroken = [first.text, first.html].some((one) => one?.includes("\uFFFD"));
    // The label says UTF-8 and the bytes say otherwise: then what the whole file was decoded as is the better guess.
    const second = isBroken && encoding !== "utf-8" ? await PostalMime.parse(message, OPTIONS) : undefined;
    const text = first.text === undefined ? undefined : mended(first.text, second?.text);
    const html = first.html === undefined ? undefined : mended(first.html, second?.html);
    if (!text && !html && first.attachments.length === 0) {
      // A boundary that was lost on the way hides every part.
      const below = belowHead(message);
      return below === undefined
        ? { attachments: [], repairs: [] }
        : { text: below, attachments: [], repairs: ["parts-not-found"] };
    }
    const charset = first.attachments.length > 0 ? soleCharset(message) : undefined;
    return {
      ...(charset === undefined ? {} : { charset }),
      ...(text ? { text: text.text } : {}),
      ...(html ? { html: html.text } : {}),
      attachments: first.attachments,
      repairs: [text?.repair, html?.repair].filter((repair) => repair !== undefined),
    };
  } catch (error) {
    // The parser's own words name its limit, never the copy.
    return { code: "MAIL_BROKEN", detail: error instanceof Error ? error.message.slice(0, 200) : "not an error" };
  }
}
