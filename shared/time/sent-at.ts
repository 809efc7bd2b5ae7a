import { readTime } from "./wire-time.ts";

/**
 * When a supplier sent an item, as a field of its own says: it orders versions that are alike in number and time. A time
 * without a zone, or what is no time, orders nothing.
 */
export function sentAt(raw: unknown): { sent?: string } {
  const time = typeof raw === "string" ? readTime(raw) : undefined;
  return time?.kind === "instant" ? { sent: time.instant } : {};
}
