import { statedTime } from "../../copy/stated-time.ts";
import type { Notes } from "../../json/notes.ts";
import { readTime } from "../../time/wire-time.ts";
import { elementAt } from "../../xml/elements.ts";
import { attributeOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { Nitf } from "./read-nitf.ts";

const normOf = (element: XmlElement | undefined) => attributeOf(element, "norm");

/** Whether a time is not after another; unknown, and so false, where only one of them has a zone. */
function isBy(one: string, other: string): boolean {
  const [time, end] = [readTime(one), readTime(other)];
  if (time?.kind === "instant" && end?.kind === "instant") return Date.parse(time.instant) <= Date.parse(end.instant);
  return time?.kind === "floating" && end?.kind === "floating" && time.local <= end.local;
}

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
    statedTime(issue, at("date.issue"), notes) ??
    (issue === undefined ? statedTime(published, "/nitf/head/pubdata/@date.publication", notes) : undefined);
  const storyDate = normOf(elementAt(bodyHead, "dateline", "story.date"));
  const contentCreated = statedTime(storyDate, "/nitf/body/body.head/dateline/story.date/@norm", notes);
  const release = statedTime(normOf(elementAt(docdata, "date.release")), at("date.release"), notes);
  const expires = statedTime(normOf(elementAt(docdata, "date.expire")), at("date.expire"), notes);
  const isEmbargo = release && !(versionCreated && isBy(release, versionCreated));
  return {
    ...(versionCreated ? { versionCreated } : {}),
    ...(contentCreated ? { contentCreated } : {}),
    ...(isEmbargo ? { embargoedUntil: release } : {}),
    ...(expires ? { expires } : {}),
  };
}
