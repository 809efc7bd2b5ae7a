import type { TextBlock } from "../../markup/text-lines.ts";

/** The two header lines of a message; what they do not say is absent. */
export interface Header {
  /** Both lines, for what is not read out of them. */
  line: string;
  /** Service letter and transmission number, such as `W2870`. */
  number?: string;
  /** The agency where it stands behind the number: `a0105KYODO`. */
  agency?: string;
  urgency?: number;
  category?: string;
  slug?: string;
  words?: number;
}

/** Priority letters by ninjs urgency, as AP's own JSON has both for one story: `r` is 4, `d` is 5. */
const URGENCY: Readonly<Record<string, number>> = { f: 1, b: 2, u: 3, r: 4, d: 5 };

const FIRST = /^([A-Za-z]\d{3,4})([A-Za-z]{2,10})?/;
const SECOND = /^([a-z]) ([a-z])\b(?: (.*?))?(?: (\d\d-\d\d))?(?: (\d{3,4}))?$/;
const CYCLE = /^(?:BC|AM|PM|AP)-/i;
/** Two letters and two dashes name a region: `LT--`. Three are a desk's own, such as `BBO--`, and stay. */
const REGION = /^[A-Z]{2}--/;
/** The field ends at 24 characters: a single capital at its end is what is left of a word. */
const LEFTOVER = /(?<=[a-z])[A-Z]$/;

/** The slug of the header or the keyword line, without edition cycle and region. */
export function slugOf(keywords: string): string | undefined {
  const slug = keywords.trim().replace(CYCLE, "").replace(REGION, "").replace(LEFTOVER, "");
  return /[\p{L}\p{N}]/u.test(slug) ? slug : undefined;
}

/** Reads the lines from the start of heading to the text. */
export function headerOf(lines: readonly TextBlock[]): Header {
  const said = lines.map(({ text }) => text);
  const [, number, agency] = FIRST.exec(said[0] ?? "") ?? [];
  const [, priority, category, keywords, , words] = SECOND.exec(said[1] ?? "") ?? [];
  const urgency = priority === undefined || !Object.hasOwn(URGENCY, priority) ? undefined : URGENCY[priority];
  const slug = slugOf(keywords ?? "");
  return {
    line: said.join(" "),
    ...(number === undefined ? {} : { number }),
    ...(agency === undefined ? {} : { agency }),
    ...(urgency === undefined ? {} : { urgency }),
    ...(category === undefined ? {} : { category }),
    ...(slug === undefined ? {} : { slug }),
    ...(words === undefined ? {} : { words: Number(words) }),
  };
}
