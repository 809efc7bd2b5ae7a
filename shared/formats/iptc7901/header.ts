import type { TextBlock } from "../../markup/text-lines.ts";

/** The header of a message, clause by clause of IPTC 7901; what it does not say is absent. */
export interface Header {
  /** The whole line, for what is not read out of it. */
  line: string;
  /** Service designator, such as `bdt`, and the message's number in that service. */
  service?: string;
  number?: string;
  /** 1 is the most urgent. */
  priority?: number;
  category?: string;
  words?: number;
  /** The agency and its own number, which stand in the optional information: `dpa 0045`, `/AFP-AA01`. */
  agency?: string;
  agencyNumber?: string;
  /** Keywords parted by slashes, without the slash at either end. */
  slug?: string;
}

/** Slugs of the wires are a line. */
const LONGEST_SLUG = 400;
const HEADER = /^([A-Za-z]{1,4})-?(\d{2,5})\s*(?:\b([1-9])\b)?\s*(?:\b([A-Za-z]{1,4})\b)?\s*(?:\b(\d{1,5})\b)?\s*(.*)$/;
/** `dpa 0045`, and `dpa-tns 0908` of one of its services. */
const AGENCY = /(?:^|\s)([A-Za-z]{2,8})(?:-[A-Za-z]{2,8})? (\d{2,5})$/;
/** `/AFP-AA01` */
const SLASHED = /\/([A-Z]{2,8})-([A-Z]{0,3}\d{1,5})\b/;

/** The number that a service gives where it does not count: no message's name. */
export function isCounted(number: string | undefined): number is string {
  return number !== undefined && /[1-9A-Za-z]/.test(number);
}

/** The words of a slug line without the slashes around them. */
function slugOf(lines: readonly TextBlock[]): string | undefined {
  const keywords = lines
    .map(({ text }) => text)
    .join(" ")
    .slice(0, LONGEST_SLUG)
    .split("/")
    .map((keyword) => keyword.trim());
  const slug = keywords.filter((keyword) => keyword !== "").join("/");
  return slug === "" ? undefined : slug;
}

/** Reads the lines from the start of heading to the text: the header line, then the slug line. */
export function headerOf([first, ...slugLines]: readonly TextBlock[]): Header {
  const line = first?.text ?? "";
  const [, service, number, priority, category, words, optional = ""] = HEADER.exec(line) ?? [];
  const [, agency, agencyNumber] = AGENCY.exec(optional) ?? SLASHED.exec(optional) ?? [];
  const slug = slugOf(slugLines);
  return {
    line,
    ...(service === undefined ? {} : { service }),
    ...(number === undefined ? {} : { number }),
    ...(priority === undefined ? {} : { priority: Number(priority) }),
    ...(category === undefined ? {} : { category }),
    ...(words === undefined ? {} : { words: Number(words) }),
    ...(agency === undefined ? {} : { agency }),
    ...(agencyNumber === undefined ? {} : { agencyNumber }),
    ...(slug === undefined ? {} : { slug }),
  };
}
