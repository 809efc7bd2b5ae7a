/** Digits kept of each number in a version: `1.10` must come after `1.9`, and a version may be a time such as 20261124134500. */
const VERSION_DIGITS = 15;
/** Numbers kept of a version; what follows cannot decide between real versions. */
const VERSION_PARTS = 4;
/** S3 sequencers compare as text once the shorter one is padded on the right. */
const SEQUENCER_LENGTH = 24;
const NO_TIME = "0000-00-00T00:00:00.000Z";

/** What orders the revisions of one story. */
export interface RankFacts {
  version: string | undefined;
  /** RFC 3339 instant. */
  versionCreated: string | undefined;
  /** When the supplier sent it, where the copy says so: RFC 3339. */
  sent?: string;
  sequencer: string;
}

const utc = (instant: string | undefined): string => {
  const time = instant === undefined ? Number.NaN : Date.parse(instant);
  return Number.isNaN(time) ? NO_TIME : new Date(time).toISOString();
};

const versionText = (version: string | undefined): string => {
  const numbers = (version ?? "").match(/\d+/g)?.slice(0, VERSION_PARTS) ?? [];
  return Array.from({ length: VERSION_PARTS }, (_, at) =>
    (numbers[at] ?? "0").slice(-VERSION_DIGITS).padStart(VERSION_DIGITS, "0"),
  ).join(".");
};

/** Whether a version number comes after another: `1.10` after `1.9`; none is the lowest. */
export function isLaterVersion(version: string | undefined, than: string | undefined): boolean {
  return versionText(version) > versionText(than);
}

/**
 * The order of a story's revisions as one sortable text: version number, version time in UTC, time of sending,
 * then the S3 sequencer. (dpa ranks by the same three fields; comparing one alone loses corrections and cancels.)
 */
export function rankOf(facts: RankFacts): string {
  return [
    versionText(facts.version),
    utc(facts.versionCreated),
    utc(facts.sent),
    facts.sequencer.toUpperCase().padEnd(SEQUENCER_LENGTH, "0"),
  ].join("|");
}
