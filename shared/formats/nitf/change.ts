import type { Change } from "../../record/change.ts";
import { elementAt, elementsIn } from "../../xml/elements.ts";
import { attributeOf } from "../../xml/words.ts";
import type { Nitf } from "./read-nitf.ts";

/** Words by which `ed-msg` and `series` tell the kind of a transmission, the more exact first. */
const KINDS: readonly (readonly [RegExp, Change])[] = [
  [/\bwrite-?thru|\bwrite-?through/i, "writethru"],
  [/\bcorrection|\bcorrective|\bberichtigung/i, "correction"],
  [/\brefile\b/i, "refile"],
  [/\brepeat\b|\bwiederholung/i, "repeat"],
  [/\badvisory\b/i, "advisory"],
  [/\b(?:\d+(?:st|nd|rd|th)|new) lead\b/i, "lead"],
  [/\bupdate[sd]?\b/i, "update"],
];
/** A note that tells the kind does so in its first words. */
const LOOK = 80;

/** What kind of transmission a story is, where it says so: its `correction`, or the note to the desk. */
export function changeOf({ docdata }: Nitf): Change | undefined {
  const correction = elementAt(docdata, "correction");
  if (attributeOf(correction, "info") || attributeOf(correction, "id-string")) return "correction";
  for (const note of elementsIn(docdata, "ed-msg")) {
    const said = `${attributeOf(note, "msg-type") ?? ""} ${(attributeOf(note, "info") ?? "").slice(0, LOOK)}`;
    const kind = KINDS.find(([words]) => words.test(said))?.[1];
    if (kind) return kind;
  }
  return undefined;
}
