import type { Article } from "../../record/article.ts";
import type { WireTime } from "../../time/wire-time.ts";
import { serviceNumber } from "../../wire/message-number.ts";
import { dayOf } from "../../wire/wire-moment.ts";

/** The ids of a message, where its header and its sign-off give any. */
export interface Identity {
  uri?: string;
  altIds: NonNullable<Article["altIds"]>;
}

/**
 * Names a message by agency, service letter, number and day: the four figures of a number wrap. The header's own date
 * has no year and names nothing; without a sign-off, or with a number of zeros, the content names the message.
 */
export function identityOf(
  number: string | undefined,
  agency: string | undefined,
  time: WireTime | undefined,
): Identity {
  if (!time || number === undefined || !/[1-9]/.test(number)) return { altIds: [] };
  const day = dayOf(time);
  const names = [...(agency ? [agency] : []), number].map((name) => name.toLowerCase());
  return {
    uri: `urn:imprimatur:anpa:${names.join(":")}:${day}`,
    altIds: [{ role: "serviceNumber", value: serviceNumber(number.slice(0, 1), number.slice(1), day) }],
  };
}
