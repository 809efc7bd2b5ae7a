import { partNamer } from "../../copy/part-names.ts";
import { mediaElements, type NitfMedia, nitfMedia } from "../../xml/nitf-media.ts";
import type { Nitf } from "./read-nitf.ts";

/** Reads the media of a story, and its bare pictures, in order of appearance. */
export function mediaOf({ bodyHead, content }: Nitf): NitfMedia {
  return nitfMedia(
    mediaElements([bodyHead, content]),
    "/nitf/body/body.content",
    partNamer(() => undefined),
  );
}
