/** A file inside another: an entry of an archive, an attachment of a mail. It has a receipt and a report of its own. */
export interface EnclosedFile {
  /** Its name inside the file that holds it, as it stands there; never used as a path on a disk. */
  name: string;
  bytes: Uint8Array;
}
