/** What an element holds, in order: elements and the text between them (CDATA is text, too). */
export type XmlNode = XmlElement | string;

/** An element of a parsed document. Comments and processing instructions are no part of it. */
export interface XmlElement {
  /** As written, with its prefix. */
  name: string;
  /** Without prefix. */
  local: string;
  /** The namespace's URI; '' for none, and for a prefix that nothing binds. */
  namespace: string;
  /** By their names as written, such as `xml:lang`; declarations of namespaces among them. No prototype. */
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
}
