import type { Passage } from "../copy/item-copy.ts";

/** `Luxembourg (dpa) - `, `NEW YORK, Jan. 5 (AFP) -- `, `BUENOS AIRES, Argentina (AP) _ ` */
const IN_PARENTHESES =
  /^(\p{Lu}[\p{L}\p{M}\p{N} .,'’/()-]{1,90}?) \((\p{L}[\p{L}\p{N}./&-]{1,30}(?: \p{Lu}[\p{L}-]{1,15}){0,2})\) ?(?:--?|[–—_]) /u;
/** `SAITAMA, Japan, Dec. 9 Kyodo - `: only with its date, else any sentence with a dash would do. */
const WITH_DATE = /^(\p{Lu}{2}[\p{L}\p{M} .,'’/-]{0,80}?, \p{Lu}\p{L}{2,8}\.? \d{1,2}) ([\p{L}]{2,20}) (?:--?|[–—]) /u;
const DAY = /,? (?:\p{Lu}\p{L}{2,8}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,9}\.?)$/u;

/** Where and by whom a story was filed, as its first line says before a dash. */
export interface Dateline {
  /** Characters of the line that it takes, the dash and the blank behind it included. */
  length: number;
  /** Clean text up to and with the dash. */
  text: string;
  /** The place without the day. */
  located: string;
  /** The agency or agencies, as they stand: `dpa`, `tca/dpa`. */
  credit: string;
}

/** The dateline at the start of a clean paragraph. */
export function datelineOf(paragraph: string): Dateline | undefined {
  const match = IN_PARENTHESES.exec(paragraph) ?? WITH_DATE.exec(paragraph);
  const [whole, place, credit] = match ?? [];
  if (whole === undefined || place === undefined || credit === undefined) return undefined;
  return { length: whole.length, text: whole.trimEnd(), located: place.replace(DAY, ""), credit };
}

/** The agency that an item's dateline credits. */
export function creditOf(passages: readonly Passage[]): string | undefined {
  const dateline = passages.find(({ role }) => role === "dateline");
  return dateline && datelineOf(`${dateline.text} `)?.credit;
}
