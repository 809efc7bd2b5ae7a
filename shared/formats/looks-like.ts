/** What copy is by its first characters, for formats that are told by their syntax. Asked in this order. */
const LOOKS = [
  { name: "RTF", pattern: /^\s*\{\\rtf/ },
  { name: "JSON", pattern: /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[{["\]\d-]|true|false|null))/ },
  { name: "NITF", pattern: /^\s*<(?:[^<]*<){0,3}nitf[\s>]/i },
  {
    name: "NewsML-G2",
    pattern:
      /^\s*<(?:[^<]*<){0,6}(?:\w+:)?(?:newsMessage|newsItem|packageItem|conceptItem|knowledgeItem|planningItem)[\s>]/,
  },
  { name: "NewsML 1.2", pattern: /^\s*<(?:[^<]*<){0,6}NewsML[\s>]/ },
  { name: "RSS or Atom", pattern: /^\s*<(?:[^<]*<){0,4}(?:rss|feed|rdf:RDF)[\s>]/i },
  { name: "HTML", pattern: /^\s*<(?:[^<]*<){0,4}(?:!doctype html|html|head|body|article|div|p)[\s>]/i },
  { name: "XML", pattern: /^\s*<(?:\?xml|!--|!DOCTYPE|[A-Za-z_][\w.:-]*[\s/>])/i },
  // IPTC 7901: SOH opens the message header, STX the text. ANPA 1312: SYN SYN SOH, or caret codes for its controls.
  { name: "IPTC 7901", pattern: /^[\s␀␖]*␁[^␂]{0,400}␂/ },
  { name: "ANPA 1312", pattern: /^[\s␀]*(?:[␁␂␖]|\^[A-Z<])/ },
  {
    name: "an e-mail message",
    pattern:
      /^\s*(?:From .*\r?\n)?(?:[A-Za-z][\w-]*: .*\r?\n(?:[ \t].*\r?\n)*){0,30}(?:Received|Message-ID|MIME-Version|Return-Path|Content-Type): /i,
  },
] as const;

/** Characters that are looked at: enough for an XML prologue or the head of a mail. */
const LOOK = 8000;

// Control characters as their pictures (U+2400 on), so that the patterns can be read.
const pictured = (text: string) =>
  text.replace(/[^\P{Cc}\t\n\v\f\r\x7f-\x9f]/gu, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)));

/** The name of the syntax that a text opens with, such as `NITF`; undefined for prose. */
export function looksLike(text: string): string | undefined {
  const head = pictured(text.slice(0, LOOK));
  return LOOKS.find(({ pattern }) => pattern.test(head))?.name;
}
