import { statedInstant } from "../../copy/stated-instant.ts";
import type { Notes } from "../../json/notes.ts";
import { elementAt } from "../../xml/elements.ts";
import { attributeOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { Nitf } from "./read-nitf.ts";

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
    statedInstant(issue, at("date.issue"), notes) ??
    (issue === undefined ? statedInstant(published, "/nitf/head/pubdata/@date.publication", notes) : undefined);
  const storyDate = normOf(elementAt(bodyHead, "dateline", "story.date"));
  const contentCreated = statedInstant(storyDate, "/nitf/body/body.head/dateline/story.date/@norm", notes);
  const release = statedInstant(normOf(elementAt(docdata, "date.release")), at("date.release"), notes);
  const expires = statedInstant(normOf(elementAt(docdata, "date.expire")), at("date.expire"), notes);
  const isEmbargo = release && !(versionCreated && Date.parse(release) <= Date.parse(versionCreated));
  return {
    ...(versionCreated ? { versionCreated } : {}),
    ...(contentCreated ? { contentCreated } : {}),
    ...(isEmbargo ? { embargoedUntil: release } : {}),
    ...(expires ? { expires } : {}),
  };
}
