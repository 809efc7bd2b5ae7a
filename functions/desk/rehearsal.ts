import type { Judgement } from "../../shared/rights/decide.ts";
import type { Kill } from "../../shared/rights/desk.ts";
import type { Directive } from "../../shared/story/directive.ts";
import type { Head } from "../../shared/story/head.ts";
import type { StoryTable } from "../story/ports.ts";
import type { Desk } from "../story/take-turn.ts";

/**
 * A desk that reads what there is and keeps what it writes to itself: whatever is done at it shows what would come of
 * it, by the same code, and changes nothing. Places in a quota are taken for free ones: whether they are is seen when one is taken.
 */
export function rehearsal(desk: Desk): Desk {
  return {
    ...desk,
    table: rehearsedTable(desk.table),
    queue: { send: async () => {} },
    archive: { get: desk.archive.get, put: async () => {}, remove: async () => {} },
  };
}

/** Every method is named: a write that is added to the port must not pass through unseen. */
function rehearsedTable(table: StoryTable): StoryTable {
  const heads = new Map<string, Head>();
  const decisions = new Map<string, Judgement>();
  const kills = new Map<string, Kill[]>();
  const directives = new Map<string, Directive[]>();
  const add = <T>(to: Map<string, T[]>, pk: string, one: T): void => void to.set(pk, [...(to.get(pk) ?? []), one]);
  return {
    revision: table.revision,
    revisions: table.revisions,
    referenced: table.referenced,
    noteBefore: table.noteBefore,
    head: async (pk) => heads.get(pk) ?? table.head(pk),
    async putHead(head) {
      heads.set(head.pk, head);
      return true;
    },
    putRevision: async () => {},
    replaceRevision: async () => {},
    async putDecision(pk, sk, judgement) {
      decisions.set(`${pk} ${sk}`, judgement);
    },
    decision: async (pk, sk) => decisions.get(`${pk} ${sk}`) ?? table.decision(pk, sk),
    putKill: async ({ pk, kill }) => add(kills, pk, kill),
    kills: async (reference) => [...(await table.kills(reference)), ...(kills.get(reference) ?? [])],
    async standing(pk) {
      const found = await table.standing(pk);
      return {
        head: heads.get(pk) ?? found.head,
        kills: [...found.kills, ...(kills.get(pk) ?? [])],
        directives: [...found.directives, ...(directives.get(pk) ?? [])],
      };
    },
    putDirective: async (pk, directive) => add(directives, pk, directive),
    putReference: async () => {},
    putSketch: async () => {},
    sketchesOfOthers: table.sketchesOfOthers,
    putNote: async () => {},
    settle: async () => true,
    defer: async () => true,
    confirm: async () => true,
    takePlace: async () => true,
  };
}
