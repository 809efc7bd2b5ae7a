import { elementShape } from "../../feed/element-shape.ts";
import { feedName } from "../../feed/names.ts";
import { isTerms } from "../../feed/term-statements.ts";
import { keep, type Notes } from "../../json/notes.ts";
import { elementsIn } from "../../xml/elements.ts";
import { attributeOf } from "../../xml/words.ts";
import type { Entry } from "./read-rss-atom.ts";
import { PUBLISHED, UPDATED } from "./times.ts";

/** Elements that are read into fields of their own, as are the terms. */
const READ = new Set([
  ..."title id guid link author contributor category source description summary enclosure".split(" "),
  ..."content:encoded dc:creator dc:contributor dc:subject dc:language dc:identifier dc:title dc:description".split(
    " ",
  ),
  ..."media:group media:content media:thumbnail media:credit media:title media:description media:keywords".split(" "),
  ..."itunes:author itunes:keywords feedburner:origlink app:control xhtml:body xhtml:div fulltext full-text yandex:full-text turbo:content".split(
    " ",
  ),
  ...PUBLISHED,
  ...UPDATED,
]);

/** Keeps what an entry says and ninjs has no place for, each element under its name and number. */
export function keepLeftovers({ element, at }: Entry, notes: Notes): void {
  const counts = new Map<string, number>();
  for (const child of elementsIn(element)) {
    const count = (counts.get(child.name) ?? 0) + 1;
    counts.set(child.name, count);
    const name = feedName(child);
    const isElsewhere = name === "content" && attributeOf(child, "src") !== undefined;
    if (!isElsewhere && (READ.has(name) || name === "content" || isTerms(child))) continue;
    keep(notes, `${at}/${child.name}[${count}]`, isElsewhere ? child.attributes : elementShape(child));
  }
}
