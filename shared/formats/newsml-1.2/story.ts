import type { XmlElement } from "../../xml/xml-element.ts";

/** One story of a document: the item of news that it is told in, and its components in order. */
export interface Story {
  newsItem: XmlElement;
  /** The place of the item, such as `/NewsML/NewsItem[2]`. */
  at: string;
  /** Components that are about the text, outermost first. */
  components: XmlElement[];
  /** Components that are media, each a part of its own. */
  media: XmlElement[];
  /** What tells this story from others of the same item: its language. */
  variant?: string;
}
