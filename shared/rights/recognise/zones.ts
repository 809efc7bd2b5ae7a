import type { Passage } from "../../copy/item-copy.ts";

/** Where in an article a passage stands, as far as terms are concerned. */
export type Zone = "head" | "caption" | "tail" | "ed-note" | "body" | "terms";

/** Lines from the top in which wires put embargo, kill and hold. */
const HEAD_LINES = 6;
/** Blocks from the end in which publishers put their terms. */
const TAIL_BLOCKS = 3;

/** The zones of each passage, in the passages' order; a short text's lines can be head and tail at once. */
export function zonesOf(passages: readonly Passage[]): Zone[][] {
  const isText = ({ role }: Passage) => role === "paragraph" || role === "subhead";
  const texts = passages.flatMap((passage, index) => (isText(passage) ? [index] : []));
  const tail = new Set(texts.slice(-TAIL_BLOCKS));
  return passages.map((passage, index) => {
    if (passage.role === "caption") return ["caption"];
    if (passage.role === "ed-note") return ["ed-note"];
    const zones: Zone[] = index < HEAD_LINES ? ["head"] : [];
    if (tail.has(index)) zones.push("tail");
    return zones.length > 0 ? zones : ["body"];
  });
}
