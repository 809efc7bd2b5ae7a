import { cleanText } from "./clean-text.ts";
import { escapeHtml } from "./escape-html.ts";
import { inlineMarkup, type Run, type Wrapper } from "./inline-runs.ts";
import type { Element, Markup } from "./markup-tree.ts";
import { safeLink } from "./safe-link.ts";

/** A block of a body: sanitised markup, and the same words as clean text (a line for each row or list item). */
export interface MarkupBlock {
  kind: "paragraph" | "subhead";
  html: string;
  text: string;
  /** The markup without the paragraph around it; equal to `html` where there is none. */
  inner: string;
}

const INLINE: Record<string, string> = { strong: "strong", b: "b", em: "em", i: "i", sub: "sub", sup: "sup" };
/** Elements that run on in their line and are not kept; every other unknown element ends a paragraph. */
const UNWRAPPED = new Set(
  "span font u s small big abbr acronym cite code q mark time ins del a label tt var kbd samp dfn bdi bdo ruby rt rp wbr nobr img data strike chron location person org money num event object.title pronounce virtloc postaddr frac frac-num frac-sep frac-den lang copyrite alt-code body.none".split(
    " ",
  ),
);
const HEADINGS: Record<string, string> = { h1: "h2", h2: "h2", h3: "h3", h4: "h4", h5: "h5", h6: "h6", hl2: "h3" };

const lines = (blocks: readonly MarkupBlock[], separator: string) => blocks.map(({ text }) => text).join(separator);
const only = (blocks: readonly MarkupBlock[]) =>
  blocks.length === 1 && blocks[0]?.kind === "paragraph" ? blocks[0].inner : blocks.map(({ html }) => html).join("");

function whole(html: string, text: string): MarkupBlock {
  return { kind: "paragraph", html, inner: html, text };
}

function list(element: Element): MarkupBlock[] {
  const items = element.children.map((child) =>
    markupBlocks(typeof child !== "string" && child.name === "li" ? child.children : [child]),
  );
  const said = items.filter((blocks) => blocks.length > 0);
  if (said.length === 0) return [];
  const html = said.map((blocks) => `<li>${only(blocks)}</li>`).join("");
  return [whole(`<${element.name}>${html}</${element.name}>`, said.map((blocks) => lines(blocks, "\n")).join("\n"))];
}

const ROW_GROUPS = new Set(["thead", "tbody", "tfoot", "table"]);

function rows(children: readonly Markup[]): Markup[][] {
  return children.flatMap((child): Markup[][] => {
    if (typeof child === "string") return [[child]];
    if (ROW_GROUPS.has(child.name)) return rows(child.children);
    return [child.name === "tr" ? child.children : [child]];
  });
}

function table(element: Element): MarkupBlock[] {
  const said: { html: string; text: string }[] = [];
  for (const row of rows(element.children)) {
    const cells = row
      .map((cell) => {
        const isCell = typeof cell !== "string" && (cell.name === "td" || cell.name === "th");
        return { name: isCell ? cell.name : "td", isCell, blocks: markupBlocks(isCell ? cell.children : [cell]) };
      })
      .filter(({ isCell, blocks }) => isCell || blocks.length > 0);
    if (cells.every(({ blocks }) => blocks.length === 0)) continue;
    said.push({
      html: `<tr>${cells.map(({ name, blocks }) => `<${name}>${only(blocks)}</${name}>`).join("")}</tr>`,
      text: cells.map(({ blocks }) => lines(blocks, " ")).join(" | "),
    });
  }
  if (said.length === 0) return [];
  return [whole(`<table>${said.map(({ html }) => html).join("")}</table>`, said.map(({ text }) => text).join("\n"))];
}

function words(children: readonly Markup[]): string {
  return children
    .map((child) => (typeof child === "string" ? child : child.name === "br" ? "\n" : words(child.children)))
    .join("");
}

// Wire copy comes whole in one <pre>: blank lines part its paragraphs, the layout of each is kept.
function preformatted(element: Element): MarkupBlock[] {
  return words(element.children)
    .split(/(?:[^\S\n]*\r?\n){2,}/)
    .filter((part) => cleanText(part) !== "")
    .map((part) => whole(`<pre>${escapeHtml(part.replace(/^\s*\n|\s+$/g, ""))}</pre>`, cleanText(part)));
}

const WHOLES: Record<string, (element: Element) => MarkupBlock[]> = {
  ul: list,
  ol: list,
  table,
  pre: preformatted,
};

const FRAMES: Record<string, [string, string]> = {
  blockquote: ["<blockquote>", "</blockquote>"],
  figcaption: ["<figure><figcaption>", "</figcaption></figure>"],
};

const LINK_END = "</a>";

// HTML has no link inside a link: a reader's page would close the outer one there.
function wrapper(element: Element, path: readonly Wrapper[]): Wrapper | undefined {
  if (element.name === "a" && path.some(({ close }) => close === LINK_END)) return undefined;
  const name = INLINE[element.name];
  if (name) return { open: `<${name}>`, close: `</${name}>` };
  const href = element.name === "a" && element.href !== undefined ? safeLink(element.href) : undefined;
  return href === undefined ? undefined : { open: `<a href="${escapeHtml(href)}">`, close: LINK_END };
}

/** Gathers runs into blocks while the tree is walked. */
interface Gathering {
  blocks: MarkupBlock[];
  runs: Run[];
}

function endBlock(gathering: Gathering, tag: string, frame: [string, string] | undefined): void {
  const line = inlineMarkup(gathering.runs);
  gathering.runs = [];
  if (!line) return;
  const inner = frame?.[0] === "<blockquote>" ? `<p>${line.html}</p>` : line.html;
  const html = frame ? `${frame[0]}${inner}${frame[1]}` : `<${tag}>${line.html}</${tag}>`;
  gathering.blocks.push({
    kind: tag === "p" ? "paragraph" : "subhead",
    html,
    text: line.text,
    inner: frame ? html : line.html,
  });
}

interface Place {
  tag: string;
  frame: [string, string] | undefined;
  path: readonly Wrapper[];
}

function addText(gathering: Gathering, text: string, path: readonly Wrapper[]): void {
  gathering.runs.push({ path, text, isBreak: false });
}

// Two breaks in a row are how many desks part their paragraphs.
function addBreak(gathering: Gathering, place: Place): void {
  const said = gathering.runs.findLast((run) => run.isBreak || run.text.trim() !== "");
  if (said?.isBreak) endBlock(gathering, place.tag, place.frame);
  else gathering.runs.push({ path: place.path, text: "", isBreak: true });
}

function walk(gathering: Gathering, children: readonly Markup[], place: Place): void {
  const end = () => endBlock(gathering, place.tag, place.frame);
  for (const child of children) {
    if (typeof child === "string") {
      addText(gathering, child, place.path);
      continue;
    }
    const wrapped = wrapper(child, place.path);
    const asWhole = WHOLES[child.name];
    if (child.name === "br") addBreak(gathering, place);
    else if (wrapped) walk(gathering, child.children, { ...place, path: [...place.path, wrapped] });
    else if (UNWRAPPED.has(child.name)) walk(gathering, child.children, place);
    else if (asWhole) {
      end();
      gathering.blocks.push(...asWhole(child));
    } else {
      end();
      const inside = {
        tag: HEADINGS[child.name] ?? "p",
        frame: FRAMES[child.name] ?? place.frame,
        path: place.path,
      };
      walk(gathering, child.children, inside);
      endBlock(gathering, inside.tag, inside.frame);
    }
  }
}

/**
 * The blocks of a body in reading order. Only harmless markup is left (paragraphs, headings, lists, tables, quotations,
 * emphasis, links to the web or mail); every word that a reader could read is kept.
 */
export function markupBlocks(children: readonly Markup[]): MarkupBlock[] {
  const gathering: Gathering = { blocks: [], runs: [] };
  walk(gathering, children, { tag: "p", frame: undefined, path: [] });
  endBlock(gathering, "p", undefined);
  return gathering.blocks;
}
