import type { PartRights } from "../record/rights.ts";
import { isUsable } from "../record/states.ts";
import { isAfter } from "../rights/instant.ts";
import { permitsPublishing } from "../rights/terms/permission.ts";
import { isTargetWithin } from "../rights/terms/target.ts";
import type { Refusal } from "./refusal.ts";

/** Where copy is to be published, by which way, and when. */
export interface Place {
  /** A channel of the policy schema. */
  channel: string;
  /** ISO 3166-1 or 3166-2. */
  territory?: string;
  /** The clock: an RFC 3339 instant. */
  now: string;
}

/** A part as sentences name it: the text and the headline, and a medium by its name. */
export function partWords(name: string): string {
  return name === "text" || name === "headline" ? `the ${name}` : name;
}

/** What keeps a part from being published there and then, whatever its duties are. */
export function refusalsOf(part: PartRights, name: string, { channel, territory, now }: Place): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (code: Refusal["code"], args: Record<string, string> = {}) =>
    refusals.push({ code, args: { part: partWords(name), ...args } });
  const { decision, permission, validFrom, validUntil } = part;
  if (!isUsable(decision.state)) refuse("NOT_USABLE", { state: decision.state });
  else if (!permitsPublishing(permission)) refuse("NOT_PERMITTED");
  if (validFrom && isAfter(validFrom, now)) refuse("NOT_YET", { at: validFrom });
  if (validUntil && !isAfter(validUntil, now)) refuse("NO_LONGER", { at: validUntil });
  if (part.channel && !isTargetWithin([channel], part.channel)) refuse("CHANNEL", { channel });
  if (part.territory && territory === undefined) refuse("TERRITORY_UNTOLD");
  if (part.territory && territory !== undefined && !isTargetWithin([territory], part.territory))
    refuse("TERRITORY", { territory });
  return refusals;
}
