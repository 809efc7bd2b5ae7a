import type { Article } from "../record/article.ts";
import { isFields } from "./notes.ts";
import { list, object } from "./objects.ts";
import { decimal, integer, line, type ReadValue, uri } from "./values.ts";

type Rendition = NonNullable<Article["renditions"]>[number];

const pixels = integer(0, 1_000_000);

const rendition = object<Rendition>({
  name: { from: ["name"], read: line },
  href: { from: ["href"], read: uri },
  contentType: { from: ["contentType", "contenttype", "mimetype"], read: line },
  title: { from: ["title"], read: line },
  width: { from: ["width"], read: pixels },
  height: { from: ["height"], read: pixels },
  sizeInBytes: { from: ["sizeInBytes", "sizeinbytes"], read: integer(0, Number.MAX_SAFE_INTEGER) },
  duration: { from: ["duration"], read: decimal },
});

/** Renditions: an object by name in ninjs 1.x, a list of named ones since. A nameless one gets its number as name. */
export const renditions: ReadValue<Rendition[]> = (raw, at, notes) => {
  const isKeyed = isFields(raw) && !("href" in raw);
  const entries = isKeyed ? Object.entries(raw) : undefined;
  const read: ReadValue<Partial<Rendition>[]> = list(rendition);
  const found = entries
    ? entries.flatMap(([name, value]) => {
        const value3 = rendition(value, `${at}/${name}`, notes);
        return value3 ? [{ name, ...value3 }] : [];
      })
    : read(raw, at, notes);
  const named = found?.map((one, index) => ({ ...one, name: one.name ?? String(index + 1) }));
  return named && named.length > 0 ? named : undefined;
};
