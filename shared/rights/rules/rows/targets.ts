import { channelOut } from "../channel-out.ts";
import { recipientNotEligible } from "../recipient-not-eligible.ts";
import type { RuleRow } from "../rule.ts";
import { syndicationForbidden } from "../syndication-forbidden.ts";
import { territoryOut } from "../territory-out.ts";
import { territoryUnresolved } from "../territory-unresolved.ts";

/** For whom, where and how it is meant. */
export const TARGETS: readonly RuleRow[] = [
  {
    id: "RGT-705",
    code: "RECIPIENT_NOT_ELIGIBLE",
    severity: "hold",
    state: "licence-required",
    scope: "part",
    checks: "The supplier licenses non-profits or news organisations only, and the house does not say that it is one.",
    message: "{publisher} {said}.",
    lifts: "a licence, or a house profile that says so",
    check: recipientNotEligible,
  },
  {
    id: "RGT-701",
    code: "TERRITORY_OUT",
    severity: "hold",
    scope: "part",
    checks: "The terms of a part leave out the country or region that it is meant for.",
    message: 'Not for use in {country} ("{raw}").',
    lifts: "terms or a target with a place in common",
    check: territoryOut,
  },
  {
    id: "RGT-702",
    code: "TERRITORY_UNRESOLVED",
    severity: "quarantine",
    scope: "story",
    checks: "Terms name a place that is no country we know.",
    message: '"{raw}" is not a country we know.',
    lifts: "the rights desk",
    check: territoryUnresolved,
  },
  {
    id: "RGT-703",
    code: "CHANNEL_OUT",
    severity: "hold",
    scope: "part",
    checks: "The terms of a part leave out the channel that it is meant for.",
    message: "Not for {channel}.",
    lifts: "terms or a target with a channel in common",
    check: channelOut,
  },
  {
    id: "RGT-704",
    code: "SYNDICATION_FORBIDDEN",
    severity: "hold",
    scope: "part",
    checks: "The use is meant for somebody outside the house, and the terms do not let copy be passed on.",
    message: "{publisher} does not allow passing this on.",
    lifts: "an agreement that permits grantUse",
    check: syndicationForbidden,
  },
];
