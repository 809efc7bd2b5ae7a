import type { Policy } from "./policy.ts";

/** What is wrong with a policy file, and where: `error` keeps the whole set from being used. */
export interface PolicyProblem {
  file: string;
  /** JSON pointer into the policy, or line and column. */
  where: string;
  code:
    | "POLICY_YAML_BROKEN"
    | "POLICY_INVALID"
    | "POLICY_TOO_LARGE"
    | "POLICY_ID_TWICE"
    | "SEVERITY_NOT_LOWERED"
    | "AGREEMENT_NAMES_NO_PERMISSION"
    | `RGT-${number}`;
  severity: "error" | "warn";
  message: string;
}

interface Source {
  file: string;
  policy: Policy;
}
type Said = Omit<PolicyProblem, "file" | "severity"> & { severity?: "warn" };

/** Rules that a house may not lower: what they guard (time, kills, side-cars) is not the supplier's to vouch for. */
const NEVER_LOWERED = new Set(
  ["301", "302", "303", "304", "305", "306", "312", "601", "602", "603", "604", "605", "609", "704", "907", "908"].map(
    (number) => `RGT-${number}`,
  ),
);

const CHECKS: readonly ((policy: Policy) => Said[])[] = [
  noDerivativesButEdits,
  nonCommercialButCommercial,
  territoryAgainstItself,
  feeWithoutContact,
  severityLowered,
  agreementWithoutPermission,
];

/** Checks that need meaning, not shape. Review dates are not among them: they depend on the clock (RGT-905). */
export function lintPolicies(sources: readonly Source[]): PolicyProblem[] {
  const problems = sources.flatMap(({ file, policy }) =>
    CHECKS.flatMap((check) => check(policy)).map((said): PolicyProblem => ({ severity: "error", ...said, file })),
  );
  return [...problems, ...sources.flatMap((source, index) => clashes(source, sources.slice(0, index)))];
}

/** RGT-905: policies whose review date lies before a day. A warning: a lapsed date never invalidates the set. */
export function lapsedReviews(sources: readonly Source[], today: string): PolicyProblem[] {
  return sources.flatMap(({ file, policy: { id, review } }): PolicyProblem[] =>
    review.expires && review.expires < today.slice(0, 10)
      ? [
          {
            file,
            where: "/review/expires",
            code: "RGT-905",
            severity: "warn",
            message: `${id} was last checked ${review.checked}. Re-read the terms.`,
          },
        ]
      : [],
  );
}

function actionOf(rule: string | { action: string }): string {
  return typeof rule === "string" ? rule : rule.action;
}

function noDerivativesButEdits({ license, grants }: Policy): Said[] {
  if (!/-ND(-|$)/.test(license.id)) return [];
  return grants.flatMap(({ permission = [] }, index) =>
    permission
      .filter(
        (rule) =>
          rule === "translate" ||
          rule === "modify" ||
          (typeof rule === "object" && !rule.when && ["translate", "modify"].includes(rule.action)),
      )
      .map((rule) => ({
        where: `/grants/${index}/permission`,
        code: "RGT-201" as const,
        message: `${license.id} forbids adaptations but the terms allow ${actionOf(rule)}.`,
      })),
  );
}

function nonCommercialButCommercial({ license, grants }: Policy): Said[] {
  if (!/-NC(-|$)/.test(license.id)) return [];
  return grants.flatMap(({ permission = [] }, index) =>
    permission.some((rule) => actionOf(rule) === "commercialize")
      ? [
          {
            where: `/grants/${index}/permission`,
            code: "RGT-202" as const,
            message: `${license.id} is non-commercial but the terms allow commercialize.`,
          },
        ]
      : [],
  );
}

function territoryAgainstItself({ grants, agreements }: Policy): Said[] {
  const named = [
    ...grants.map((grant, index) => ({ where: `/grants/${index}/territory`, territory: grant.territory })),
    ...agreements.map((one, index) => ({ where: `/agreements/${index}/territory`, territory: one.territory })),
  ];
  return named.flatMap(({ where, territory }) => {
    const both = (territory?.include ?? []).filter((code) => territory?.exclude?.includes(code));
    return both.length > 0
      ? [{ where, code: "RGT-205" as const, message: `${both.join(", ")} is both included and excluded.` }]
      : [];
  });
}

function feeWithoutContact({ id, license, grants }: Policy): Said[] {
  const asks = grants.findIndex(({ duty = [] }) => duty.some(({ action }) => action === "compensate"));
  if (asks < 0 || license.acquire) return [];
  return [
    {
      where: `/grants/${asks}/duty`,
      code: "RGT-904",
      message: `${id} asks for a fee but names no contact: set license.acquire.`,
    },
  ];
}

function severityLowered({ severity = {} }: Policy): Said[] {
  return Object.keys(severity)
    .filter((rule) => NEVER_LOWERED.has(rule) && severity[rule] !== "quarantine")
    .map((rule) => ({
      where: `/severity/${rule}`,
      code: "SEVERITY_NOT_LOWERED" as const,
      message: `${rule} may not be lowered to ${severity[rule]}.`,
    }));
}

function agreementWithoutPermission({ agreements, grants }: Policy): Said[] {
  const grantsNothing = grants.some(({ permission = [], duty = [] }) => permission.length === 0 && duty.length > 0);
  return agreements.flatMap((agreement, index) =>
    grantsNothing && !agreement.permission
      ? [
          {
            where: `/agreements/${index}`,
            code: "AGREEMENT_NAMES_NO_PERMISSION" as const,
            severity: "warn" as const,
            message: `${agreement.id} names no permission: distribute, reproduce and display are taken.`,
          },
        ]
      : [],
  );
}

function clashes({ file, policy }: Source, earlier: readonly Source[]): PolicyProblem[] {
  return earlier.flatMap(({ policy: other }): PolicyProblem[] => {
    if (other.id === policy.id) {
      const message = `The id ${policy.id} is used twice.`;
      return [{ file, where: "/id", code: "POLICY_ID_TWICE" as const, severity: "error" as const, message }];
    }
    return (["prefix", "provider", "host", "creditLine", "notice"] as const).flatMap((way) =>
      (policy.match[way] ?? [])
        .filter((value) => other.match[way]?.some((held) => held.toLowerCase() === value.toLowerCase()))
        .map((value) => ({
          file,
          where: `/match/${way}`,
          code: "RGT-906" as const,
          severity: "error" as const,
          message: `${other.id} and ${policy.id} both match ${way} "${value}".`,
        })),
    );
  });
}
