import type { Passage } from "../copy/item-copy.ts";
import type { Notice } from "../copy/notice.ts";
import type { Article } from "../record/article.ts";
import type { Removed } from "../record/provenance.ts";

type Body = NonNullable<Article["bodies"]>[number];

/** Kinds of notice that are said to whoever wants to republish, not to readers: their line leaves the body. */
const TO_REPUBLISHERS = new Set<Notice["kind"]>([
  "fee",
  "reserved",
  "no-redistribution",
  "republish-free",
  "licence",
  "supplier",
]);
/** Kinds that are said to the desk. */
const TO_THE_DESK = new Set<Notice["kind"]>(["embargo", "kill", "withhold"]);
/** A longer line holds more than a note to the desk: it stays, and the notice with it. */
const LONGEST_DESK_LINE = 400;

/** What stays of an item's text, and what was taken out because it is terms. */
export interface ReadBody {
  bodies: Body[];
  /** The plain text: paragraphs joined by a blank line; '' where the item has captions only. */
  text: string;
  removed: Removed[];
}

/**
 * Takes the lines that are terms out of the text, and makes the bodies of what remains. A picture that comes alone has
 * no other words than its caption: they are its body, under that role.
 */
export function bodyOf(passages: readonly Passage[], notices: readonly Notice[], keeps: ReadonlySet<string>): ReadBody {
  const removed: Removed[] = [];
  const kept: Passage[] = [];
  for (const passage of passages) {
    if (passage.role !== "paragraph" && passage.role !== "subhead") continue;
    const reason = reasonToRemove(passage, notices, keeps);
    if (reason) removed.push({ reason, text: passage.text, ...placeOf(passage) });
    else kept.push(passage);
  }
  const text = textOf(kept);
  if (text === "") {
    // Removed lines were its text; a caption of a part is the part's.
    const captions = passages.filter(({ role, part }) => role === "caption" && part === undefined);
    const own = removed.length > 0 ? "" : textOf(captions);
    return { bodies: own ? [plainBody("caption", own)] : [], text, removed };
  }
  const bodies = [plainBody("main", text)];
  if (kept.every(({ html }) => html !== undefined)) {
    bodies.push({ role: "main", contentType: "text/html", value: kept.map(({ html }) => html).join("\n") });
  }
  return { bodies, text, removed };
}

const textOf = (passages: readonly Passage[]): string => passages.map(({ text }) => text).join("\n\n");

const plainBody = (role: string, value: string): Body => ({
  role,
  contentType: "text/plain",
  charCount: value.length,
  wordCount: (value.match(/\s+/g)?.length ?? 0) + 1,
  value,
});

function reasonToRemove(
  passage: Passage,
  notices: readonly Notice[],
  keeps: ReadonlySet<string>,
): Removed["reason"] | undefined {
  const within = notices.filter((notice) => !keeps.has(notice.rule) && isWithin(notice, passage));
  if (within.some(({ kind }) => TO_REPUBLISHERS.has(kind))) return "republishing-notice";
  const isNote = within.some(({ kind }) => TO_THE_DESK.has(kind)) && passage.text.length <= LONGEST_DESK_LINE;
  return isNote ? "not-for-publication" : undefined;
}

function isWithin(notice: Notice, passage: Passage): boolean {
  if (notice.source !== "body" || !passage.text.includes(notice.text)) return false;
  if (notice.span && passage.span) return passage.span[0] <= notice.span[0] && notice.span[1] <= passage.span[1];
  return notice.pointer === passage.pointer;
}

function placeOf({ span, pointer }: Passage): Pick<Removed, "span" | "pointer"> {
  return { ...(span ? { span } : {}), ...(pointer ? { pointer } : {}) };
}
