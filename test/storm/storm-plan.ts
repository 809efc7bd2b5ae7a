import { seeded } from "./seeded.ts";
import { BROKEN, STORM_FORMATS, type StormVersion } from "./storm-copy.ts";

/** A file as it is dropped. */
export interface StormFile {
  key: string;
  body: string;
}

/** How a story must have ended. */
export interface StormEnd {
  uri: string;
  /** The version that must stand. */
  version: number;
  /** Whether subscribers may use it in the end; otherwise their last word, if any, is a withdrawal. */
  isUsable: boolean;
}

/** Everything that a storm drops, in its order, and what must have come of it. */
export interface StormPlan {
  files: StormFile[];
  ends: StormEnd[];
  duplicates: number;
  broken: number;
}

/** Shares of a storm. */
const SHARE = { duplicate: 0.1, broken: 0.05, killed: 0.15, embargoed: 0.1, revived: 0.2 } as const;
const MOST_VERSIONS = 4;

/** The storm of a seed: stories of one to four versions in any order, kills before and after them, duplicates, broken files. */
export function stormPlan(size: number, seed: number): StormPlan {
  const random = seeded(seed);
  const duplicates = Math.round(size * SHARE.duplicate);
  const broken = Math.round(size * SHARE.broken);
  const files: StormFile[] = [];
  const ends: StormEnd[] = [];
  for (let story = 0; files.length < size - duplicates - broken; story += 1) {
    const versions = versionsOf(`urn:coast:storm-${seed}-${story}`, random);
    const { ending, write } = STORM_FORMATS[story % STORM_FORMATS.length] ?? STORM_FORMATS[0];
    for (const version of versions)
      files.push({ key: `in/coast/${story}-${version.version}.${ending}`, body: write(version) });
    ends.push(endOf(versions));
  }
  const copies = Array.from({ length: duplicates }, (_, at) => ({
    key: `in/coast/again-${at}`,
    body: files[Math.floor(random() * files.length)]?.body ?? "",
  }));
  const unread = Array.from({ length: broken }, (_, at) => ({
    key: `in/coast/broken-${at}`,
    body: `${BROKEN[at % BROKEN.length]}`,
  }));
  return { files: shuffled([...files, ...copies, ...unread], random), ends, duplicates, broken };
}

function versionsOf(uri: string, random: () => number): StormVersion[] {
  const count = 1 + Math.floor(random() * MOST_VERSIONS);
  const versions: StormVersion[] = Array.from({ length: count }, (_, at) => ({
    uri,
    version: at + 1,
    status: "usable",
  }));
  const last = versions.at(-1);
  if (last && random() < SHARE.embargoed) last.status = "embargoed";
  if (random() < SHARE.killed) {
    versions.push({ uri, version: count + 1, status: "canceled" });
    // Sent after its kill as if nothing had been: it must not come back.
    if (random() < SHARE.revived) versions.push({ uri, version: count + 2, status: "usable" });
  }
  return versions;
}

function endOf(versions: readonly StormVersion[]): StormEnd {
  const last = versions.at(-1);
  if (!last) throw new Error("A story of the storm has a version.");
  const isKilled = versions.some(({ status }) => status === "canceled");
  return { uri: last.uri, version: last.version, isUsable: !isKilled && last.status === "usable" };
}

function shuffled<T>(all: readonly T[], random: () => number): T[] {
  const out = [...all];
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [out[at], out[other]] = [out[other] as T, out[at] as T];
  }
  return out;
}
