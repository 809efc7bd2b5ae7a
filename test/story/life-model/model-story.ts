/** Minutes from the start of the tests' day. */
export type Minute = number;

/** One transmission of a story, as its supplier would describe it. */
export interface Sent {
  version: number;
  at: Minute;
  status: "usable" | "canceled" | "withheld";
  embargo?: Minute;
  words: string;
  change?: "correction" | "update";
  /** A note that takes the supplier's kills back. */
  reinstates?: boolean;
}

interface KillOnRecord {
  by: "supplier" | "operator";
  at: Minute;
  isLifted: boolean;
}

/** What may lie on a story, in the words of the desk: a small account of what the pipeline must do, written without it. */
export interface ModelStory {
  standing: (Sent & { arrival: number }) | undefined;
  kills: Map<string, KillOnRecord>;
  reinstatedAt: Minute[];
  isHeld: boolean;
  isWithdrawn: boolean;
  /** Whether a decision ever let subscribers use it. */
  wasUsable: boolean;
  /** A correction stands that no announcement has told yet. */
  owesCorrection: boolean;
}

/** The world around the stories. */
export interface ModelWorld {
  now: Minute;
  /** When the contract ends; undefined while it runs on. */
  contractEnds: Minute | undefined;
}

export function newStory(): ModelStory {
  return {
    standing: undefined,
    kills: new Map(),
    reinstatedAt: [],
    isHeld: false,
    isWithdrawn: false,
    wasUsable: false,
    owesCorrection: false,
  };
}

/** Words, fields and terms: what makes two transmissions the same. */
const contentOf = ({ version, at, status, embargo, words, change, reinstates }: Sent): string =>
  JSON.stringify([version, at, status, embargo, words, change, reinstates]);

const ranksAbove = (a: Sent & { arrival: number }, b: Sent & { arrival: number }): boolean =>
  a.version !== b.version ? a.version > b.version : a.at !== b.at ? a.at > b.at : a.arrival > b.arrival;

/** A transmission arrives. Only a newer one takes the place of what stands; each kill and reinstatement counts. */
export function arrive(story: ModelStory, sent: Sent, arrival: number): void {
  const next = { ...sent, arrival };
  const { standing } = story;
  if (!standing || (contentOf(standing) !== contentOf(sent) && ranksAbove(next, standing))) {
    story.standing = next;
    if (sent.change === "correction") story.owesCorrection = true;
  }
  if (sent.status === "canceled") putKill(story, `own@${sent.at}`, sent.at);
  if (sent.status === "usable" && sent.reinstates) story.reinstatedAt.push(sent.at);
}

/** A kill is on record once, however often it comes. */
export function putKill(story: ModelStory, id: string, at: Minute, by: KillOnRecord["by"] = "supplier"): void {
  if (!story.kills.has(id)) story.kills.set(id, { by, at, isLifted: false });
}

export function isKilled({ standing, kills, reinstatedAt }: ModelStory): boolean {
  if (standing?.status === "canceled") return true;
  return [...kills.values()].some(
    ({ by, at, isLifted }) => !isLifted && !(by === "supplier" && reinstatedAt.some((back) => back > at)),
  );
}

/** Whether subscribers may use a story at this minute, and if not, what the state and the reason of its end are. */
export function stateOf(story: ModelStory, { now, contractEnds }: ModelWorld): { state: string; reason?: string } {
  const isLicensed = contractEnds === undefined || now < contractEnds;
  const { standing, isHeld, isWithdrawn, wasUsable } = story;
  const isEmbargoed = standing?.embargo !== undefined && standing.embargo > now;
  const waits = isHeld || isEmbargoed || standing?.status === "withheld";
  if (isKilled(story)) return { state: "withdraw", reason: "kill" };
  const reason = waits ? "embargo-added" : isWithdrawn ? "policy-changed" : "licence-ended";
  if (isWithdrawn) return { state: "withdraw", reason };
  if (!waits && isLicensed) return { state: "accept-with-duties" };
  if (wasUsable) return { state: "withdraw", reason };
  return { state: isLicensed ? "hold" : "licence-required" };
}

export function isUsable(story: ModelStory, world: ModelWorld): boolean {
  return story.standing !== undefined && stateOf(story, world).state === "accept-with-duties";
}
