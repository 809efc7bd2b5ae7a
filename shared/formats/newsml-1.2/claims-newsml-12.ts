import { rootName } from "../../xml/root-name.ts";
import type { DecodedCopy } from "../format.ts";

/** Whether copy is XML with the root `NewsML`. NewsML-G2, for all its name, has other roots. */
export function claimsNewsml12({ text }: DecodedCopy): boolean {
  return rootName(text)?.replace(/^.*:/, "") === "NewsML";
}
