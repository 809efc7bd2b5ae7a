import { TABLE } from "../../../shared/names.ts";
import type { Judgement } from "../../../shared/rights/decide.ts";
import type { Head } from "../../../shared/story/head.ts";
import { dueShards, HEAD_KEY } from "../../../shared/story/keys.ts";
import { headsOf } from "../find-story.ts";
import type { Row } from "../ports.ts";
import { standingDecisions } from "../standing-decisions.ts";
import type { World } from "../world.ts";
import type { Report } from "./report.ts";

const columns = ["at", "supplier", "what", "which", "state"] as const;
type Expiring = Record<(typeof columns)[number], string>;

const DAY_MS = 86_400_000;
const PAGE = 100;

/** What ends soon: agreements, reviews of terms, licences and embargoes of stories. */
export const expiring: Report<(typeof columns)[number]> = {
  does: "what ends within --days: agreements, reviews of terms, licences and embargoes of stories",
  columns,
  async *rows(world, { suppliers, ahead }) {
    const until = new Date(Date.parse(world.now()) + ahead * DAY_MS).toISOString();
    yield* ofPolicies(world, suppliers, until);
    for (const shard of dueShards()) {
      let after: Row | undefined;
      do {
        const query = { index: "due", partition: shard, until, limit: PAGE } as const;
        const page = await world.rows.page({ ...query, ...(after ? { after } : {}) });
        const stories = page.rows.flatMap((row) => (row[TABLE.sortKey] === HEAD_KEY ? [String(row.pk)] : []));
        const heads = (await headsOf(world, stories)).filter(({ supplier }) => suppliers.includes(supplier));
        const decisions = await standingDecisions(world, heads);
        for (const head of heads) yield* ofStory(head, decisions.get(head.pk), until);
        after = page.next;
      } while (after);
    }
  },
};

function* ofPolicies({ policies }: World, suppliers: readonly string[], until: string): Generator<Expiring> {
  for (const { id, agreements, review } of policies.policies) {
    if (!suppliers.includes(id)) continue;
    for (const { id: which, validUntil } of agreements) {
      if (validUntil && isBefore(validUntil, until)) yield row(validUntil, id, "agreement ends", which);
    }
    if (review.expires && isBefore(review.expires, until)) yield row(review.expires, id, "terms to be read again", id);
  }
}

function* ofStory(
  { supplier, uri, state }: Head,
  judgement: Judgement | undefined,
  until: string,
): Generator<Expiring> {
  const { notBefore } = judgement?.decision ?? {};
  if (notBefore && isBefore(notBefore, until)) yield row(notBefore, supplier, "embargo ends", uri, state);
  const ends = judgement?.rights.parts.flatMap(({ validUntil, parts, ref }) =>
    validUntil ? [{ validUntil, part: ref ?? parts.join(" ") }] : [],
  );
  for (const { validUntil, part } of ends ?? []) {
    if (isBefore(validUntil, until)) yield row(validUntil, supplier, `licence of ${part} ends`, uri, state);
  }
}

function row(at: string, supplier: string, what: string, which: string, state = ""): Expiring {
  return { at, supplier, what, which, state };
}

const isBefore = (at: string, until: string): boolean => Date.parse(at) <= Date.parse(until);
