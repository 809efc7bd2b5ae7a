/** How a file reached us: everything about it that is not in its bytes. */
export interface Delivery {
  /** The object's key, decoded; for a file read from disk, the key it would have. */
  key: string;
  /** When it arrived: an RFC 3339 instant. Stands in for dates that the copy does not state. */
  receivedAt: string;
  /** User metadata of the object (`x-amz-meta-*`), names without the prefix, in lower case. */
  metadata: Record<string, string>;
  /** The text of `<key>.rights.json`, where that object exists; of a file inside another, those of all files around it. */
  sidecar?: string | readonly string[];
}
