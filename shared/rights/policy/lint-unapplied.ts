import { isCountry } from "../countries.ts";
import { slotsOf, TEMPLATE_SLOTS } from "../terms/template.ts";
import type { Policy } from "./policy.ts";
import type { Grant } from "./policy-terms.ts";
import type { SaidProblem } from "./problem.ts";

/** Stories that one row of a quota can hold: a row of DynamoDB ends at 400 KB, and each write of it is billed by its size. */
export const MAX_QUOTA = 2_000;

/** Checks for what a policy may say and nothing could apply: it is refused rather than passed over. */
export const unappliedChecks: readonly ((policy: Policy) => SaidProblem[])[] = [
  unknownSlots,
  unknownCountries,
  amountWithoutCurrency,
  quotaTooLarge,
  windowInverted,
  zoneToAssume,
  delayWithoutLength,
  miningTermsMissing,
  metadataGranted,
  namesThatAreNotMatched,
  channelWidened,
];

const onGrants = ({ grants }: Policy, said: (grant: Grant, at: string) => SaidProblem[]): SaidProblem[] =>
  grants.flatMap((grant, index) => said(grant, `/grants/${index}`));

function unknownSlots(policy: Policy): SaidProblem[] {
  const known = new Set<string>(TEMPLATE_SLOTS);
  return onGrants(policy, ({ duty = [] }, at) =>
    duty.flatMap(({ text = "", target = "" }, index) =>
      [...new Set([...slotsOf(text), ...slotsOf(target)])]
        .filter((slot) => !known.has(slot))
        .map((slot) => ({
          where: `${at}/duty/${index}`,
          code: "SLOT_UNKNOWN" as const,
          message: `Nothing fills {${slot}}, so that no copy would ever pass.`,
          expected: TEMPLATE_SLOTS.map((one) => `{${one}}`).join(", "),
          found: `{${slot}}`,
        })),
    ),
  );
}

function unknownCountries({ grants, agreements }: Policy): SaidProblem[] {
  const named = [
    ...grants.map(({ territory }, index) => ({ where: `/grants/${index}/territory`, territory })),
    ...agreements.map(({ territory }, index) => ({ where: `/agreements/${index}/territory`, territory })),
  ];
  return named.flatMap(({ where, territory }) =>
    [...(territory?.include ?? []), ...(territory?.exclude ?? [])]
      .filter((code) => !isCountry(code.slice(0, 2)))
      .map((code) => ({
        where,
        code: "RGT-702" as const,
        message: `${code} is in no country.`,
        expected: "ISO 3166-1, such as GB, or 3166-2, such as GB-SCT",
        found: code,
      })),
  );
}

function amountWithoutCurrency(policy: Policy): SaidProblem[] {
  return onGrants(policy, ({ duty = [] }, at) =>
    duty.flatMap(({ amount, currency }, index) =>
      (amount === undefined) === (currency === undefined)
        ? []
        : [
            {
              where: `${at}/duty/${index}`,
              code: "RGT-407" as const,
              message: "An amount without its currency, or a currency without an amount, is no fee.",
              expected: "amount and currency",
              found: amount === undefined ? `${currency} alone` : `${amount} alone`,
            },
          ],
    ),
  );
}

function quotaTooLarge(policy: Policy): SaidProblem[] {
  return onGrants(policy, ({ quota }, at) =>
    quota && quota.count > MAX_QUOTA
      ? [
          {
            where: `${at}/quota/count`,
            code: "RGT-410",
            message: "So many items are not counted here.",
            expected: `at most ${MAX_QUOTA}`,
            found: String(quota.count),
          },
        ]
      : [],
  );
}

function windowInverted(policy: Policy): SaidProblem[] {
  return onGrants(policy, ({ window }, at) =>
    window?.notBefore && window.notAfter && Date.parse(window.notAfter) <= Date.parse(window.notBefore)
      ? [
          {
            where: `${at}/window/notAfter`,
            code: "RGT-206",
            message: "The licence ends before it starts.",
            expected: `an instant after ${window.notBefore}`,
            found: window.notAfter,
          },
        ]
      : [],
  );
}

function zoneToAssume({ embargo }: Policy): SaidProblem[] {
  if (embargo?.onMissingTimezone !== "assume-policy-timezone" || embargo.timezone) return [];
  return [
    {
      where: "/embargo/onMissingTimezone",
      code: "RGT-303",
      message: "There is no zone to assume.",
      expected: "embargo.timezone beside it",
      found: "none",
    },
  ];
}

function delayWithoutLength({ embargo }: Policy): SaidProblem[] {
  if (embargo?.soft === undefined || embargo.minDelay) return [];
  return [
    {
      where: "/embargo/soft",
      code: "RGT-315",
      message: "It says how a delay is meant, and there is none.",
      expected: "embargo.minDelay beside it",
      found: "none",
    },
  ];
}

function miningTermsMissing({ dataMining }: Policy): SaidProblem[] {
  if (!dataMining?.plus.includes("-SEE") || dataMining.note || dataMining.tdmPolicy) return [];
  return [
    {
      where: "/dataMining/plus",
      code: "RGT-805",
      message: `${dataMining.plus} points to terms that are missing.`,
      expected: "dataMining.note or dataMining.tdmPolicy",
      found: "neither",
    },
  ];
}

/** An item has no part of that name: what is granted for it alone is granted for nothing. */
function metadataGranted(policy: Policy): SaidProblem[] {
  return onGrants(policy, ({ parts }, at) =>
    parts.every((part) => part === "metadata")
      ? [
          {
            where: `${at}/parts`,
            code: "PART_UNDECIDED",
            severity: "warn",
            message: "Metadata goes with the text; what is granted for it alone is not applied.",
            expected: "text, headline, picture, graphic, video or audio",
            found: "metadata",
          },
        ]
      : [],
  );
}

/** Names by which kills are matched for every supplier, whatever its policy lists. */
const MATCHED = ["uri", "altId"];

function namesThatAreNotMatched({ lifecycle }: Policy): SaidProblem[] {
  const listed = lifecycle?.identifyBy ?? [];
  const missing = lifecycle?.identifyBy ? MATCHED.filter((name) => !listed.some((one) => one === name)) : [];
  const others = listed.filter((name) => !MATCHED.includes(name));
  const waiting: SaidProblem[] =
    others.length === 0
      ? []
      : [
          {
            where: "/lifecycle/identifyBy",
            code: "NAME_NOT_MATCHED",
            severity: "warn",
            message: `A kill by ${others.join(" or ")} alone is matched to no story: it waits for a person who finds the story (RGT-602).`,
            expected: "uri and altId",
            found: listed.join(", "),
          },
        ];
  if (missing.length === 0) return waiting;
  return [
    ...waiting,
    {
      where: "/lifecycle/identifyBy",
      code: "NAME_ALWAYS_MATCHED",
      severity: "warn",
      message: `A kill by ${missing.join(" or ")} is obeyed all the same: to leave it out would leave killed copy in use.`,
      expected: "uri and altId among the names",
      found: listed.join(", ") || "none",
    },
  ];
}

function channelWidened({ itemMayWiden }: Policy): SaidProblem[] {
  const at = itemMayWiden.indexOf("channel");
  if (at < 0) return [];
  return [
    {
      where: `/itemMayWiden/${at}`,
      code: "RGT-210",
      message: "No field of any format states a channel, so that no item can widen it.",
      expected: "license, territory or window",
      found: "channel",
    },
  ];
}
