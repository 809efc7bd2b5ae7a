import { blankControls } from "../../wire/blank-controls.ts";
import { nationalLetters } from "../../wire/national-letters.ts";
import { readMessages } from "../../wire/read-messages.ts";
import type { DecodedCopy, FormatReading } from "../format.ts";
import { itemOf } from "./item.ts";

/** Reads the messages of a file. Spans count from the file's start. Never throws. */
export function readIptc7901({ text: raw }: DecodedCopy): FormatReading {
  const { text: copy, repair } = nationalLetters(blankControls(raw));
  return readMessages(raw, copy, {
    // Without its controls a message's header is the header line and the slug line below it.
    bareParts: (lines) => ({ header: lines.slice(0, 2), text: lines.slice(2) }),
    itemOf: (parts) => itemOf(parts, { copy, repairs: repair ? [repair] : [] }),
  });
}
