import { Readability } from "@mozilla/readability";
import { DOMParser } from "linkedom/worker";
import { withEntities } from "./page-html.ts";

/** Elements of a page beyond which its DOM is not built: that and a heuristic over it take seconds. */
export const MAX_READABLE_ELEMENTS = 20_000;

/** What a reader would take for the article of a page. */
export interface ReadablePart {
  html: string;
}

/**
 * The part of a page that Mozilla's Readability takes for its article. The HTML comes from our own tree, so that it is
 * bounded and holds no script. Undefined where nothing is found, or where the heuristic fails on what it was given.
 */
export function readablePart(body: string): ReadablePart | undefined {
  try {
    const document = new DOMParser().parseFromString(
      `<!DOCTYPE html><html><head></head><body>${body}</body></html>`,
      "text/html",
    );
    const found = new Readability(document as unknown as Document, {
      keepClasses: true,
      disableJSONLD: true,
      maxElemsToParse: MAX_READABLE_ELEMENTS,
    }).parse();
    if (!found?.content) return undefined;
    return {
      html: withEntities(found.content),
    };
  } catch {
    return undefined;
  }
}
