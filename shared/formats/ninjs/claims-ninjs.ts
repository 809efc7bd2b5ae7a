import type { DecodedCopy } from "../format.ts";
import { looksLikeJson } from "../looks-like.ts";

/** Names of fields that ninjs has and its neighbours among JSON formats have not, at least not in these spellings. */
const OWN_FIELD =
  /"(?:headlines?|headline_\w+|bodies|body_\w+|descriptions|description_\w+|pubstatus|pubStatus|versioncreated|versionCreated|representation[tT]ype|copyright[hH]older|copyright[nN]otice|usage[tT]erms|byline|renditions|\$?standard|rights[iI]nfo|alt[iI]ds|trust[iI]ndicators?|firstcreated|firstCreated|embargoed|info[sS]ources?|eventDetails|plannedCoverage|digitalSourceType|urgency|type)"\s*:/;
const ID = /"(?:uri|guid)"\s*:/;
/** JSON of other houses that shares many of these names. */
const OTHERS = [/"api_version"\s*:/, /"format"\s*:\s*"digitalwires@/];
/** The first fields tell; a body may be long. */
const LOOK = 20_000;

/** Whether copy is JSON with fields that ninjs has and no other house's JSON. Looks at the first fields only. */
export function claimsNinjs({ text }: DecodedCopy): boolean {
  if (!looksLikeJson(text)) return false;
  const head = text.slice(0, LOOK);
  if (OTHERS.some((pattern) => pattern.test(head))) return false;
  return OWN_FIELD.test(head) || ID.test(head);
}
