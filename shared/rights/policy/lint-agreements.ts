import type { Policy } from "./policy.ts";
import type { SaidProblem } from "./problem.ts";

/** Checks of the agreements that a policy lists. */
export const agreementChecks: readonly ((policy: Policy) => SaidProblem[])[] = [
  withoutPermission,
  idTwice,
  endsBeforeItBegins,
];

function withoutPermission({ agreements, grants }: Policy): SaidProblem[] {
  const grantsNothing = grants.some(({ permission = [], duty = [] }) => permission.length === 0 && duty.length > 0);
  return agreements.flatMap((agreement, index) =>
    grantsNothing && !agreement.permission
      ? [
          {
            where: `/agreements/${index}`,
            code: "AGREEMENT_NAMES_NO_PERMISSION" as const,
            severity: "warn" as const,
            message: `${agreement.id} names no permission: distribute, reproduce and display are taken.`,
            expected: "permission",
            found: "none",
          },
        ]
      : [],
  );
}

function idTwice({ agreements }: Policy): SaidProblem[] {
  return agreements.flatMap(({ id }, index) =>
    agreements.findIndex((one) => one.id === id) < index
      ? [
          {
            where: `/agreements/${index}/id`,
            code: "AGREEMENT_ID_TWICE" as const,
            message: "A decision names the agreement it rests on by its id.",
            expected: "an id of its own",
            found: id,
          },
        ]
      : [],
  );
}

function endsBeforeItBegins({ agreements }: Policy): SaidProblem[] {
  return agreements.flatMap(({ id, validFrom, validUntil }, index) =>
    validUntil !== undefined && Date.parse(validUntil) <= Date.parse(validFrom)
      ? [
          {
            where: `/agreements/${index}/validUntil`,
            code: "RGT-206" as const,
            message: `${id} ends before it begins.`,
            expected: `an instant after ${validFrom}`,
            found: validUntil,
          },
        ]
      : [],
  );
}
