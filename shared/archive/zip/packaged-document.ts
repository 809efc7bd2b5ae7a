/** Documents and programs that are ZIP archives by their syntax, told by a name that each of their kind must have. */
const KINDS: readonly [RegExp, string][] = [
  [/^\[Content_Types\]\.xml$/, "an Office document"],
  [/^mimetype$/, "an OpenDocument or EPUB file"],
  [/^META-INF\/MANIFEST\.MF$/, "a Java program"],
];

/** What an archive is that nobody packed as one, by the names of its entries; undefined for a real archive. */
export function packagedDocument(names: readonly string[]): string | undefined {
  return KINDS.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
}
