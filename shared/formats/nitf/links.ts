import type { Link } from "../../record/provenance.ts";
import { elementsIn } from "../../xml/elements.ts";
import { attributeOf } from "../../xml/words.ts";
import type { Nitf } from "./read-nitf.ts";

/** Corrections of one story; a list of errata has some dozen. */
const MOST_LINKS = 100;

/** Other stories that a story names: what it corrects, and whose status it sets. */
export function linksOf({ docdata }: Nitf): Link[] {
  const corrected = elementsIn(docdata, "correction").flatMap((one) => attributeOf(one, "id-string") ?? []);
  const managed = attributeOf(docdata, "management-doc-idref");
  return [
    ...[...new Set(corrected)].map((uri) => ({ rel: "correction", uri })),
    ...(managed ? [{ rel: "management-doc-idref", uri: managed }] : []),
  ].slice(0, MOST_LINKS);
}
