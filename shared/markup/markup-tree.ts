import { Parser } from "htmlparser2";

/** An element of a body, its name in lower case; only a link's address is kept of its attributes. */
export interface Element {
  name: string;
  href?: string;
  children: Markup[];
}
export type Markup = string | Element;

/** Deeper than any editor nests. Half a million open elements cost a parser 20 seconds, and a recursive reader its stack. */
export const MAX_MARKUP_DEPTH = 128;
/** Elements in one body: the longest table on the wire has some 20,000. */
export const MAX_ELEMENTS = 100_000;
/** What is fed to the parser at a time, so that hostile nesting is seen before it grows. */
const CHUNK = 65_536;

/** Elements whose content is not words for a reader. */
const SILENT = new Set(
  "script style noscript noembed noframes template iframe object embed applet svg math canvas audio video head title nav select textarea button".split(
    " ",
  ),
);

/**
 * Parses HTML, or anything that looks like it, into a tree without what a reader does not read. Undefined when it
 * nests deeper or holds more elements than any body does.
 */
export function markupTree(html: string): Markup[] | undefined {
  const root: Element = { name: "", children: [] };
  const open: Element[] = [root];
  let silent = 0;
  let elements = 0;
  let isHostile = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      elements += 1;
      isHostile ||= open.length > MAX_MARKUP_DEPTH || elements > MAX_ELEMENTS;
      if (isHostile) return;
      if (SILENT.has(name)) silent += 1;
      const element: Element = { name, children: [] };
      if (name === "a" && attributes.href !== undefined) element.href = attributes.href;
      if (silent === 0) open.at(-1)?.children.push(element);
      open.push(element);
    },
    ontext(text) {
      if (silent === 0 && !isHostile) open.at(-1)?.children.push(text);
    },
    onclosetag(name) {
      if (isHostile || open.length === 1) return;
      open.pop();
      if (SILENT.has(name)) silent -= 1;
    },
  });
  for (let at = 0; at < html.length && !isHostile; at += CHUNK) parser.write(html.slice(at, at + CHUNK));
  if (isHostile) return undefined;
  parser.end();
  return isHostile ? undefined : root.children;
}
