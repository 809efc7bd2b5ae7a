/** What stands between marks where an ampersand is itself. */
const LITERAL = [
  { open: "<![CDATA[", close: "]]>" },
  { open: "<!--", close: "-->" },
  { open: "<?", close: "?>" },
] as const;
// XML 1.0, production 2: other control characters are no text, nor are two non-characters.
const FORBIDDEN = /[^\P{Cc}\t\n\r\x7f-\x9f]|[\ufffe\uffff]/gu;
const REFERENCE = /&(?:#(\d{1,7});|#x([0-9a-fA-F]{1,6});|([A-Za-z_][\w.-]{0,63});)?/g;
const OWN = new Set(["amp", "lt", "gt", "quot", "apos"]);

/** Ampersands in a document that is worth mending: 16 MB of nothing else took 7 seconds and 3 GB to mend. */
const MOST_AMPERSANDS = 200_000;

function hasTooMany(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf("&"); at >= 0 && count <= MOST_AMPERSANDS; at = text.indexOf("&", at + 1)) count += 1;
  return count > MOST_AMPERSANDS;
}

/** A document as it was meant, and what was mended in it. */
export interface MendedXml {
  text: string;
  repairs: string[];
}

function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}

function mendedReferences(text: string, isKnown: (name: string) => boolean, note: (repair: string) => void): string {
  return text.replace(REFERENCE, (whole: string, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined && (OWN.has(name) || isKnown(name))) return whole;
    const code =
      decimal !== undefined ? Number(decimal) : hexadecimal !== undefined ? Number.parseInt(hexadecimal, 16) : -1;
    if (code >= 0 && isCharacter(code)) return whole;
    note(code >= 0 ? "xml-control-characters-removed" : "xml-bare-ampersand");
    return code >= 0 ? " " : `&amp;${whole.slice(1)}`;
  });
}

/** Goes from mark to mark once, so that hostile text costs no more than its length. */
function outsideLiterals(text: string, mend: (piece: string) => string): string {
  const parts: string[] = [];
  const missing = new Set<string>();
  let from = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) {
    const literal = LITERAL.find(({ open }) => text.startsWith(open, at));
    if (!literal || missing.has(literal.close)) continue;
    const end = text.indexOf(literal.close, at + literal.open.length);
    if (end < 0) {
      missing.add(literal.close);
      continue;
    }
    parts.push(mend(text.slice(from, at)), text.slice(at, end));
    from = end;
    at = end;
  }
  parts.push(mend(text.slice(from)));
  return parts.join("");
}

/**
 * Mends what agencies' own writers get wrong: an ampersand that begins no reference, characters that XML does not allow,
 * blanks before the declaration. Words are never touched.
 */
export function mendXml(text: string, isKnown: (name: string) => boolean): MendedXml {
  if (hasTooMany(text)) return { text, repairs: [] };
  const repairs = new Set<string>();
  const start = text.search(/[^\s\0\uFEFF]/);
  if (start > 0) repairs.add("xml-leading-space-cut");
  const allowed = text.slice(Math.max(start, 0)).replace(FORBIDDEN, (character) => {
    repairs.add("xml-control-characters-removed");
    return character === "\v" || character === "\f" ? " " : "";
  });
  const mended = outsideLiterals(allowed, (piece) => mendedReferences(piece, isKnown, (repair) => repairs.add(repair)));
  return { text: mended, repairs: [...repairs] };
}
