import type { Problem } from "../copy/problem.ts";
import type { EnclosedFile } from "../formats/enclosed-file.ts";
import type { Allowance } from "./allowance.ts";

/** What came out of an archive, in its order; `problems` for every entry that was not taken out. */
export interface Opened {
  files: EnclosedFile[];
  problems: Problem[];
}

/** A way of packing files: bytes in, files out. Nothing is written anywhere; what an entry is called is only a name. */
export interface Archive {
  /** Also the name of its folder of fixtures. */
  readonly name: string;
  /** A line for the README's table. */
  readonly title: string;
  /** Whether it packs one file without a name of its own: then what is inside is read in place of the archive. */
  readonly isWrapping: boolean;
  /** Whether the bytes, never the file's name, are this archive's: a look at the first of them. */
  claims(bytes: Uint8Array): boolean;
  /** Takes out what the allowance lets, and takes that from it. Never throws; loads what it needs when called. */
  open(bytes: Uint8Array, allowance: Allowance): Promise<Opened>;
}
