import { isUri } from "../markup/uri.ts";

/** Ids that are URIs already. Others only look like one: `urn-newsml-dpa-com-...:1562` has no scheme. */
const URI = /^(?:urn|tag|https?):/i;
/** Ids of agencies have some sixty characters. */
const LONGEST_ID = 500;

/** The URI of a story by its supplier's id: that id where it is one, else the id under our own name for the format. */
export function uriOfId(id: string, format: string): string | undefined {
  if (id === "" || id.length > LONGEST_ID || !id.isWellFormed()) return undefined;
  if (URI.test(id) && isUri(id)) return id;
  const uri = `urn:imprimatur:${format}:${encodeURIComponent(id).replaceAll("%3A", ":")}`;
  return isUri(uri) ? uri : undefined;
}
