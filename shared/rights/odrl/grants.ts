import type { Action } from "../../record/rights.ts";
import { canonicalJson } from "../../story/canonical-json.ts";
import type { Grant } from "../policy/policy-terms.ts";
import { isSettleable } from "../terms/duties.ts";
import { actionFromOdrl, actionToOdrl } from "./actions.ts";
import { dutyFromOdrl, dutyToOdrl } from "./duties.ts";
import { limitsFromOdrl, limitsToOdrl } from "./limits.ts";
import { type JsonLiteral, literal, type OdrlAction, type OdrlRule, OWN, oneOrMore } from "./odrl-words.ts";

/** A grant in ODRL: its rules on one target, the parts that the target stands for, and what rules cannot say. */
export interface GrantRules {
  permission: OdrlRule[];
  prohibition: OdrlRule[];
  /** The target with its parts. */
  asset: Record<string, unknown>;
}

const isConditional = (action: Action) => typeof action !== "string" && action.when !== undefined;

/** Actions in their order, those without a condition together: a reader may leave a rule with a condition out. */
export function inRuns(actions: readonly Action[]): Action[][] {
  const runs: Action[][] = [];
  let isOpen = false;
  for (const action of actions) {
    const isPlain = !isConditional(action);
    if (isPlain && isOpen) runs.at(-1)?.push(action);
    else runs.push([action]);
    isOpen = isPlain;
  }
  return runs;
}

function rulesOf(actions: readonly Action[], rest: Omit<OdrlRule, "action">): OdrlRule[] {
  return inRuns(actions).map((run) => ({ ...rest, action: oneOrMore(run.map(actionToOdrl)) }));
}

/**
 * A grant in ODRL. Where it permits nothing until an agreement settles what it asks for, ODRL has a permission to
 * distribute that depends on those duties: the same meaning, and the asset says that nothing is permitted yet.
 */
export function grantToOdrl(grant: Grant, target: string, party: string): GrantRules {
  const { permission = [], prohibition = [], duty = [] } = grant;
  const constraint = limitsToOdrl(grant);
  const duties = duty.map((one) => dutyToOdrl(one, party));
  const isOnceSettled = permission.length === 0 && duty.some(({ action, soft }) => isSettleable(action) && !soft);
  const rules: Omit<GrantRules, "asset"> = {
    permission: rulesOf(isOnceSettled ? ["distribute"] : permission, {
      target,
      assigner: { uid: party },
      ...(constraint.length > 0 ? { constraint } : {}),
      ...(duties.length > 0 ? { duty: duties } : {}),
    }),
    prohibition: rulesOf(prohibition, { target }),
  };
  const asset = { "@type": "AssetCollection", uid: target, [`${OWN}part`]: [...grant.parts] };
  const read = rulesToGrant(rules, grant.parts, isOnceSettled);
  const left = Object.fromEntries(
    Object.entries(grant).filter(([name, value]) => !isSame(read[name as keyof Grant], value)),
  );
  return {
    ...rules,
    asset: {
      ...asset,
      ...(isOnceSettled ? { [`${OWN}permittedOnceSettled`]: true } : {}),
      // Empty lists, limits on nothing, an order that rules do not keep: told as they are, so that nothing is lost.
      ...(Object.keys(left).length > 0 ? { [`${OWN}also`]: literal(left) } : {}),
    },
  };
}

const isSame = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/** The grant that rules on one target came from. */
export function grantFromOdrl({ asset, ...rules }: GrantRules): Grant {
  const parts = asset[`${OWN}part`] as Grant["parts"];
  const also = asset[`${OWN}also`] as JsonLiteral | undefined;
  const read = rulesToGrant(rules, parts, asset[`${OWN}permittedOnceSettled`] === true);
  return { ...read, ...((also?.["@value"] as Partial<Grant> | undefined) ?? {}) };
}

function rulesToGrant(rules: Omit<GrantRules, "asset">, parts: Grant["parts"], isOnceSettled: boolean): Grant {
  const actions = (all: readonly OdrlRule[]) =>
    all.flatMap(({ action }) => [action].flat() as OdrlAction[]).map(actionFromOdrl);
  const [first] = rules.permission;
  const permission = isOnceSettled ? [] : actions(rules.permission);
  const prohibition = actions(rules.prohibition);
  const duty = (first?.duty ?? []).map(dutyFromOdrl);
  return {
    parts,
    ...(permission.length > 0 ? { permission } : {}),
    ...(prohibition.length > 0 ? { prohibition } : {}),
    ...(duty.length > 0 ? { duty } : {}),
    ...limitsFromOdrl(first?.constraint ?? []),
  } as Grant;
}
