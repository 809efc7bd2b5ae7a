import type { Republication } from "./republish.ts";

/** What stands below the text, in words, each with the address that it links to. */
export interface PageNote {
  kind: "attribution" | "original" | "licence" | "changes";
  text: string;
  href?: string;
}

/** The notes below a republished text, in order: credit, the original, its licence, what was changed. */
export function pageNotes({ record, lines, leftOut, house }: Republication): PageNote[] {
  const { rights } = record;
  const license = rights.parts[0]?.license;
  const notes: PageNote[] = lines.bottom.map((text) => ({ kind: "attribution", text }));
  if (lines.original) notes.push({ kind: "original", text: "Read the original article.", href: lines.original });
  const licence = lines.licence ?? license?.uri;
  if (license && licence)
    notes.push({ kind: "licence", text: `Licence: ${license.name ?? license.id}`, href: licence });
  if (lines.indicatesChanges) {
    const without = leftOut.map(({ name }) => name).join(", ");
    const by = house ? ` by ${house}` : "";
    const changed = without ? `Left out: ${without}.` : "The words are those of the original.";
    notes.push({ kind: "changes", text: `Republished${by} in a layout of its own. ${changed}` });
  }
  return notes;
}

/** The line under the headline: the one that a duty asks for, else the author's. */
export function bylines({ record: { article }, lines }: Republication): string[] {
  if (lines.byline.length > 0) return lines.byline;
  return article.by ? [article.by] : [];
}

/** What a medium shows and whom it credits, in one line. */
export function captionOf({ association, lines }: Republication["illustrations"][number]): string {
  const caption = association.descriptions?.find(({ value }) => value.trim())?.value.trim();
  const credits = [
    ...[...lines.caption, ...lines.byline, ...lines.top, ...lines.bottom],
    ...(association.infoSources ?? []).flatMap(({ role, name }) => (role === "creditline" && name ? [name] : [])),
  ];
  // A credit that the caption or another line has already is not said twice.
  const own: string[] = [];
  for (const credit of credits) {
    if (!own.some((one) => one.includes(credit)) && !caption?.includes(credit)) own.push(credit);
  }
  return [caption, own.length > 0 ? `(${own.join("; ")})` : ""].filter(Boolean).join(" ");
}
