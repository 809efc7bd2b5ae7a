import { earliestInstant, latestInstant, readTime, type WireTime } from "../../time/wire-time.ts";
import { canonicalInstant } from "../instant.ts";
import { CHANNELS } from "../policy/policy-terms.ts";
import { type Limits, NO_TERMS, type Terms } from "../terms/merge.ts";
import { countryNamed } from "./country-named.ts";
import type { OdrlConstraint } from "./odrl-rule.ts";

/** Operators that keep what they name, and those that leave it out, by every version's spelling. */
const KEEPS = new Set(["odrl:eq", "odrl:isAnyOf", "odrl:isPartOf", "odrl:isA", "odrl:"]);
const LEAVES_OUT = new Set(["odrl:neq", "odrl:isNoneOf"]);

/** Words that vocabularies have for the channels of a policy. */
const CHANNEL_WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(CHANNELS.map((channel) => [channel, channel])),
  internet: "web",
  online: "web",
  website: "web",
  mobile: "app",
  newspaper: "print",
  magazine: "print",
  television: "broadcast",
  tv: "broadcast",
  radio: "broadcast",
  email: "newsletter",
  socialmedia: "social",
};

function channelNamed(raw: string): string | undefined {
  const word = raw
    .split(/[/#:]/)
    .at(-1)
    ?.toLowerCase()
    .replace(/[\s_-]/g, "");
  return word !== undefined && Object.hasOwn(CHANNEL_WORDS, word) ? CHANNEL_WORDS[word] : undefined;
}

function within(field: "territory" | "channel", named: (value: string) => string[] | undefined) {
  return ({ operator, values }: OdrlConstraint): Partial<Terms> | undefined => {
    const found = values?.map(named);
    if (!found?.every((one) => one !== undefined)) return undefined;
    // A list that holds the whole world is the world.
    const isAll = found.some((one) => one.length === 0);
    const all = [...new Set(found.flat())];
    if (KEEPS.has(operator)) return isAll ? {} : { [field]: { include: all, exclude: [] } };
    if (!LEAVES_OUT.has(operator) || isAll) return undefined;
    return { [field]: { include: null, exclude: all } };
  };
}

/** The moment that a time means for a comparison: a day begins for `lt` and `gteq`, and has ended for `lteq` and `gt`. */
function momentOf(operator: string, value: string): WireTime | undefined {
  const time = readTime(value.replace(/\^\^.{0,80}$/, ""));
  const isStart = operator === "odrl:lt" || operator === "odrl:gteq";
  return time?.kind === "date" && isStart ? { kind: "floating", local: `${time.date}T00:00:00` } : time;
}

const BEFORE = new Set(["odrl:lt", "odrl:lteq"]);
const AFTER = new Set(["odrl:gt", "odrl:gteq"]);

/** The window that a comparison with a time leaves to a permission, or outside a prohibition: the shorter of all readings. */
function windowOf({ operator, values }: OdrlConstraint, isOutside: boolean): Partial<Terms> | undefined {
  const [value] = values ?? [];
  const time = values?.length === 1 && value !== undefined ? momentOf(operator, value) : undefined;
  if (!time || (!BEFORE.has(operator) && !AFTER.has(operator))) return undefined;
  return BEFORE.has(operator) === isOutside
    ? { validFrom: canonicalInstant(latestInstant(time)) }
    : { validUntil: canonicalInstant(earliestInstant(time)) };
}

const places = within("territory", countryNamed);
const ways = within("channel", (value) => {
  const channel = channelNamed(value);
  return channel === undefined ? undefined : [channel];
});

/** The operands that this reader knows. IPTC's own JavaScript library swaps `event` and `media`: this is the standard's. */
const LIMITS: Readonly<Record<string, (constraint: OdrlConstraint) => Partial<Terms> | undefined>> = {
  "odrl:spatial": places,
  "odrl:deliveryChannel": ways,
  "odrl:media": ways,
  "odrl:dateTime": (constraint) => windowOf(constraint, false),
};

/** Where, by which way and when a rule with this constraint holds; undefined where nobody here can tell. */
export function limitOf(constraint: OdrlConstraint): Partial<Terms> | undefined {
  const { operand } = constraint;
  return Object.hasOwn(LIMITS, operand) ? LIMITS[operand]?.(constraint) : undefined;
}

/** What a prohibition with this constraint leaves to publish in; undefined where nobody here can tell: then nothing. */
export function limitOutside(constraint: OdrlConstraint): Partial<Terms> | undefined {
  if (constraint.operand === "odrl:dateTime") return windowOf(constraint, true);
  const { territory, channel } = limitOf(constraint) ?? {};
  if (territory) return { territory: opposite(territory) };
  return channel ? { channel: opposite(channel) } : undefined;
}

const opposite = ({ include, exclude }: Limits): Limits => ({
  include: include ? null : exclude,
  exclude: include ?? [],
});

/** Terms with no limit but these. */
export function limited(limit: Partial<Terms>): Terms {
  return { ...NO_TERMS, ...limit };
}
