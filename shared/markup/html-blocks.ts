import { escapeHtml } from "./escape-html.ts";
import { type MarkupBlock, markupBlocks } from "./markup-blocks.ts";
import { markupTree } from "./markup-tree.ts";
import { textBlocks } from "./text-blocks.ts";

function plainBlocks(text: string): MarkupBlock[] {
  return textBlocks(text).map((block) => {
    const inner = escapeHtml(block.text);
    return { kind: "paragraph", html: `<p>${inner}</p>`, inner, text: block.text };
  });
}

/**
 * The blocks of an HTML body, sanitised. Markup nested beyond the limits is read as text with its tags taken out:
 * its words are kept, its layout is not.
 */
export function htmlBlocks(html: string): MarkupBlock[] {
  const tree = markupTree(html);
  return tree ? markupBlocks(tree) : plainBlocks(html.replace(/<[^<>]*>/g, "\n"));
}
