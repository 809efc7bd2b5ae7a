import { type Directive, directiveId } from "../../story/directive.ts";
import { killId } from "../../story/keys.ts";
import type { Kill } from "../desk.ts";
import { isAfter } from "../instant.ts";

/**
 * The kills of a story that count, under what operators ordered: those that are reinstated do not, a kill that may mean
 * several stories means the one that a person matched it with, and an operator's own kill counts as a kill.
 */
export function standingKills(uri: string, kills: readonly Kill[], directives: readonly Directive[]): Kill[] {
  const isLifted = (id: string, kill: Kill): boolean =>
    directives.some((one) => one.order === "reinstate" && (one.lifts?.includes(id) || isTakenBack(kill, one)));
  const sent = kills.filter((kill) => !isLifted(killId(kill), kill)).flatMap((kill) => matched(uri, kill, directives));
  const ordered = directives.flatMap((directive): Kill[] => {
    const kill = killOrdered(uri, directive);
    return kill && !isLifted(directiveId(directive), kill) ? [kill] : [];
  });
  return [...sent, ...ordered];
}

/** A supplier's reinstatement takes back what it killed before: both times are its own. */
function isTakenBack({ by, at }: Kill, directive: Directive): boolean {
  return directive.by === "supplier" && by === "supplier" && isAfter(directive.at, at);
}

function matched(uri: string, kill: Kill, directives: readonly Directive[]): Kill[] {
  const stories = directives.flatMap((one) => (one.order === "match-kill" && one.kill === kill.ref ? one.story : []));
  if (kill.among === undefined || stories.length === 0) return [kill];
  const { among: _meant, ...outright } = kill;
  return stories.includes(uri) ? [outright] : [];
}

function killOrdered(uri: string, directive: Directive): Kill | undefined {
  const { order, who, at } = directive;
  if (order === "kill") return { by: "operator", at, ref: who };
  const isMeant = order === "match-kill" && directive.story === uri && directive.kill !== uri;
  return isMeant ? { by: "operator", at, ref: directive.kill } : undefined;
}
