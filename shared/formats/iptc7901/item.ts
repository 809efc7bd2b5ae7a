import type { ItemCopy, Passage } from "../../copy/item-copy.ts";
import type { TextBlock } from "../../markup/text-lines.ts";
import type { WireTime } from "../../time/wire-time.ts";
import { changeOfAll } from "../../wire/change-named.ts";
import { creditOf } from "../../wire/dateline.ts";
import { killedMessages } from "../../wire/killed-messages.ts";
import { CUT_SHORT, messageFields } from "../../wire/message-fields.ts";
import type { MessageParts } from "../../wire/read-messages.ts";
import { wireArticle, wireStatements } from "../../wire/wire-article.ts";
import { dayOf } from "../../wire/wire-moment.ts";
import { type Header, headerOf, isCounted } from "./header.ts";
import { identityOf } from "./identity.ts";
import { layout } from "./layout.ts";
import { type Transmission, transmissionOf } from "./transmission.ts";

/** What the whole file is: its text, and what reading it took. */
export interface Source {
  copy: string;
  repairs: readonly string[];
}

// A gateway that strips controls leaves the time of transmission as the last line of the text.
function ending({ text, trailer }: MessageParts): {
  text: readonly TextBlock[];
  transmission: Transmission | undefined;
} {
  const behind = trailer.map((line) => transmissionOf(line.text)).find((found) => found !== undefined);
  const last = text.at(-1);
  const within = behind || !last ? undefined : transmissionOf(last.text);
  return within ? { text: text.slice(0, -1), transmission: within } : { text, transmission: behind };
}

function unmappedOf(header: Header, lists: Record<string, string[]>, takeKeys: readonly string[]) {
  return {
    header: header.line,
    ...(header.words === undefined ? {} : { wordCount: header.words }),
    ...(takeKeys.length > 0 ? { takeKey: takeKeys.join(" ") } : {}),
    ...(Object.keys(lists).length > 0 ? { notebook: lists } : {}),
  };
}

/** Notes in capitals above the headline: `REFILE`, `2ND LEAD`. */
function takeKeysOf(passages: readonly Passage[]): string[] {
  const above = passages.slice(
    0,
    Math.max(
      0,
      passages.findIndex(({ role }) => role === "headline"),
    ),
  );
  return above.map(({ text }) => text).filter((text) => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text));
}

/** The slug line is read for kills like any note to the desk; it is not one that is passed on. */
function slugPassages({ header }: MessageParts): Passage[] {
  return header.slice(1).map(({ text, span }) => ({ role: "ed-note", text, span }));
}

const speakerOf = (
  { service, number, agencyNumber }: Header,
  agency: string | undefined,
  time: WireTime | undefined,
) => ({
  agency,
  agencyNumber: isCounted(agencyNumber) ? agencyNumber : undefined,
  service,
  number: isCounted(number) ? number : undefined,
  day: time && dayOf(time),
});

/** Reads a message as an item; undefined when it says nothing. */
export function itemOf(parts: MessageParts, { copy, repairs }: Source): ItemCopy | undefined {
  const header = headerOf(parts.header);
  const { text, transmission } = ending(parts);
  const time = transmission?.time;
  const agency = header.agency ?? transmission?.agency;
  const { passages: told, lists, removed } = layout(text, copy, agency);
  if (told.length === 0) return undefined;
  const { uri, altIds } = identityOf(header, agency, time);
  const notes = told.filter(({ role }) => role === "ed-note").map(({ text: words }) => words);
  const change = changeOfAll(notes);
  const { slug, priority: urgency, category } = header;
  const credit = creditOf(told);
  return {
    format: "text/plain;profile=iptc-7901",
    ...(uri ? { uri } : {}),
    article: { ...messageFields({ slug, urgency, category, agency, time, change, altIds }), ...wireArticle(told) },
    passages: [...slugPassages(parts), ...told],
    statements: [...wireStatements(told), ...killedMessages(told, speakerOf(header, agency, time))],
    removed,
    ...(repairs.length > 0 ? { repairs: [...repairs] } : {}),
    unmapped: unmappedOf(header, lists, takeKeysOf(told)),
    ...(change ? { change } : {}),
    ...(parts.hasEnd || transmission ? {} : { faults: [CUT_SHORT] }),
    marks: { hosts: [], providers: agency ? [agency] : [], creditLines: credit ? [credit] : [] },
  };
}
