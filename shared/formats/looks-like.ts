import { picturedControls } from "../wire/pictured-controls.ts";

const JSON_OPENS = /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[{["\]\d-]|true|false|null))/;

/** What copy is by its first characters, for formats that are told by their syntax. Asked in this order. */
const LOOKS = [
  { name: "RTF", pattern: /^\s*\{\\rtf/ },
  { name: "JSON", pattern: JSON_OPENS },
  { name: "NITF", pattern: /^\s*<(?:[^<]*<){0,3}nitf[\s>]/i },
  {
    name: "NewsML-G2",
    pattern:
      /^\s*<(?:[^<]*<){0,6}(?:\w+:)?(?:newsMessage|newsItem|packageItem|conceptItem|knowledgeItem|planningItem)[\s>]/,
  },
  { name: "NewsML 1.2", pattern: /^\s*<(?:[^<]*<){0,6}NewsML[\s>]/ },
  { name: "HTML", pattern: /^\s*<(?:[^<]*<){0,4}(?:!doctype html|html|head|body|article|div|p)[\s>]/i },
  { name: "XML", pattern: /^\s*<(?:\?xml|!--|!DOCTYPE|[A-Za-z_][\w.:-]*[\s/>])/i },
  { name: "a table of values (CSV)", pattern: /^\s*"[^"\r\n]*"(?:,(?:"[^"\r\n]*")?){3,200}\r?\n"[^"\r\n]*",/ },
  // SYN, SOH or STX where neither IPTC 7901 nor ANPA 1312 was found: their formats are asked before.
  { name: "a teleprinter message that is neither IPTC 7901 nor ANPA 1312", pattern: /^[\s␀]*[␁␂␖]/ },
  {
    name: "an e-mail message",
    pattern:
      /^\s*(?:From .*\r?\n)?(?:[A-Za-z][\w-]*: .*\r?\n(?:[ \t].*\r?\n)*){0,30}(?:Received|Message-ID|MIME-Version|Return-Path|Content-Type): /i,
  },
] as const;

/** Characters that are looked at: enough for an XML prologue or the head of a mail. */
const LOOK = 8000;

/** The name of the syntax that a text opens with, such as `NITF`; undefined for prose. */
export function looksLike(text: string): string | undefined {
  const head = picturedControls(text.slice(0, LOOK));
  return LOOKS.find(({ pattern }) => pattern.test(head))?.name;
}

/** Whether {@link looksLike} says JSON: all that most formats want to know. */
export const looksLikeJson = (text: string): boolean => JSON_OPENS.test(text.slice(0, LOOK));
