import type { Reading } from "../copy/reading.ts";
import type { NewsType } from "../record/article.ts";
import type { Change } from "../record/change.ts";
import { isUsable, type State } from "../record/states.ts";
import type { Judgement } from "../rights/decide.ts";
import type { OtherVersion } from "../rights/desk.ts";
import { decisionKey, dueShard, HEAD_KEY } from "./keys.ts";
import { replacedVersion } from "./replaced-version.ts";

/** What owes an announcement is due again after this: the stream normally needs well under a second. */
const OWED_FOR_MS = 120_000;
/** Characters of a headline kept on the head, which must stay under 1 KB: one write unit. */
const HEADLINE_CHARS = 160;

/** The one item of a story that says how it stands now. Every writer of it takes the `turn` lock. */
export interface Head {
  pk: string;
  sk: typeof HEAD_KEY;
  uri: string;
  supplier: string;
  headline?: string;
  type?: NewsType;
  state: State;
  /** Counts the decisions on this story, from 1. */
  turn: number;
  /** Sort key of the revision that stands. */
  revision: string;
  /** `article.version` of that revision. */
  version?: string;
  contentHash: string;
  /** Sort key of the decision that stands. */
  decision: string;
  decisionHash: string;
  policyHash: string;
  /** Whether an earlier turn was usable: then leaving that state is announced as `withdrawn`, whatever the ledger holds. */
  wasUsable: boolean;
  /** The turn that is not announced yet. */
  owes?: number;
  /** When the revision that stands was first decided: RFC 3339. */
  since?: string;
  /** What kind of transmission brought this turn; a correction that was not announced yet is still one. */
  change?: Change;
  /** The version whose place the standing revision took. */
  replaces?: OtherVersion;
  nextEvaluation?: string;
  duePk?: string;
  dueAt?: string;
  deskPk: string;
  deskAt: string;
}

/** A revision of a story as the protocol carries it. */
export interface Revision {
  /** Sort key, see {@link revisionKey}. */
  sk: string;
  contentHash: string;
  reading: Reading;
}

/** When what has been owed since an instant is looked at again. */
export function owedUntilOf(since: string): string {
  return new Date(Date.parse(since) + OWED_FOR_MS).toISOString();
}

/** When a head must be looked at again: soon while it owes, else when the clock may change its decision. */
export function dueOf(nextEvaluation: string | null | undefined, owedSince?: string): string | undefined {
  const owedUntil = owedSince && owedUntilOf(owedSince);
  const evaluation = nextEvaluation ? new Date(Date.parse(nextEvaluation)).toISOString() : undefined;
  return [owedUntil, evaluation].filter((at) => at !== undefined && at !== "").sort()[0] || undefined;
}

/** The head after a judgement: one turn on, owing its announcement. */
export function nextHead(
  previous: Head | undefined,
  story: { pk: string; uri: string; supplier: string },
  revision: Revision,
  judgement: Judgement,
  hash: string,
): Head {
  const { decision } = judgement;
  const { article } = revision.reading;
  const turn = (previous?.turn ?? 0) + 1;
  const replaces = replacedVersion(previous, revision.sk);
  const since = standingSince(previous, revision, decision.evaluatedAt);
  const headline = article.headlines?.[0]?.value.slice(0, HEADLINE_CHARS);
  const dueAt = dueOf(decision.nextEvaluation, decision.evaluatedAt);
  return {
    ...story,
    sk: HEAD_KEY,
    ...(headline ? { headline } : {}),
    ...(article.type ? { type: article.type } : {}),
    state: decision.state,
    turn,
    revision: revision.sk,
    ...(article.version ? { version: article.version } : {}),
    contentHash: revision.contentHash,
    decision: decisionKey(turn, hash),
    decisionHash: hash,
    policyHash: decision.policyHash,
    wasUsable: previous !== undefined && (previous.wasUsable || isUsable(previous.state)),
    owes: turn,
    ...changeSince(previous, revision),
    ...(replaces ? { replaces } : {}),
    ...(since ? { since } : {}),
    ...(decision.nextEvaluation ? { nextEvaluation: decision.nextEvaluation } : {}),
    ...(dueAt ? { duePk: dueShard(story.pk), dueAt } : {}),
    deskPk: `${story.supplier}#${decision.evaluatedAt.slice(0, 10)}`,
    deskAt: decision.evaluatedAt,
  };
}

/** What subscribers have not heard of yet: a correction that another version overtook must still be told as one. */
function changeSince(previous: Head | undefined, { sk, reading }: Revision): Pick<Head, "change"> {
  const unheard = previous?.owes === undefined ? undefined : previous.change;
  const own = previous?.revision === sk ? undefined : reading.provenance.change;
  const change = unheard === "correction" ? unheard : (own ?? unheard);
  return change ? { change } : {};
}

/** Since when a revision stands: as it was when it took the head, however often it is decided again. */
export function standingSince(
  previous: Head | undefined,
  { sk }: Pick<Revision, "sk">,
  now: string,
): string | undefined {
  return previous?.revision === sk ? previous.since : now;
}
