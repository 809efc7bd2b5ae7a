/** Tags, and what stands between them. */
const TAG = /(<[^<>]*>)/;

/**
 * HTML as WordPress shows it: an empty line in the text of a post ends a paragraph, a single line end is a break.
 * What stands in `pre` keeps its lines.
 */
export function paragraphs(html: string): string {
  let isKept = false;
  const pieces = html.replace(/\r\n?/g, "\n").split(TAG);
  return pieces
    .map((piece) => {
      if (piece.startsWith("<")) {
        if (/^<\/?pre[\s>]/i.test(piece)) isKept = !piece.startsWith("</");
        return piece;
      }
      if (isKept || !piece.includes("\n")) return piece;
      return piece
        .split(/\n(?:[^\S\n]*\n)+/)
        .map((part) => part.replace(/(\S[^\S\n]*)\n(?=[^\S\n]*\S)/g, "$1<br>"))
        .join("<br><br>");
    })
    .join("");
}
