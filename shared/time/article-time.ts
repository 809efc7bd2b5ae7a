import type { WireTime } from "./wire-time.ts";

/**
 * A time as a format gives it to an article: an instant, or a clock reading whose zone its supplier's policy has to
 * name. A day alone is no time of an article.
 */
export function articleTime(time: WireTime | undefined): string | undefined {
  if (time?.kind === "instant") return time.instant;
  return time?.kind === "floating" ? time.local : undefined;
}
