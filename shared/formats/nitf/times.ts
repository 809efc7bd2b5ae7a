import { keep, type Notes, refuse } from "../../json/notes.ts";
import { readTime } from "../../time/wire-time.ts";
import { elementAt } from "../../xml/elements.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { Nitf } from "./read-nitf.ts";
import { attributeOf } from "./words.ts";

/**
 * A moment with its offset. A clock reading without one, as AAP and NTB send, is kept as it came and never completed;
 * what is no time at all is a problem.
 */
function instant(raw: string | undefined, at: string, notes: Notes): string | undefined {
  if (raw === undefined) return undefined;
  const time = readTime(raw);
  if (time?.kind === "instant") return time.instant;
  if (time === undefined) return refuse(notes, at, raw, "a time of ISO 8601");
  keep(notes, at, raw);
  return undefined;
}

const normOf = (element: XmlElement | undefined) => attributeOf(element, "norm");

/** The times that an article carries. */
export interface Times {
  versionCreated?: string;
  contentCreated?: string;
  embargoedUntil?: string;
  expires?: string;
}

/**
 * The times of a story. `date.release` is an embargo only where it lies after the issue: most agencies write the same
 * moment in both. As a statement it is kept either way.
 */
export function timesOf({ head, docdata, bodyHead }: Nitf, notes: Notes): Times {
  const at = (name: string) => `/nitf/head/docdata/${name}/@norm`;
  const published = attributeOf(elementAt(head, "pubdata"), "date.publication");
  const issue = normOf(elementAt(docdata, "date.issue"));
  const versionCreated =
    instant(issue, at("date.issue"), notes) ??
    (issue === undefined ? instant(published, "/nitf/head/pubdata/@date.publication", notes) : undefined);
  const storyDate = normOf(elementAt(bodyHead, "dateline", "story.date"));
  const contentCreated = instant(storyDate, "/nitf/body/body.head/dateline/story.date/@norm", notes);
  const release = instant(normOf(elementAt(docdata, "date.release")), at("date.release"), notes);
  const expires = instant(normOf(elementAt(docdata, "date.expire")), at("date.expire"), notes);
  const isEmbargo = release && !(versionCreated && Date.parse(release) <= Date.parse(versionCreated));
  return {
    ...(versionCreated ? { versionCreated } : {}),
    ...(contentCreated ? { contentCreated } : {}),
    ...(isEmbargo ? { embargoedUntil: release } : {}),
    ...(expires ? { expires } : {}),
  };
}
