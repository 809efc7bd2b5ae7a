import type { House } from "../rights/policy/house.ts";
import type { Quota } from "../rights/policy/quotas.ts";
import { wallClock } from "../time/wall-clock.ts";
import { ARTICLE_PREFIX } from "./keys.ts";

/** The row that counts the stories of one supplier in one period. */
export interface QuotaRow {
  pk: string;
  sk: string;
  /** Seconds since 1970 after which the row may go; none for a count that never ends. */
  expiresAt?: number;
}

/** A row is of no use once its period is over; kept this long for whoever asks how many there were. */
const KEPT_MS = 400 * 86_400_000;
/** Hex digits by which a row knows a story: few enough for thousands of stories in one row of 400 KB. */
const PLACE_DIGITS = 16;

/** The row of a supplier's quota at a moment: days and months are those of the house's clocks, else of UTC. */
export function quotaRow(supplier: string, per: Quota["per"], now: string, house: House | undefined): QuotaRow {
  const pk = `QUOTA#${supplier}`;
  if (per === "feed") return { pk, sk: "feed#all" };
  const date = wallClock(now, house?.timezone ?? "UTC")?.date ?? now.slice(0, 10);
  const period = date.slice(0, per === "day" ? 10 : 7);
  return { pk, sk: `${per}#${period}`, expiresAt: Math.ceil((Date.parse(now) + KEPT_MS) / 1000) };
}

/** A story as a row of places knows it. */
export function placeOf(storyKey: string): string {
  return storyKey.slice(ARTICLE_PREFIX.length, ARTICLE_PREFIX.length + PLACE_DIGITS);
}
