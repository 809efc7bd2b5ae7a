/** XML 1.0, section 4.3.3. */
const XML = /^\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/;
/** What opens a page, and the label in one of its first elements (HTML, "prescan a byte stream"). */
const PAGE = /^\s*(?:<!--[^>]{0,500}>\s*){0,3}<(?:!doctype\s+html|html|head|meta|title)\b/i;
const PAGE_LABEL = /<meta\s[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i;
/** Where the declaration of any XML document ends, and that of pages whose scripts come first. */
export const DECLARATION_LENGTH = 4096;
const XML_LENGTH = 300;

/** The name that TextDecoder has for an encoding's label; undefined for none and for nonsense. */
export function encodingNamed(label: string | undefined): string | undefined {
  try {
    return label === undefined ? undefined : new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}

/**
 * The encoding that the head of an XML document or of a page declares, by its name for TextDecoder; undefined for none or
 * nonsense. Other formats have no label inside that is worth reading before they are told apart.
 */
export function declaredEncoding(head: string): string | undefined {
  const xml = encodingNamed(XML.exec(head.slice(0, XML_LENGTH))?.[1]);
  if (xml !== undefined || !PAGE.test(head.slice(0, DECLARATION_LENGTH))) return xml;
  const named = encodingNamed(PAGE_LABEL.exec(head.slice(0, DECLARATION_LENGTH))?.[1]);
  // A label that can be read byte by byte is not that of UTF-16, whatever it says.
  return named?.startsWith("utf-16") ? "utf-8" : named;
}
