import type { ItemCopy } from "../../copy/item-copy.ts";
import type { TextBlock } from "../../markup/text-lines.ts";
import type { WireTime } from "../../time/wire-time.ts";
import { changeOfAll } from "../../wire/change-named.ts";
import { creditOf } from "../../wire/dateline.ts";
import { killedMessages } from "../../wire/killed-messages.ts";
import { CUT_SHORT, messageFields } from "../../wire/message-fields.ts";
import type { MessageParts } from "../../wire/read-messages.ts";
import { wireArticle, wireStatements } from "../../wire/wire-article.ts";
import { dayOf } from "../../wire/wire-moment.ts";
import { copyLines } from "./copy-lines.ts";
import { type Header, headerOf, slugOf } from "./header.ts";
import { identityOf } from "./identity.ts";
import { layout } from "./layout.ts";
import { type Transmission, transmissionOf } from "./transmission.ts";

/** The file's text without control characters, and as it came. */
export interface Source {
  copy: string;
  raw: string;
}

/** `BC-Iran, 1st Ld-Writethru,0500`: what stands between slug and word count. */
function takeKeyOf(keywords: string): string | undefined {
  const parts = keywords.split(",").slice(1);
  const said = parts.map((part) => part.trim()).filter((part) => /\p{L}/u.test(part));
  return said.length > 0 ? said.join(", ") : undefined;
}

// A gateway that strips controls leaves the sign-off as the last line of the text.
function ending({ text, trailer }: MessageParts): { text: readonly TextBlock[]; sent: Transmission | undefined } {
  const behind = trailer.map((line) => transmissionOf(line.text)).find((found) => found !== undefined);
  const within = behind ? undefined : transmissionOf(text.at(-1)?.text ?? "");
  return within ? { text: text.slice(0, -1), sent: within } : { text, sent: behind };
}

function unmappedOf(header: Header, keywords: string, takeKey: string | undefined) {
  return {
    ...(header.line ? { header: header.line } : {}),
    ...(keywords ? { keywords } : {}),
    ...(takeKey ? { takeKey } : {}),
    ...(header.words === undefined ? {} : { wordCount: header.words }),
  };
}

// The letter of the service opens the number: `W2870`.
const speakerOf = (number: string | undefined, agency: string | undefined, time: WireTime | undefined) => ({
  agency,
  agencyNumber: undefined,
  service: number?.slice(0, 1),
  number: number?.slice(1),
  day: time && dayOf(time),
});

/** Reads a message as an item; undefined when it says nothing. */
export function itemOf(parts: MessageParts, { copy, raw }: Source): ItemCopy | undefined {
  const header = headerOf(parts.header);
  const { text, sent } = ending(parts);
  const { passages, removed, keywords = "", credit, hasEnd } = layout(copyLines(text, copy, raw), copy);
  if (passages.length === 0) return undefined;
  const agency = header.agency ?? sent?.agency;
  const { uri, altIds } = identityOf(header.number, agency, sent?.time);
  const takeKey = takeKeyOf(keywords);
  const told = passages.filter(({ role, text: words }) => role !== "ed-note" || words !== keywords);
  const notes = told.filter(({ role }) => role === "ed-note").map(({ text: words }) => words);
  const change = changeOfAll([takeKey ?? "", ...notes]);
  const slug = header.slug ?? slugOf(keywords.split(",", 1)[0] ?? "");
  const { urgency, category } = header;
  const credits = [creditOf(passages), credit].filter((name) => name !== undefined);
  return {
    format: "text/plain;profile=anpa-1312",
    ...(uri ? { uri } : {}),
    article: {
      ...messageFields({ slug, urgency, category, agency, time: sent?.time, change, altIds }),
      ...wireArticle(told),
    },
    passages,
    statements: [...wireStatements(told), ...killedMessages(told, speakerOf(header.number, agency, sent?.time))],
    removed,
    unmapped: unmappedOf(header, keywords, takeKey),
    ...(change ? { change } : {}),
    ...(parts.hasEnd || hasEnd || sent ? {} : { faults: [CUT_SHORT] }),
    marks: { hosts: [], providers: agency ? [agency] : [], creditLines: [...new Set(credits)] },
  };
}
