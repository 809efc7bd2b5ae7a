import { Parser } from "htmlparser2";

const REFERENCE = /&([A-Za-z][A-Za-z0-9]{1,31});/g;
/** Different names in one document; HTML itself has some 2,000, copy uses a dozen. */
const MOST_NAMES = 500;

function decoded(name: string): string | undefined {
  let text = "";
  const parser = new Parser({
    ontext(piece) {
      text += piece;
    },
  });
  parser.end(`&${name};`);
  // Left as it is, or read as a shorter name with the rest behind it: not a name of HTML.
  return text.length > 2 || text.startsWith("&") ? undefined : text;
}

/**
 * The characters that a document names as HTML does (`&eacute;`, `&mdash;`): NITF and RSS take them from a document type
 * that is never sent along. Names that HTML does not have are left out.
 */
export function namedCharacters(text: string): Record<string, string> {
  const known: Record<string, string> = {};
  const seen = new Set<string>();
  for (const [, name = ""] of text.matchAll(REFERENCE)) {
    if (seen.has(name)) continue;
    if (seen.size >= MOST_NAMES) break;
    seen.add(name);
    const character = decoded(name);
    if (character !== undefined) known[name] = character;
  }
  return known;
}
