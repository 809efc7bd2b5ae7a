import type { Sender } from "../copy/item-copy.ts";

/** A file inside another: an entry of an archive, an attachment of a mail. It has a receipt and a report of its own. */
export interface EnclosedFile {
  /** Its name inside the file that holds it, as it stands there; never used as a path on a disk. */
  name: string;
  bytes: Uint8Array;
  /**
   * Who sent the mail that it came in. It stands for every item of the file, and of files inside it, in place of any
   * sender that they name: an enclosed mail may have been written, results of servers and all, by who sent the outer one.
   */
  sender?: Sender;
  /** The label of its encoding, where what holds it names one. */
  charset?: string;
  /** What the file around it has said of it already: it is no text, and needs no report of its own. */
  isReported?: true;
}
