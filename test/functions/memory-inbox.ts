import type { Dropped, Inbox, Quarantine } from "../../functions/ingest/ports.ts";
import type { Drop } from "../../functions/ingest/s3-event.ts";
import { sha256 } from "../../shared/story/sha256.ts";

/** An inbox in memory, and a quarantine that shows what was put there. */
export interface MemoryInbox {
  inbox: Inbox;
  quarantine: Quarantine;
  /** Puts an object and gives its event. */
  put(key: string, body: Uint8Array | string, metadata?: Record<string, string>): Drop;
  remove(key: string): void;
  quarantined: Map<string, unknown>;
}

export function memoryInbox(at: string): MemoryInbox {
  const objects = new Map<string, Extract<Dropped, { kind: "copy" }>>();
  const quarantined = new Map<string, unknown>();
  let puts = 0;
  return {
    quarantined,
    put(key, body, metadata = {}) {
      const bytes = typeof body === "string" ? Buffer.from(body) : body;
      const eTag = sha256(bytes).slice(0, 32);
      objects.set(key, { kind: "copy", bytes, eTag, metadata });
      puts += 1;
      return { bucket: "inbox", key, eTag, sequencer: String(puts).padStart(16, "0"), at };
    },
    remove: (key) => void objects.delete(key),
    inbox: {
      async read({ key }, limit) {
        const object = objects.get(key);
        if (!object) return { kind: "gone" };
        const size = object.bytes.byteLength;
        return size > limit ? { kind: "too-large", size, eTag: object.eTag } : object;
      },
    },
    quarantine: {
      putOriginal: async (key, bytes) => void quarantined.set(key, bytes),
      copyOriginal: async (key, from) => void quarantined.set(key, objects.get(from.key)?.bytes),
      putReport: async (key, report) => void quarantined.set(key, report),
    },
  };
}
