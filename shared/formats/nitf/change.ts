import type { Change } from "../../record/change.ts";
import { changeOfAll } from "../../wire/change-named.ts";
import { elementAt, elementsIn } from "../../xml/elements.ts";
import { attributeOf } from "../../xml/words.ts";
import type { Nitf } from "./read-nitf.ts";

/** What kind of transmission a story is, where it says so: its `correction`, its take key, or the notes to the desk. */
export function changeOf({ head, docdata }: Nitf): Change | undefined {
  const correction = elementAt(docdata, "correction");
  if (attributeOf(correction, "info") || attributeOf(correction, "id-string")) return "correction";
  const takeKeys = elementsIn(head, "meta").filter(({ attributes }) => attributes.name === "anpa-takekey");
  const notes = elementsIn(docdata, "ed-msg").flatMap((note) => [
    attributeOf(note, "msg-type") ?? "",
    attributeOf(note, "info") ?? "",
  ]);
  return changeOfAll([...takeKeys.map((key) => attributeOf(key, "content") ?? ""), ...notes]);
}
