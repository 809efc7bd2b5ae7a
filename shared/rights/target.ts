import type { PartRights } from "../record/rights.ts";
import { foldName } from "./names.ts";
import type { House } from "./policy/house.ts";
import { isTargetWithin } from "./terms/target.ts";

/** For whom, where and how a use is meant: the house itself, or one of those whom it passes copy on to. */
export interface Target {
  /** ISO 3166-1 or 3166-2; not limited when absent. */
  territory?: readonly string[];
  channels?: readonly string[];
  nonProfit?: boolean;
  newsOrganisation?: boolean;
  /** Audiences that it is, as notes to the desk name them: `MAGS`. */
  audiences?: readonly string[];
  /** Outside the house: it may have what may be passed on. */
  external?: boolean;
}

/** The house as the target of a decision that names none. */
export function houseTarget(house: House | undefined): Target {
  const { territory, channels, nonProfit, newsOrganisation, audiences } = house ?? {};
  return {
    ...(territory ? { territory } : {}),
    ...(channels ? { channels } : {}),
    ...(nonProfit === undefined ? {} : { nonProfit }),
    ...(newsOrganisation === undefined ? {} : { newsOrganisation }),
    ...(audiences ? { audiences } : {}),
  };
}

type Limited = NonNullable<PartRights["territory"]>;

/** Those of a target's places, or channels, that limits leave out. */
export function leftOut(targets: readonly string[] | undefined, limits: Limited | null | undefined): string[] {
  return (targets ?? []).filter((one) => !isTargetWithin([one], limits ?? undefined));
}

/** Excluded audiences that a target is, and those of which it does not say whether it is one. */
export function excludedAudiences(
  { audiences }: Target,
  { exclude = [] }: NonNullable<PartRights["recipient"]> = {},
): { own: string[]; open: string[] } {
  if (!audiences) return { own: [], open: [...exclude] };
  const held = new Set(audiences.map(audienceKey));
  return { own: exclude.filter((one) => held.has(audienceKey(one))), open: [] };
}

/** `MAGS` and `magazines` are one audience. */
function audienceKey(audience: string): string {
  return foldName(audience)
    .replace(/\bmags?\b/, "magazine")
    .replace(/s$/, "");
}
