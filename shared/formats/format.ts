import type { ItemCopy } from "../copy/item-copy.ts";
import type { Problem } from "../copy/problem.ts";
import type { EnclosedFile } from "./enclosed-file.ts";

/** Decoded copy: what a format is given. */
export interface DecodedCopy {
  text: string;
  /** `utf-8`, `windows-1252`, `utf-16le`, `utf-16be`, ... */
  encoding: string;
  /** Codes of the repairs that decoding made. */
  repairs: string[];
}

/** Items in the order of the file; `problems` for what was not an item or could not be read as one. */
export interface FormatReading {
  items: ItemCopy[];
  problems: Problem[];
  /** Files that came inside it, to be read as files of their own. */
  enclosed?: EnclosedFile[];
}

/**
 * A wire format: text in, items out. Pure; never throws; imports no other format and nothing of the rights. Its file
 * holds the look alone and loads the reader when there is copy for it: no function starts with parsers that it may
 * never need.
 * Formats are asked in the order of `shared/formats/index.ts`; the first that claims the copy reads it.
 */
export interface Format {
  /** Also the name of its file and of its folder of fixtures. */
  readonly name: string;
  /** A line for the README's table. */
  readonly title: string;
  /** Whether the content, never the file's name, is this format's. Cheap: a look, not a parse, where it can be. */
  claims(copy: DecodedCopy): boolean;
  read(copy: DecodedCopy): FormatReading | Promise<FormatReading>;
}
