import type { Passage } from "../../copy/item-copy.ts";
import { escapeHtml } from "../../markup/escape-html.ts";
import type { Placed } from "./placed.ts";
import { type Run, runAt } from "./table-rows.ts";

/** Places whose blocks are read: all others are kept apart, with the reason. */
const READ = ["headline", "standfirst", "byline", "caption", "dateline", "subhead", "paragraph", "ed-note"] as const;
type Read = (typeof READ)[number];
const isRead = (role: Placed["role"]): role is Read => READ.some((one) => one === role);

const TAGS: Partial<Record<Read, string>> = { paragraph: "p", subhead: "h3" };

function withMarkup(passage: Passage): Passage {
  const tag = passage.role in TAGS ? TAGS[passage.role as Read] : undefined;
  return passage.html || !tag ? passage : { ...passage, html: `<${tag}>${escapeHtml(passage.text)}</${tag}>` };
}

/** The table that a paragraph opens; where there is none, how far no other one has to look again. */
function tableFrom(placed: readonly Placed[], at: number, copy: string): Run {
  const blockAt = (start: number) => (distance: number) => {
    const next = placed[start + distance];
    return next?.role === "paragraph" ? next.block : undefined;
  };
  const run = runAt(blockAt(at), copy);
  if (run.table || run.length < 3) return run;
  // The first may be the head of the columns, and stand otherwise than they.
  const below = runAt(blockAt(at + 1), copy);
  return below.table ? { length: 1 } : run;
}

/**
 * The passages of a page: rows of a table as one, captions with the picture that they name. Markup is made where a
 * table needs it, and then for the whole text.
 */
export function passagesOf(placed: readonly Placed[], copy: string): Passage[] {
  const passages: Passage[] = [];
  let pictures = 0;
  let hasMarkup = false;
  let seenUpTo = 0;
  for (let at = 0; at < placed.length; at += 1) {
    const { role, block } = placed[at] as Placed;
    if (!isRead(role)) continue;
    const { table, length }: Run = role === "paragraph" && at >= seenUpTo ? tableFrom(placed, at, copy) : { length: 1 };
    seenUpTo = Math.max(seenUpTo, at + length);
    const last = placed[at + length - 1]?.block;
    if (table && last) {
      passages.push({ role, ...table, span: [block.span[0], last.span[1]] });
      hasMarkup = true;
      at += length - 1;
      continue;
    }
    const passage: Passage = { role, text: block.text, span: block.span };
    if (role === "caption") {
      pictures += 1;
      passage.part = `picture-${pictures}`;
    }
    passages.push(passage);
  }
  return hasMarkup ? passages.map(withMarkup) : passages;
}
