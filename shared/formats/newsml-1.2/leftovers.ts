import { keep, type Notes } from "../../json/notes.ts";
import { elementData } from "../../xml/element-data.ts";
import { elementAt, elementsIn } from "../../xml/elements.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { Story } from "./story.ts";

/** Elements that are read into fields of their own. */
const READ = new Set(
  "FirstCreated ThisRevisionCreated Status Urgency SubjectCode Genre Language NewsIdentifier NameLabel".split(" "),
);

/** What a component is made of; whatever else stands in it, misspelled names too, is kept whole. */
const PARTS = new Set("Role BasisForChoice NewsLines RightsMetadata NewsComponent ContentItem".split(" "));

const isFilled = (_name: string, value: string): boolean => value.trim() !== "";
const dataOf = (element: XmlElement): unknown => elementData(element, isFilled);

function keepChildren(parent: XmlElement, at: string, notes: Notes): void {
  const counts = new Map<string, number>();
  for (const element of elementsIn(parent)) {
    const count = (counts.get(element.local) ?? 0) + 1;
    counts.set(element.local, count);
    if (!READ.has(element.local)) keep(notes, `${at}/${element.local}[${count}]`, dataOf(element));
  }
}

/** Keeps what ninjs has no place for: the envelope, management, and what components say of themselves. */
export function keepLeftovers(
  { newsItem, components, at }: Story,
  envelope: XmlElement | undefined,
  notes: Notes,
): void {
  if (envelope) keepChildren(envelope, "/NewsML/NewsEnvelope", notes);
  for (const local of ["Identification", "NewsManagement"]) {
    for (const part of elementsIn(newsItem, local)) keepChildren(part, `${at}/${local}`, notes);
  }
  // Half an identifier tells no story, but still whose it is.
  const identifier = elementAt(newsItem, "Identification", "NewsIdentifier");
  if (identifier && !elementAt(identifier, "NewsItemId")) {
    keepChildren(identifier, `${at}/Identification/NewsIdentifier`, notes);
  }
  components.forEach((component, index) => {
    for (const part of elementsIn(component)) {
      const place = `${at}//NewsComponent[${index + 1}]/${part.local}`;
      if (/Metadata$/.test(part.local)) keepChildren(part, place, notes);
      else if (!PARTS.has(part.local)) keep(notes, place, dataOf(part));
      else if (part.local === "NewsLines") {
        elementsIn(part, "NewsLine").forEach((line, at_) => {
          keep(notes, `${place}/NewsLine[${at_ + 1}]`, dataOf(line));
        });
      }
    }
  });
}
