import { zipOf } from "../archive/zip-writer.ts";
import { seeded } from "./seeded.ts";
import { BROKEN, STORM_FORMATS, type StormVersion, stormMail, stormMessage } from "./storm-copy.ts";

/** A file as it is dropped. */
export interface StormFile {
  key: string;
  body: string | Uint8Array;
}

/** How a story must have ended. */
export interface StormEnd {
  uri: string;
  /** The version that must stand. */
  version: number;
  /** Whether subscribers may use it in the end; otherwise their last word, if any, is a withdrawal. */
  isUsable: boolean;
  /** When its embargo ends: RFC 3339. */
  frees?: string;
}

/** Everything that a storm drops, in its order, and what must have come of it. */
export interface StormPlan {
  files: StormFile[];
  ends: StormEnd[];
  duplicates: number;
  broken: number;
  /** Files that came inside archives. */
  packed: number;
  /** When the last embargo has ended. */
  freedBy: string;
}

/** Shares of a storm. */
const SHARE = {
  duplicate: 0.1,
  broken: 0.05,
  killed: 0.15,
  embargoed: 0.15,
  freed: 0.7,
  revived: 0.2,
  message: 0.15,
  mail: 0.03,
  packed: 0.1,
} as const;
const MOST_VERSIONS = 4;

/** The storm of a seed: stories of one to four versions in any order, kills before and after them, duplicates, broken files. */
export function stormPlan(size: number, seed: number, from: string): StormPlan {
  const random = seeded(seed);
  const duplicates = Math.round(size * SHARE.duplicate);
  const broken = Math.round(size * SHARE.broken);
  const files: StormFile[] = [];
  const ends: StormEnd[] = [];
  // Embargoes end while the storm rages, whatever it takes for each file.
  const frees = () => new Date(Date.parse(from) + Math.round((15 + (random() * size) / 10) * 1000)).toISOString();
  for (let story = 0; files.length < size - duplicates - broken; story += 1) {
    const sent = storySent(story, seed, random, frees);
    files.push(...sent.files);
    ends.push(...sent.ends);
  }
  const copies = Array.from({ length: duplicates }, (_, at) => ({
    key: `in/coast/again-${at}`,
    body: files[Math.floor(random() * files.length)]?.body ?? "",
  }));
  const unread = Array.from({ length: broken }, (_, at) => ({
    key: `in/coast/broken-${at}`,
    body: `${BROKEN[at % BROKEN.length]}`,
  }));
  const all = shuffled([...files, ...copies, ...unread], random);
  const packed = Math.round(all.length * SHARE.packed);
  return {
    files: shuffled([...all.slice(packed), ...packs(all.slice(0, packed))], random),
    ends,
    duplicates,
    broken,
    packed,
    freedBy:
      ends
        .flatMap(({ frees }) => frees ?? [])
        .sort()
        .at(-1) ?? from,
  };
}

/** Some files in each archive, in any order: what reaches a story is then not in the order of the keys either. */
function packs(files: readonly StormFile[]): StormFile[] {
  const each = 4;
  return Array.from({ length: Math.ceil(files.length / each) }, (_, at) => {
    const inside = files.slice(at * each, (at + 1) * each);
    const entries = inside.map(({ key, body }) => ({ name: key.replace("in/coast/", ""), content: body }));
    return { key: `in/coast/pack-${at}.zip`, body: zipOf(entries) };
  });
}

function storySent(story: number, seed: number, random: () => number, frees: () => string) {
  const kind = random();
  if (kind < SHARE.mail) {
    const { uri, body } = stormMail(`storm-${seed}-${story}`);
    const end: StormEnd = { uri, version: 1, isUsable: false };
    return { files: [{ key: `in/coast/${story}.eml`, body }], ends: [end] };
  }
  if (kind < SHARE.mail + SHARE.message) return messageSent(story, random);
  const versions = versionsOf(`urn:newsml:coast.example:20260301:storm-${seed}-${story}`, random, frees);
  const { ending, write } = STORM_FORMATS[story % STORM_FORMATS.length] ?? STORM_FORMATS[0];
  const files = versions.map((version) => ({
    key: `in/coast/${story}-${version.version}.${ending}`,
    body: write(version),
  }));
  return { files, ends: [endOf(versions)] };
}

/** A message under a number, and perhaps one that kills it, before it or after. */
function messageSent(story: number, random: () => number): { files: StormFile[]; ends: StormEnd[] } {
  const isKilled = random() < SHARE.killed;
  const sent = [stormMessage(2 * story, false), ...(isKilled ? [stormMessage(2 * story + 1, true)] : [])];
  return {
    files: sent.map(({ body }, at) => ({ key: `in/coast/${story}-${at}.txt`, body })),
    ends: sent.map(({ uri }) => ({ uri, version: 1, isUsable: !isKilled })),
  };
}

function versionsOf(uri: string, random: () => number, frees: () => string): StormVersion[] {
  const count = 1 + Math.floor(random() * MOST_VERSIONS);
  const versions: StormVersion[] = Array.from({ length: count }, (_, at) => ({
    uri,
    version: at + 1,
    status: "usable",
  }));
  const last = versions.at(-1);
  if (last && random() < SHARE.embargoed) {
    last.status = "embargoed";
    if (random() < SHARE.freed) last.frees = frees();
  }
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
  const { uri, version, status, frees } = last;
  const isUsable = !isKilled && (status === "usable" || frees !== undefined);
  return { uri, version, isUsable, ...(frees ? { frees } : {}) };
}

function shuffled<T>(all: readonly T[], random: () => number): T[] {
  const out = [...all];
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [out[at], out[other]] = [out[other] as T, out[at] as T];
  }
  return out;
}
