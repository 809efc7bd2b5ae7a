/**
 * Splits a structured field (RFC 5322, section 3.2) at its semicolons, and each part at its blanks. Comments are dropped,
 * a quoted string is one piece of a token, `a = b` is `a=b`. Undefined where a comment or a string is not closed.
 */
export function structuredTokens(value: string): string[][] | undefined {
  const plain = withoutComments(value);
  if (plain === undefined) return undefined;
  const parts: string[][] = [[]];
  let token = "";
  const end = () => {
    if (token !== "") parts.at(-1)?.push(token);
    token = "";
  };
  // Either a quoted string, an equals sign with the blanks around it, blanks, a semicolon, or a sign of a token.
  for (const [piece, quoted] of plain.matchAll(/"((?:[^"\\]|\\.)*)"|\s*=\s*|\s+|;|./gs)) {
    if (quoted !== undefined) token += quoted.replace(/\\(.)/g, "$1");
    else if (piece === '"') return undefined;
    else if (piece.trim() === "=") token += "=";
    else if (piece.trim() === "") end();
    else if (piece === ";") {
      end();
      parts.push([]);
    } else token += piece;
  }
  end();
  return parts;
}

/** What a field is made of outside its comments, where strings are whole, and inside them, where quotes mean nothing. */
const OUTSIDE = /\\.|"(?:[^"\\]|\\.)*"|[^\\"()]+|./sy;
const INSIDE = /\\.|[^\\()]+|./sy;

/** The field with a blank for each comment, however deep they nest. */
function withoutComments(value: string): string | undefined {
  let plain = "";
  let depth = 0;
  for (let at = 0; at < value.length; ) {
    const pattern = depth > 0 ? INSIDE : OUTSIDE;
    pattern.lastIndex = at;
    const [piece = ""] = pattern.exec(value) ?? [];
    at += piece.length;
    if (piece === "(") depth += 1;
    else if (piece === ")") depth -= 1;
    else if (depth === 0) plain += piece;
    if (depth < 0) return undefined;
    if (piece === ")") plain += " ";
  }
  return depth === 0 ? plain : undefined;
}
