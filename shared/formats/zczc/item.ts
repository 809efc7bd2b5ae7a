import type { ItemCopy, Passage } from "../../copy/item-copy.ts";
import { cutNonPublic } from "../../copy/not-for-publication.ts";
import type { TextBlock } from "../../markup/text-lines.ts";
import type { Span } from "../../record/span.ts";
import { changeOfAll } from "../../wire/change-named.ts";
import { creditOf } from "../../wire/dateline.ts";
import { CUT_SHORT, messageFields } from "../../wire/message-fields.ts";
import { textPassages } from "../../wire/text-passages.ts";
import { wireArticle, wireStatements } from "../../wire/wire-article.ts";
import { linesWithin, wireBlocks } from "../../wire/wire-blocks.ts";
import { type Fields, fieldsOf, titleOf } from "./fields.ts";

const END = /^NNNN$/;
/** Who sent it and as what, as the last line of the text: `AAP`, `AAP RTV`, `HPA RESULTS`. */
const SIGN_OFF = /^([A-Z]{2,4})(?: [A-Z]{2,12})?$/;

const saysSomething = ({ text }: { text: string }) => /[\p{L}\p{N}]/u.test(text);

/** The lines of the text up to its end mark, the sign-off apart. */
function ending(lines: readonly TextBlock[]): {
  text: readonly TextBlock[];
  signOff?: string;
  agency?: string;
  hasEnd: boolean;
} {
  const end = lines.findIndex(({ text }) => END.test(text));
  const text = end < 0 ? lines : lines.slice(0, end);
  const [signOff, agency] = SIGN_OFF.exec(text.at(-1)?.text ?? "") ?? [];
  if (signOff === undefined || agency === undefined || text.length < 2) return { text, hasEnd: end >= 0 };
  return { text: text.slice(0, -1), signOff, agency, hasEnd: true };
}

const passage = (role: Passage["role"], block: TextBlock | undefined): Passage[] =>
  block ? [{ role, text: block.text, span: block.span }] : [];

function headOf({ headline, slug, takeKey }: Fields): Passage[] {
  // The slug line and the take key are read for kills like any note to the desk; the slug is not passed on as one.
  return [...passage("ed-note", slug), ...passage("ed-note", takeKey), ...passage("headline", headline)];
}

/** Reads a message, whose text lies in the span, as an item; undefined when it says nothing. */
export function itemOf(span: Span, copy: string, service: string | undefined, number = ""): ItemCopy | undefined {
  const all = ending(linesWithin(copy, span));
  const fields = fieldsOf(all.text);
  const lines = all.text.slice(fields.lines);
  const isTitled = fields.lines > 0 && fields.others.routing !== undefined && !fields.headline && !fields.slug;
  const { title, column } = isTitled && lines[0] ? titleOf(lines[0]) : {};
  const text = textPassages(wireBlocks(title ? lines.slice(1) : lines).filter(saysSomething), copy);
  const { passages, removed } = cutNonPublic([...headOf(fields), ...passage("headline", title), ...text]);
  if (!passages.some(({ role }) => role !== "ed-note")) return undefined;
  const told = passages.filter(({ text: words }) => words !== fields.slug?.text);
  const agency = all.agency ?? (number === "" ? service : undefined);
  const change = changeOfAll(told.filter(({ role }) => role === "ed-note").map(({ text: words }) => words));
  const credit = creditOf(told);
  const subjects = fields.subjects.map((literal) => ({ rel: "subject", literal }));
  const frame = messageFields({
    slug: fields.slug?.text,
    urgency: undefined,
    category: fields.category,
    agency,
    time: undefined,
    change,
    altIds: [],
  });
  return {
    format: "text/plain;profile=zczc",
    article: {
      ...frame,
      ...wireArticle(told),
      ...(subjects.length > 0 ? { subjects: [...(frame.subjects ?? []), ...subjects] } : {}),
      ...(fields.place ? { places: [{ literal: fields.place }] } : {}),
    },
    passages,
    statements: wireStatements(told),
    removed,
    unmapped: {
      ...(service ? { service: `${service}${number}` } : {}),
      ...(Object.keys(fields.others).length > 0 ? { fields: fields.others } : {}),
      ...(column ? { column } : {}),
      ...(all.signOff ? { signOff: all.signOff } : {}),
    },
    ...(change ? { change } : {}),
    ...(all.hasEnd ? {} : { faults: [CUT_SHORT] }),
    marks: { hosts: [], providers: agency ? [agency] : [], creditLines: credit ? [credit] : [] },
  };
}
