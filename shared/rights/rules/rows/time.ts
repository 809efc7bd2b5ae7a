import { embargoFuture } from "../embargo-future.ts";
import { embargoImplausible } from "../embargo-implausible.ts";
import { embargoInExpiry } from "../embargo-in-expiry.ts";
import { embargoIndefinite } from "../embargo-indefinite.ts";
import { embargoNoTimezone } from "../embargo-no-timezone.ts";
import { embargoUnparseable } from "../embargo-unparseable.ts";
import type { RuleRow } from "../rule.ts";
import { windowClosed } from "../window-closed.ts";
import { windowClosing } from "../window-closing.ts";
import { windowInverted } from "../window-inverted.ts";
import { windowNotOpen } from "../window-not-open.ts";

/** When it may be used: embargoes and windows. */
export const TIME: readonly RuleRow[] = [
  {
    id: "RGT-301",
    code: "EMBARGO_FUTURE",
    severity: "hold",
    scope: "item",
    checks: "The embargo lies ahead, whatever the publication status says.",
    message: "Embargoed until {until}.",
    lifts: "time",
    check: embargoFuture,
  },
  {
    id: "RGT-302",
    code: "EMBARGO_INDEFINITE",
    severity: "hold",
    scope: "item",
    checks: "An embargo is there and gives no time.",
    message: "Embargoed with no release time. Waiting for an update from {publisher}.",
    lifts: "an update with a release time",
    check: embargoIndefinite,
  },
  {
    id: "RGT-303",
    code: "EMBARGO_NO_TIMEZONE",
    severity: "hold",
    scope: "item",
    checks: "The embargo's time has no zone.",
    message: '"{raw}" has no time zone. Held until {until}, {read}.',
    lifts: "time",
    check: embargoNoTimezone,
  },
  {
    id: "RGT-304",
    code: "EMBARGO_UNPARSEABLE",
    severity: "hold",
    scope: "item",
    checks: "An embargo is there whose time cannot be read.",
    message: 'Could not read "{raw}". Held until someone sets the time.',
    lifts: "a person who sets the time",
    check: embargoUnparseable,
  },
  {
    id: "RGT-305",
    code: "EMBARGO_IN_EXPIRE_FIELD",
    severity: "hold",
    scope: "item",
    checks: "The status says embargoed, and the only time is that of expiry, where some systems write the release.",
    message:
      "Embargoed, but only date.expire carries a time. Held until then ({until}); some systems write the release time there.",
    lifts: "time, or a version that states its release",
    check: embargoInExpiry,
  },
  {
    id: "RGT-307",
    code: "EMBARGO_IMPLAUSIBLE",
    severity: "quarantine",
    scope: "item",
    checks: "The embargo lies more than a year ahead, or over a day before the story was first written.",
    message: "Embargo {until} is {delta}.",
    lifts: "a corrected version, or the rights desk",
    check: embargoImplausible,
  },
  {
    id: "RGT-311",
    code: "WINDOW_NOT_OPEN",
    severity: "hold",
    scope: "part",
    checks: "The licence of a part opens later.",
    message: "Licence opens {start}.",
    lifts: "time",
    check: windowNotOpen,
  },
  {
    id: "RGT-312",
    code: "WINDOW_CLOSED",
    severity: "reject",
    scope: "part",
    checks: "The licence of a part has ended.",
    message: "Licence ended {end}: nothing may be published any more.",
    lifts: "a new licence",
    check: windowClosed,
  },
  {
    id: "RGT-206",
    code: "WINDOW_INVERTED",
    severity: "quarantine",
    scope: "part",
    checks: "The licence ends before it starts, or before the embargo does.",
    message: "The licence ends ({end}) before it starts ({start}).",
    lifts: "a corrected policy or item",
    check: windowInverted,
  },
  {
    id: "RGT-313",
    code: "WINDOW_CLOSING",
    severity: "info",
    scope: "part",
    checks: "The licence of a part ends within a day.",
    message: "Licence ends {end}.",
    lifts: "a longer licence",
    check: windowClosing,
  },
];
