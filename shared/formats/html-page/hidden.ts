import { attributeOf, hasToken, SILENT } from "../../page/page-elements.ts";
import type { PageElement } from "../../page/page-tree.ts";

const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** Classes by which style sheets hide what only screen readers say, such as the label of a button. */
const FOR_SCREEN_READERS = ["sr-only", "visually-hidden", "screen-reader-text", "visuallyhidden"];

/** Whether a reader does not see an element: not words, hidden by its markup, or said to screen readers alone. */
export function isHidden(element: PageElement): boolean {
  if (SILENT.has(element.name)) return true;
  if (Object.hasOwn(element.attributes, "hidden") && element.attributes.hidden !== "until-found") return true;
  if (attributeOf(element, "aria-hidden") === "true" && element.name !== "figure" && element.name !== "img")
    return true;
  return (
    HIDING.test(attributeOf(element, "style")?.slice(0, 500) ?? "") ||
    FOR_SCREEN_READERS.some((name) => hasToken(element, "class", name))
  );
}
