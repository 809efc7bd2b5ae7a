/** XML 1.0, section 4.3.3. Other formats have no label that is worth reading before they are told apart. */
const DECLARATION = /^\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/;
/** Where the declaration ends in any document. */
export const DECLARATION_LENGTH = 300;

/** The encoding that the head of an XML document declares, by its name for TextDecoder; undefined for none or nonsense. */
export function declaredEncoding(head: string): string | undefined {
  const label = DECLARATION.exec(head.slice(0, DECLARATION_LENGTH))?.[1];
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
