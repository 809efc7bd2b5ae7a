import type { XmlElement } from "../../xml/xml-element.ts";
import type { Schemes } from "./catalog.ts";

/** One item of a document: where it stands, and the vocabularies that it can name. */
export interface G2Item {
  element: XmlElement;
  /** Its place, such as `/newsMessage/itemSet/newsItem[2]`. */
  at: string;
  schemes: Schemes;
  /** The header of its message, as plain data. */
  header?: unknown;
}
