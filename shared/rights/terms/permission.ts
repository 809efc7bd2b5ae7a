import type { Action, Duty } from "../../record/rights.ts";
import type { House } from "../policy/house.ts";
import type { Agreement } from "../policy/policy-terms.ts";
import { isSettleable } from "./duties.ts";

/** Actions by which something is published. */
const PUBLISHING = ["distribute", "reproduce", "display"];
/** What an agreement that settles every duty of a grant without permission permits when it names nothing. */
const TO_PUBLISH: readonly Action[] = PUBLISHING;

/** The name of an action, with or without a condition. */
export function actionOf(action: Action): string {
  return typeof action === "string" ? action : action.action;
}

/** Whether an action is named without a condition. A condition that the house meets by what it is counts as none. */
export function isUnconditional(action: Action): boolean {
  if (typeof action === "string") return true;
  const { approvalFrom, alone } = action.when ?? {};
  return approvalFrom === undefined && alone === undefined;
}

/** Whether permissions let anybody publish: an action of publishing, with no approval still to be had. */
export function permitsPublishing(permission: readonly Action[]): boolean {
  return permission.some((action) => PUBLISHING.includes(actionOf(action)) && isUnconditional(action));
}

/** Whether an action is permitted without asking. */
export function permits(permission: readonly Action[], action: string): boolean {
  return permission.some((one) => actionOf(one) === action && isUnconditional(one));
}

/** What limits and terms leave of a part's permissions and prohibitions. */
export interface Allowed {
  permission: Action[];
  prohibition: Action[];
}

/** What a part's terms are made of. */
interface Stated {
  /** Of all grants together; null where no grant names the part. */
  granted: readonly Action[] | null;
  prohibited: readonly Action[];
  /** Names of what the copy itself forbids: no agreement lifts it. */
  own: readonly string[];
  /** The actions that encoded rights leave; undefined where they speak of none. */
  leaves: ReadonlySet<string> | undefined;
  /** Whether a grant asks for what an agreement can settle: what copy asks for by itself is no offer. */
  isOffered: boolean;
  duty: readonly Duty[];
  agreement: Agreement | undefined;
  house: House | undefined;
}

/**
 * What may be done with a part and what may not. A prohibition takes the permission; what an agreement names it permits,
 * whatever the public terms forbid, but never what the copy itself forbids.
 */
export function allowedActions(stated: Stated): Allowed {
  const { granted, prohibited, own, leaves, house } = stated;
  const agreed = granted === null || granted.length > 0 ? undefined : agreedActions(stated);
  const lifted = new Set(agreed?.filter(isUnconditional).map(actionOf));
  const prohibition = prohibited.filter((one) => own.includes(actionOf(one)) || !lifted.has(actionOf(one)));
  const forbidden = new Set([...own, ...prohibition.filter(isUnconditional).map(actionOf)]);
  const isLeft = (action: string) => !forbidden.has(action) && (leaves?.has(action) ?? true);
  const permission = (agreed ?? granted ?? []).filter((one) => isLeft(actionOf(one)) && isForHouse(one, house));
  return { permission, prohibition };
}

function agreedActions({ duty, isOffered, agreement }: Stated): readonly Action[] | undefined {
  if (!agreement) return undefined;
  if (agreement.permission) return agreement.permission;
  const settles = duty.filter(({ action, soft }) => isSettleable(action) && !soft);
  return isOffered && settles.every(({ settled }) => settled) ? TO_PUBLISH : undefined;
}

/** What is permitted to non-commercial users only is not permitted to a house that does not say that it is one. */
function isForHouse(action: Action, house: House | undefined): boolean {
  return typeof action === "string" || action.when?.commercial !== false || house?.commercial === false;
}
