import type { Receipt } from "../../shared/story/receipt.ts";

/** Which stored version of which object. */
export interface ObjectAddress {
  bucket: string;
  key: string;
  versionId?: string;
}

/** An object as read: its bytes, or why there are none. */
export type Dropped =
  | { kind: "copy"; bytes: Uint8Array; eTag: string; metadata: Record<string, string> }
  | { kind: "gone" }
  | { kind: "too-large"; size: number; eTag: string };

/** The inbox bucket. What the bucket says of the object is an answer; what goes wrong on the way is thrown. */
export interface Inbox {
  /** Reads at most `limit` bytes: a larger object is not read at all. */
  read(address: ObjectAddress, limit: number): Promise<Dropped>;
}

/** Where the originals of unreadable copy are kept with a report. */
export interface Quarantine {
  putOriginal(key: string, bytes: Uint8Array): Promise<void>;
  /** Copies an object that is too large to read. */
  copyOriginal(key: string, from: ObjectAddress): Promise<void>;
  putReport(key: string, report: unknown): Promise<void>;
}

/** Receipts of files. */
export interface Receipts {
  /** Writes the receipt unless the same outcome of the same file stands there already. */
  putReceipt(receipt: Receipt): Promise<void>;
}
