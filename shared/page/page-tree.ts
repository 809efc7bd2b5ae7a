import { Parser } from "htmlparser2";
import type { Problem } from "../copy/problem.ts";

/** An element of a page, names in lower case. */
export interface PageElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: PageNode[];
}
export type PageNode = string | PageElement;

/** Builders of pages nest some sixty deep. Readers of a page recurse, and the parser's own stack costs its square. */
export const MAX_PAGE_DEPTH = 500;
/** The longest live blogs have some 50,000 elements; a million of `<i>` is a bomb. */
export const MAX_PAGE_ELEMENTS = 150_000;
/** Attributes of all elements together: builders write some three an element. */
export const MAX_PAGE_ATTRIBUTES = 600_000;
/** Attributes of one element; what is beyond is dropped. A hundred thousand say nothing about a paragraph. */
export const MAX_ATTRIBUTES = 100;
/** Characters of text: the longest live blogs have half a million. Each reader of them makes copies of its own. */
export const MAX_PAGE_TEXT = 2_000_000;
/** What is fed to the parser at a time, so that hostile nesting is seen before it grows. */
const CHUNK = 65_536;

/** Elements whose text is no words: pages carry megabytes of it. */
const UNREAD = new Set(["script", "style", "svg"]);

const tooLarge = (detail: string): Problem => ({ code: "HTML_TOO_LARGE", detail });

function bounded(attributes: Record<string, string>): { kept: Record<string, string>; count: number } {
  const names = Object.keys(attributes);
  if (names.length <= MAX_ATTRIBUTES) return { kept: attributes, count: names.length };
  const kept = names.slice(0, MAX_ATTRIBUTES).map((name) => [name, attributes[name] ?? ""]);
  return { kept: Object.fromEntries(kept) as Record<string, string>, count: names.length };
}

/** Parses a page as browsers do, forgivingly, within limits: its root, or why it is not read. Scripts are text. */
export function pageTree(
  html: string,
): { root: PageElement; problem?: undefined } | { problem: Problem; root?: undefined } {
  const root: PageElement = { name: "", attributes: {}, children: [] };
  const open: PageElement[] = [root];
  let elements = 0;
  let attributesSeen = 0;
  let textSeen = 0;
  let problem: Problem | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const { kept, count } = bounded(attributes);
        elements += 1;
        attributesSeen += count;
        if (open.length > MAX_PAGE_DEPTH) problem ??= tooLarge(`more than ${MAX_PAGE_DEPTH} levels`);
        if (elements > MAX_PAGE_ELEMENTS) problem ??= tooLarge(`more than ${MAX_PAGE_ELEMENTS} elements`);
        if (attributesSeen > MAX_PAGE_ATTRIBUTES) problem ??= tooLarge(`more than ${MAX_PAGE_ATTRIBUTES} attributes`);
        if (problem) return;
        const element: PageElement = { name, attributes: kept, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        if (problem) return;
        const element = open.at(-1);
        const parent = element?.children;
        if (element && !UNREAD.has(element.name)) textSeen += text.length;
        if (textSeen > MAX_PAGE_TEXT) problem = tooLarge(`more than ${MAX_PAGE_TEXT} characters of text`);
        const last = parent?.at(-1);
        // The parser hands over an entity, or a chunk's end, as a text of its own.
        if (parent && typeof last === "string") parent[parent.length - 1] = last + text;
        else parent?.push(text);
      },
      onclosetag() {
        if (!problem && open.length > 1) open.pop();
      },
    },
    { recognizeSelfClosing: /^\s*<\?xml/.test(html) },
  );
  for (let at = 0; at < html.length && !problem; at += CHUNK) parser.write(html.slice(at, at + CHUNK));
  if (problem) return { problem };
  parser.end();
  return problem ? { problem } : { root };
}
