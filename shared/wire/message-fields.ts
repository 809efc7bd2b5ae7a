import type { ItemCopy } from "../copy/item-copy.ts";
import type { Fault } from "../copy/reading.ts";
import type { Change } from "../record/change.ts";
import { articleTime } from "../time/article-time.ts";
import type { WireTime } from "../time/wire-time.ts";

/** What the frame of a wire message says of its story, around the text. */
export interface MessageFrame {
  slug: string | undefined;
  urgency: number | undefined;
  category: string | undefined;
  agency: string | undefined;
  time: WireTime | undefined;
  change: Change | undefined;
  altIds: NonNullable<ItemCopy["article"]["altIds"]>;
}

/** What a message that stops before its end mark may have lost: terms stand at the foot of the text. */
export const CUT_SHORT: Fault = {
  kind: "unreadable",
  source: "item-structured",
  pointer: "#end",
  reason: "cut off before its end mark",
};

/**
 * The article's fields that a message's frame gives. The time of sending is that of the version, and of the story where
 * nothing says that it was sent before; one without a zone waits for its supplier's.
 */
export function messageFields(frame: MessageFrame): ItemCopy["article"] {
  const { slug, urgency, category, agency, time, change, altIds } = frame;
  const sent = articleTime(time);
  return {
    standard: { name: "ninjs", version: "3.1" },
    type: "text",
    representationType: "full",
    ...(slug ? { slugline: slug } : {}),
    ...(urgency ? { urgency } : {}),
    ...(category ? { subjects: [{ rel: "category", literal: category }] } : {}),
    ...(sent ? { versionCreated: sent, ...(change ? {} : { firstCreated: sent }) } : {}),
    ...(altIds.length > 0 ? { altIds } : {}),
    ...(agency ? { infoSources: [{ name: agency, role: "provider" }] } : {}),
  };
}
