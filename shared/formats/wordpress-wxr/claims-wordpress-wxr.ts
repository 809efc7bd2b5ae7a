import { rootName } from "../../xml/root-name.ts";
import type { DecodedCopy } from "../format.ts";

/** How far an export's head shows whose it is: some name every plug-in of the site above the first post. */
const LOOK = 20_000;
const WXR = /wordpress\.org\/export\/\d|<wp:wxr_version[\s>]/;

/** Whether copy is XML with the root `rss` and WordPress's vocabulary for exports. */
export function claimsWordpressWxr({ text }: DecodedCopy): boolean {
  return rootName(text)?.toLowerCase() === "rss" && WXR.test(text.slice(0, LOOK));
}
