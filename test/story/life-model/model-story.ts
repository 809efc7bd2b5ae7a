/** Minutes from the start of the tests' day. */
export type Minute = number;

/** One transmission of a story, as its supplier would describe it. */
export interface Sent {
  version: number;
  at: Minute;
  status: "usable" | "canceled" | "withheld";
  /** `open`: until further notice. */
  embargo?: Minute | "open";
  words: string;
  change?: "correction" | "update";
  /** A note that takes the supplier's kills back. */
  reinstates?: boolean;
  /** It bears the number that other stories of the day bear as well. */
  isNumbered?: boolean;
}

interface KillOnRecord {
  by: "supplier" | "operator";
  at: Minute;
  isLifted: boolean;
  /** It may mean another story: a person has to say so. */
  mayMeanAnother: boolean;
  /** Which item kills. */
  ref?: string;
}

/** What may lie on a story, in the words of the desk: a small account of what the pipeline must do, written without it. */
export interface ModelStory {
  standing: (Sent & { arrival: number; since: Minute; isPurged: boolean }) | undefined;
  kills: Map<string, KillOnRecord>;
  reinstatedAt: Minute[];
  /** Ends of the desk's holds; without a time until a release. */
  holds: (Minute | undefined)[];
  isWithdrawn: boolean;
  /** Killing items of which a person said that they mean this story, or another. */
  matched: Map<string, boolean>;
  /** Whether a decision ever let subscribers use it. */
  wasUsable: boolean;
  /** A correction stands that no announcement has told yet. */
  owesCorrection: boolean;
  /** The story that it stands beside. */
  beside: ModelStory | undefined;
}

/** What the house and its supplier agreed. */
export interface Terms {
  /** When the contract ends; undefined while it runs on. */
  contractEnds: Minute | undefined;
  /** How long text may be kept, and what becomes of it then. */
  keptFor?: Minute;
  onRetention?: "purge" | "withdraw";
}

/** The world around the stories. */
export interface ModelWorld extends Terms {
  now: Minute;
}

export function newStory(beside?: ModelStory): ModelStory {
  return {
    standing: undefined,
    kills: new Map(),
    reinstatedAt: [],
    holds: [],
    isWithdrawn: false,
    matched: new Map(),
    wasUsable: false,
    owesCorrection: false,
    beside,
  };
}

/** Words, fields and terms: what makes two transmissions the same. */
const contentOf = ({ version, at, status, embargo, words, reinstates, isNumbered }: Sent): string =>
  JSON.stringify([version, at, status, embargo, words, reinstates, isNumbered]);

const ranksAbove = (a: Sent & { arrival: number }, b: Sent & { arrival: number }): boolean =>
  a.version !== b.version ? a.version > b.version : a.at !== b.at ? a.at > b.at : a.arrival > b.arrival;

/** A transmission arrives. Only a newer one takes the place of what stands; each kill and reinstatement counts. */
export function arrive(story: ModelStory, sent: Sent, arrival: number, now: Minute): void {
  const next = { ...sent, arrival, since: now, isPurged: false };
  const { standing } = story;
  if (!standing || (contentOf(standing) !== contentOf(sent) && ranksAbove(next, standing))) {
    story.standing = next;
    if (sent.change === "correction") story.owesCorrection = true;
  }
  if (sent.status === "canceled") putKill(story, `own@${sent.at}`, { at: sent.at });
  if (sent.status === "usable" && sent.reinstates) story.reinstatedAt.push(sent.at);
}

/** A kill is on record once, however often it comes. */
export function putKill(story: ModelStory, id: string, kill: Partial<KillOnRecord> & { at: Minute }): void {
  if (story.kills.has(id)) return;
  story.kills.set(id, { by: "supplier", isLifted: false, mayMeanAnother: false, ...kill });
}

/** Kills of the story that it stands beside may mean it as well. They are on its own record once it is decided again. */
function besideKills({ beside, kills }: ModelStory): [id: string, kill: KillOnRecord][] {
  const all = [...(beside?.kills ?? [])].filter(([id, { by }]) => by === "supplier" && !kills.has(id));
  return all.map(([id, kill]) => [id, { ...kill, isLifted: false, mayMeanAnother: true }]);
}

/** A story is decided: what killed the one beside it is on record now, for a person to answer. */
export function recordKills(story: ModelStory): void {
  if (!story.standing) return;
  for (const [id, kill] of besideKills(story)) story.kills.set(id, kill);
}

/** The kills that nobody took back, each with whether it means this story for sure. */
function killsOf(story: ModelStory): { isSure: boolean }[] {
  const { reinstatedAt, matched } = story;
  return [...story.kills, ...besideKills(story)].flatMap(([, kill]) => {
    const { by, at, isLifted, mayMeanAnother, ref } = kill;
    if (isLifted || (by === "supplier" && reinstatedAt.some((back) => back > at))) return [];
    const isMeant = mayMeanAnother && ref !== undefined ? matched.get(ref) : undefined;
    if (isMeant === false) return [];
    return [{ isSure: !mayMeanAnother || isMeant === true }];
  });
}

function isKilled(story: ModelStory): boolean {
  return story.standing?.status === "canceled" || killsOf(story).some(({ isSure }) => isSure);
}

/** When the supplier lets nobody keep a story's text any longer. */
export function keptUntil({ standing }: ModelStory, { keptFor }: Terms): Minute {
  if (keptFor === undefined || !standing) return Number.POSITIVE_INFINITY;
  return Math.max(standing.since, standing.at) + keptFor;
}

/** Whether it waits for its time, or for its supplier's or the desk's word. */
function waits({ standing, holds }: ModelStory, now: Minute): boolean {
  const isEmbargoed = standing?.embargo === "open" || (standing?.embargo ?? 0) > now;
  const isHeld = holds.some((until) => until === undefined || until > now);
  return isHeld || isEmbargoed || standing?.status === "withheld";
}

/** Whether subscribers may use a story at this minute, and if not, what the state and the reason of its end are. */
export function stateOf(story: ModelStory, world: ModelWorld): { state: string; reason?: string } {
  const { now, contractEnds, onRetention } = world;
  const isLicensed = contractEnds === undefined || now < contractEnds;
  const { isWithdrawn, wasUsable } = story;
  const isExpired = onRetention === "withdraw" && now >= keptUntil(story, world);
  const mayBeKilled = killsOf(story).length > 0;
  if (isKilled(story) || (mayBeKilled && (isExpired || isWithdrawn))) return { state: "withdraw", reason: "kill" };
  const blocked = mayBeKilled ? "kill" : isExpired ? "expired" : waits(story, now) ? "embargo-added" : undefined;
  const reason = blocked ?? (isWithdrawn ? "policy-changed" : "licence-ended");
  if (isWithdrawn || isExpired) return { state: "withdraw", reason };
  if (blocked === undefined && isLicensed) return { state: "accept-with-duties" };
  if (wasUsable) return { state: "withdraw", reason };
  return { state: isLicensed ? "hold" : "licence-required" };
}

export function isUsable(story: ModelStory, world: ModelWorld): boolean {
  return story.standing !== undefined && stateOf(story, world).state === "accept-with-duties";
}
