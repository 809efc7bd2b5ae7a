import { rootName } from "../../xml/root-name.ts";
import type { DecodedCopy } from "../format.ts";

/** How far a body that lost its root shows its parts. */
const LOOK = 20_000;

/** Whether copy is XML with the root `nitf`, in any letter case, or a NITF body that lost its root. */
export function claimsNitf({ text }: DecodedCopy): boolean {
  const root = rootName(text)?.replace(/^.*:/, "").toLowerCase();
  if (root === "nitf") return true;
  return root === "body" && /<(?:\w+:)?body\.(?:head|content)[\s>]/.test(text.slice(0, LOOK));
}
