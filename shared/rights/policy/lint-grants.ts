import { isIn } from "../terms/target.ts";
import type { Policy } from "./policy.ts";
import type { Grant } from "./policy-terms.ts";
import type { SaidProblem } from "./problem.ts";

type Rule = NonNullable<Grant["permission"]>[number];

/** What changes a text; house style and a new headline do not count. */
const ALTERING = ["modify", "translate", "shorten"];

/** Checks of what a policy grants: against its licence, and against itself. */
export const grantChecks: readonly ((policy: Policy) => SaidProblem[])[] = [
  noDerivativesButEdits,
  nonCommercialButCommercial,
  kindGrantedTwice,
  permittedAndProhibited,
  territoryAgainstItself,
  feeWithoutContact,
];

const actionOf = (rule: Rule): string => (typeof rule === "string" ? rule : rule.action);
const isUnconditional = (rule: Rule): boolean => typeof rule === "string" || !rule.when;

// What an agreement permits was negotiated: the public licence does not bind it.
function permissionsOf({ grants }: Policy): { where: string; action: string; isFree: boolean }[] {
  return grants.flatMap(({ permission = [] }, grant) =>
    permission.map((rule) => ({
      where: `/grants/${grant}/permission`,
      action: actionOf(rule),
      isFree: isUnconditional(rule),
    })),
  );
}

// Their permissions would meet, which nobody means who writes two, and a quota or a recipient of one would be the other's.
function kindGrantedTwice({ grants }: Policy): SaidProblem[] {
  const first = new Map<string, number>();
  return grants.flatMap(({ parts }, at) =>
    parts.flatMap((kind) => {
      const before = first.get(kind);
      if (before === undefined) first.set(kind, at);
      if (before === undefined) return [];
      return {
        where: `/grants/${at}/parts`,
        code: "KIND_GRANTED_TWICE" as const,
        message: `What is granted for ${kind} stands in two grants.`,
        expected: "each kind of part in one grant",
        found: `${kind} in grants ${before} and ${at}`,
      };
    }),
  );
}

function noDerivativesButEdits(policy: Policy): SaidProblem[] {
  const { id } = policy.license;
  if (!/-ND(-|$)/.test(id)) return [];
  return permissionsOf(policy)
    .filter(({ action, isFree }) => isFree && (action === "translate" || action === "modify"))
    .map(({ where, action }) => ({
      where,
      code: "RGT-201",
      message: `${id} forbids adaptations but the terms allow ${action}.`,
      expected: "no modify or translate without a condition",
      found: action,
    }));
}

function nonCommercialButCommercial(policy: Policy): SaidProblem[] {
  const { id } = policy.license;
  if (!/-NC(-|$)/.test(id)) return [];
  return permissionsOf(policy)
    .filter(({ action }) => action === "commercialize")
    .map(({ where, action }) => ({
      where,
      code: "RGT-202",
      message: `${id} is non-commercial but the terms allow commercialize.`,
      expected: "no commercialize",
      found: action,
    }));
}

/** RGT-412: the text would be altered by one line of the terms and may not be by another. */
function permittedAndProhibited({ id, grants }: Policy): SaidProblem[] {
  return grants.flatMap(({ permission = [], prohibition = [] }, grant) => {
    const forbidden = new Set(prohibition.filter(isUnconditional).map(actionOf));
    return permission
      .filter(isUnconditional)
      .map(actionOf)
      .filter((action) => forbidden.has(action) || (forbidden.has("modify") && ALTERING.includes(action)))
      .map((action) => ({
        where: `/grants/${grant}/permission`,
        code: "RGT-412" as const,
        message: `${id} allows ${action} and forbids ${forbidden.has(action) ? "it" : "any change"}.`,
        expected: `${action} either permitted or prohibited`,
        found: "both",
      }));
  });
}

function territoryAgainstItself({ grants, agreements }: Policy): SaidProblem[] {
  const named = [
    ...grants.map((grant, index) => ({ where: `/grants/${index}/territory`, territory: grant.territory })),
    ...agreements.map((one, index) => ({ where: `/agreements/${index}/territory`, territory: one.territory })),
  ];
  return named.flatMap(({ where, territory }) => {
    const out = territory?.exclude ?? [];
    const both = (territory?.include ?? []).filter((code) => out.some((other) => isIn(code, other))).join(", ");
    if (!both) return [];
    const message = `${both} is both included and excluded.`;
    return [{ where, code: "RGT-205" as const, message, expected: "each country once", found: both }];
  });
}

function feeWithoutContact({ id, license, grants }: Policy): SaidProblem[] {
  const asks = grants.findIndex(({ duty = [] }) => duty.some(({ action }) => action === "compensate"));
  if (asks < 0 || license.acquire) return [];
  return [
    {
      where: `/grants/${asks}/duty`,
      code: "RGT-904",
      message: `${id} asks for a fee but names no contact.`,
      expected: "license.acquire with a url, an email or a note",
      found: "none",
    },
  ];
}
