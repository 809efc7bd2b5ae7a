import type { Article } from "../../record/article.ts";
import type { WireTime } from "../../time/wire-time.ts";
import { agencyNumber, serviceNumber } from "../../wire/message-number.ts";
import { dayOf } from "../../wire/wire-moment.ts";
import { type Header, isCounted } from "./header.ts";

/** The ids of a message, where its header and its date give any. */
export interface Identity {
  uri?: string;
  altIds: NonNullable<Article["altIds"]>;
}

/**
 * Names a message by agency, service, number and day: numbers begin anew each day, and wrap. A message without a day,
 * or whose numbers are all zeros, has no name of its own; its content names it then.
 */
export function identityOf(header: Header, agency: string | undefined, time: WireTime | undefined): Identity {
  if (!time) return { altIds: [] };
  const day = dayOf(time);
  const { service, number } = header;
  const altIds: Identity["altIds"] = [];
  if (service && isCounted(number)) altIds.push({ role: "serviceNumber", value: serviceNumber(service, number, day) });
  if (agency && isCounted(header.agencyNumber))
    altIds.push({ role: "agencyNumber", value: agencyNumber(agency, header.agencyNumber, day) });
  const counted = [number, header.agencyNumber].find(isCounted);
  const names = [agency, service].filter((name) => name !== undefined);
  if (counted === undefined || names.length === 0) return { altIds };
  return { uri: `urn:imprimatur:iptc7901:${[...names, counted].join(":").toLowerCase()}:${day}`, altIds };
}
