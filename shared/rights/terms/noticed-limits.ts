import type { Notice, NoticeKind } from "../../copy/notice.ts";
import { earliestInstant, readTime } from "../../time/wire-time.ts";
import { placesNamed } from "../countries.ts";
import { MEDIA_KINDS } from "../facts.ts";
import { canonicalInstant } from "../instant.ts";
import { mergeTerms, NO_TERMS, type Terms } from "./merge.ts";

/** What each kind of notice narrows; a kind that is not here is answered by a rule. */
const NARROWS: Partial<Record<NoticeKind, (notice: Notice) => Partial<Terms>>> = {
  "editorial-only": () => ({ prohibition: ["commercialize"] }),
  "non-commercial": () => ({ prohibition: ["commercialize"] }),
  "no-sale": () => ({ prohibition: ["sell"] }),
  "no-edit": () => ({ prohibition: ["modify"] }),
  "edit-style-only": () => ({ prohibition: ["modify"] }),
  "no-bulk": () => ({ prohibition: ["aggregate"] }),
  "no-syndication": () => ({ prohibition: ["grantUse"] }),
  "ai-prohibited": () => ({ prohibition: ["textAndDataMining"] }),
  "territory-out": ({ value = "" }) => ({ territory: { include: null, exclude: placesNamed(value).codes } }),
  "territory-only": ({ value = "" }) => {
    const { codes, unknown } = placesNamed(value);
    // Places that nobody knows are RGT-702's; until they are known, the limit is at least the others.
    return codes.length > 0 || unknown.length > 0 ? { territory: { include: codes, exclude: [] } } : {};
  },
  "channel-out": ({ value = "" }) => ({ channel: { include: null, exclude: [value] } }),
  "use-until": ({ value = "" }) => {
    const time = readTime(value);
    return time ? { validUntil: canonicalInstant(earliestInstant(time)) } : {};
  },
  "channel-only": ({ value = "" }) => ({ channel: { include: [value], exclude: [] } }),
};

/** What a picture that was handed out, or taken for a pool, is not for; copy of a pool reporter is not limited so. */
const OF_POOL: Partial<Terms> = { prohibition: ["commercialize"], channel: { include: null, exclude: ["archive"] } };

/** What notices in the copy's own words narrow for a part of a kind. They never permit anything. */
export function noticedLimits(notices: readonly Notice[], part: string, kind: string): Terms {
  return notices
    .filter((notice) => notice.part === part || (part === "headline" && notice.part === "text"))
    .map((notice): Terms => {
      const isPool = notice.kind === "pool" && MEDIA_KINDS.has(kind);
      return { ...NO_TERMS, ...(isPool ? OF_POOL : NARROWS[notice.kind]?.(notice)) };
    })
    .reduce(mergeTerms, NO_TERMS);
}
