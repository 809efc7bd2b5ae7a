import type { Problem } from "../copy/problem.ts";
import { kindOfObject } from "../json/kind-of-object.ts";
import { parseJson } from "../json/parse-json.ts";
import { rootName } from "../xml/root-name.ts";
import type { DecodedCopy } from "./format.ts";
import { looksLike } from "./looks-like.ts";

/** Syntaxes that XML has: told apart by their root, since no format claimed them. */
const XML_LOOKS = new Set(["XML", "HTML", "NITF", "NewsML-G2", "NewsML 1.2"]);
/** Parts of a NewsML-G2 item, as its guide prints them: without the item nobody knows whose they are. */
const PARTS_OF_G2 = /^(?:\w+:)?(?:itemMeta|contentMeta|contentSet|partMeta|groupSet|rightsInfo|itemSet|inlineXML)$/;
const LONGEST_ROOT = 60;

function xmlDetail(text: string): string {
  const root = rootName(text)?.slice(0, LONGEST_ROOT);
  if (root === undefined) return "XML without a root element";
  if (PARTS_OF_G2.test(root)) return `<${root}>, a part of a NewsML-G2 item without the item around it`;
  return `XML whose root <${root}> is that of no format`;
}

/** Why copy that no format claimed is not read: what it is instead, as far as its first characters tell. */
export function unclaimed({ text }: DecodedCopy): Problem {
  const look = looksLike(text);
  if (look === "JSON") {
    const { value, problem } = parseJson(text);
    return problem ?? { code: "JSON_NOT_NEWS", detail: kindOfObject(value) ?? "none of its fields are those of ninjs" };
  }
  if (look === undefined) return { code: "FORMAT_UNKNOWN", detail: "it holds no words" };
  return { code: "FORMAT_UNKNOWN", detail: XML_LOOKS.has(look) ? xmlDetail(text) : look };
}
