import type { Statement } from "../../copy/statement.ts";
import { elementsIn } from "../../xml/elements.ts";
import { nitfTermsIn } from "../../xml/nitf-terms-in.ts";
import type { XmlElement } from "../../xml/xml-element.ts";

/** What a NITF inside of components states of its own rights and time: it may be the only place that does. */
export function nitfTerms(components: readonly XmlElement[], at: string, part?: string): Statement[] {
  return components
    .flatMap((component) => elementsIn(component, "ContentItem"))
    .flatMap((content) => elementsIn(content, "DataContent"))
    .flatMap((data) => nitfTermsIn(data, at, part));
}
