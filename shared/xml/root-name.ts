/** Longer prologues than this hold no wire copy's root. */
const LOOK = 20_000;
const NAME = /^<([A-Za-z_\u0080-\uffff][\w.:\u0080-\uffff-]*)/;

/** Where a declaration, comment or document type that begins at `at` ends; undefined where it does not. */
function endOfMark(text: string, at: number): number | undefined {
  const ends = (mark: string) => {
    const end = text.indexOf(mark, at);
    return end < 0 ? undefined : end + mark.length;
  };
  if (text.startsWith("<?", at)) return ends("?>");
  if (text.startsWith("<!--", at)) return ends("-->");
  if (!text.startsWith("<!", at)) return undefined;
  const plain = ends(">");
  const subset = text.indexOf("[", at);
  return plain !== undefined && subset > at && subset < plain ? ends("]>") : plain;
}

/** The name of a document's root element as written, told without parsing it; undefined where none stands there. */
export function rootName(text: string): string | undefined {
  const head = text.slice(0, LOOK);
  let at = 0;
  for (;;) {
    while (/[\s\0\uFEFF]/.test(head[at] ?? "")) at += 1;
    const name = NAME.exec(head.slice(at, at + 200))?.[1];
    if (name) return name;
    const end = endOfMark(head, at);
    if (end === undefined) return undefined;
    at = end;
  }
}
