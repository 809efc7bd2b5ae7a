import { isUri } from "../../markup/uri.ts";
import { elementsIn } from "../../xml/elements.ts";
import { attributeOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";

/** Aliases of vocabularies and what they stand for. */
export type Schemes = ReadonlyMap<string, string>;

/** Schemes of IPTC's own catalog, which items name by its address and nothing here fetches. */
const OF_IPTC: Schemes = new Map(
  Object.entries({
    medtop: "http://cv.iptc.org/newscodes/mediatopic/",
    subj: "http://cv.iptc.org/newscodes/subjectcode/",
    genre: "http://cv.iptc.org/newscodes/genre/",
    digsrctype: "http://cv.iptc.org/newscodes/digitalsourcetype/",
    nprov: "http://cv.iptc.org/newscodes/newsprovider/",
    "iso3166-1a2": "http://cvx.iptc.org/iso3166-1a2/",
    "iso3166-1a3": "http://cvx.iptc.org/iso3166-1a3/",
    wldreg: "http://cv.iptc.org/newscodes/worldregion/",
  }),
);

/** The schemes that an item or a message's header declares, over those that are known outside of it. */
export function schemesOf(element: XmlElement | undefined, outer: Schemes = OF_IPTC): Schemes {
  const declared = elementsIn(element, "catalog").flatMap((catalog) => elementsIn(catalog, "scheme"));
  if (declared.length === 0) return outer;
  const schemes = new Map(outer);
  for (const scheme of declared) {
    const alias = attributeOf(scheme, "alias");
    const uri = attributeOf(scheme, "uri");
    if (alias && uri) schemes.set(alias, uri);
  }
  return schemes;
}

/** The concept's URI: as stated, else its QCode expanded where the alias is known. */
export function conceptUri(element: XmlElement, schemes: Schemes): string | undefined {
  const stated = attributeOf(element, "uri");
  if (stated) return isUri(stated) ? stated : undefined;
  const [alias = "", ...rest] = (attributeOf(element, "qcode") ?? "").split(":");
  const scheme = schemes.get(alias);
  const uri = scheme && rest.length > 0 ? `${scheme}${encodeURI(rest.join(":").toWellFormed())}` : undefined;
  return uri && isUri(uri) ? uri : undefined;
}

/** The code of a QCode without its alias, in lower case: `usable` of `stat:usable`. */
export function codeOf(element: XmlElement | undefined): string | undefined {
  const code = attributeOf(element, "qcode") ?? attributeOf(element, "uri") ?? attributeOf(element, "literal");
  return code?.replace(/^.*[:/]/, "").toLowerCase();
}
