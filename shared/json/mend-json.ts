const ESCAPES: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f" };
const escaped = (char: string) => ESCAPES[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * Mends what agencies' writers break inside strings: raw line ends and tabs, and backslashes before characters that
 * need none (a curly quote). For JSON that does not parse as it stands; nothing outside strings is touched.
 */
export function mendJson(text: string): string {
  return text.replace(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"/g, (string) =>
    string
      .replace(/\\(u[0-9a-fA-F]{4}|["\\/bfnrt])|\\/g, (whole, known: string | undefined) => (known ? whole : ""))
      .replace(/[^\P{Cc}\x7f-\x9f]/gu, escaped),
  );
}
