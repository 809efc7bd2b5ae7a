import * as v from "valibot";
import { LANGUAGE_TAGS } from "../../words/languages.ts";
import { CHANNELS } from "./policy-terms.ts";
import { timeZone } from "./policy-values.ts";

const optional = v.exactOptional;
const text = v.pipe(v.string(), v.minLength(1));

/** The version of the profile's shape. */
export const HOUSE_SCHEMA = "imprimatur.house/1";

/**
 * Who publishes here: the file `house.yaml` beside the policies. What it does not say is taken as the narrower: a
 * commercial house that is no news organisation, publishes anywhere and by any channel, and trusts no mail server.
 */
export const houseSchema = v.strictObject({
  house: v.literal(HOUSE_SCHEMA),
  name: text,
  commercial: optional(v.boolean()),
  nonProfit: optional(v.boolean()),
  newsOrganisation: optional(v.boolean()),
  /** Where it publishes: ISO 3166-1 or 3166-2. */
  territory: optional(
    v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, "expected an ISO 3166-1 or 3166-2 code"))),
  ),
  channels: optional(v.array(v.picklist(CHANNELS))),
  /** Audiences that it is, as notes to the desk exclude them: `MAGS`, `NYC LOCALS`. Without the list such notes only warn. */
  audiences: optional(v.array(text)),
  timezone: optional(timeZone),
  /** The line that it prints as its own credit. */
  credit: optional(text),
  /** The language in which its desk is told of decisions; English without it. */
  language: optional(v.picklist(LANGUAGE_TAGS)),
  /** Looks for text that other suppliers sent in the last days (RGT-505): 6 write units and 12 queries an article more. */
  nearDuplicates: optional(v.strictObject({ days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)) })),
  mail: optional(
    v.strictObject({
      /** Mail servers whose Authentication-Results (RFC 8601) count: the first token of the header. */
      trustedAuthserv: optional(v.array(text)),
      /**
       * Whether they write it below their own Received field, as Gmail and SES do, where a sender could write one too:
       * true is for servers that remove what senders forge in their name (RFC 8601, section 5).
       */
      resultsBelowReceived: optional(v.boolean()),
    }),
  ),
});
export type House = v.InferOutput<typeof houseSchema>;
