/** A declaration of its own text, short and plain. */
const PLAIN = /^<!ENTITY\s+([A-Za-z_][\w.-]{0,63})\s+(?:"([^"&%<]*)"|'([^'&%<]*)')\s*>/;
/** Characters of one: names and signs, not texts. Sixteen for the three of `&a;` is all that a file can grow by. */
const LONGEST = 16;
const MOST = 100;

/**
 * The entities that a document type declares in itself, or undefined where one of them is not short plain text: those
 * that hold others are how a kilobyte becomes a gigabyte, and external ones read files of the machine.
 */
export function declaredEntities(doctype: string): Record<string, string> | undefined {
  const known: Record<string, string> = {};
  let count = 0;
  for (let at = doctype.indexOf("<!ENTITY"); at >= 0; at = doctype.indexOf("<!ENTITY", at + 1)) {
    const [, name = "", double, single] = PLAIN.exec(doctype.slice(at, at + 400)) ?? [];
    const value = double ?? single;
    count += 1;
    if (value === undefined || value.length > LONGEST || count > MOST) return undefined;
    if (name !== "__proto__") known[name] = value;
  }
  return known;
}
