import { blankControls } from "../../wire/blank-controls.ts";
import { readMessages } from "../../wire/read-messages.ts";
import type { DecodedCopy, FormatReading } from "../format.ts";
import { itemOf } from "./item.ts";

/** Reads the messages of a file. Spans count from the file's start. Never throws. */
export function readAnpa({ text: raw }: DecodedCopy): FormatReading {
  const copy = blankControls(raw);
  return readMessages(raw, copy, {
    // Without controls a message's header is two lines, where it has one at all; its text opens with a caret.
    bareParts: (lines) => {
      const headers = lines[0]?.text.startsWith("^") ? 0 : 2;
      return { header: lines.slice(0, headers), text: lines.slice(headers) };
    },
    itemOf: (parts) => itemOf(parts, { copy, raw }),
  });
}
