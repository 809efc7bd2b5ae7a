import { type Sentence, sentencesOf } from "./sentences.ts";

/** A line as patterns look at it: folded, with its sentences, and what its block links to. */
export interface Line {
  text: string;
  readonly sentences: readonly Sentence[];
  /** Targets of links and pictures in the block's markup. */
  links: readonly string[];
  /** When the item was written, RFC 3339 or a date: what tells the year of an embargo that names none. */
  written?: string;
}

/** Links of a block that are looked at: more is a page's navigation. */
const MAX_LINKS = 40;
const TARGET = /\s(?:href|src)="([^"<>]{1,500})"/g;

/** The line of a folded text; its sentences are told when a pattern asks for them. */
export function lineOf(text: string, links: readonly string[] = [], written?: string): Line {
  let sentences: Sentence[] | undefined;
  return {
    text,
    get sentences() {
      sentences ??= sentencesOf(text);
      return sentences;
    },
    links,
    ...(written ? { written } : {}),
  };
}

/** What the markup of a block links to or shows, in its order. */
export function linksOf(html: string): string[] {
  const targets: string[] = [];
  if (!html.includes("=")) return targets;
  for (const [, target = ""] of html.matchAll(TARGET)) {
    targets.push(target.replaceAll("&amp;", "&"));
    if (targets.length === MAX_LINKS) break;
  }
  return targets;
}
