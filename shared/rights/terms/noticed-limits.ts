import type { Notice, NoticeKind } from "../../copy/notice.ts";
import { earliestInstant, readTime } from "../../time/wire-time.ts";
import { placesNamed } from "../countries.ts";
import { MEDIA_KINDS } from "../facts.ts";
import { canonicalInstant } from "../instant.ts";
import { mergeTerms, NO_TERMS, type Terms } from "./merge.ts";

/** A field of the terms, and what a notice says of it; nothing where its words cannot be told. */
interface Narrowing {
  field: keyof Terms;
  terms(notice: Notice): Partial<Terms>;
}

const prohibits = (action: string): Narrowing => ({
  field: "prohibition",
  terms: () => ({ prohibition: [action] }),
});

/** What each kind of notice narrows; a kind that is not here is answered by a rule. */
const NARROWS: Partial<Record<NoticeKind, Narrowing>> = {
  "editorial-only": prohibits("commercialize"),
  "non-commercial": prohibits("commercialize"),
  "no-sale": prohibits("sell"),
  "no-edit": prohibits("modify"),
  "edit-style-only": prohibits("modify"),
  "no-bulk": prohibits("aggregate"),
  "no-syndication": prohibits("grantUse"),
  "ai-prohibited": prohibits("textAndDataMining"),
  "territory-out": {
    field: "territory",
    terms: ({ value = "" }) => ({ territory: { include: null, exclude: placesNamed(value).codes } }),
  },
  "territory-only": {
    field: "territory",
    terms({ value = "" }) {
      const { codes, unknown } = placesNamed(value);
      // Places that nobody knows are RGT-702's; until they are known, the limit is at least the others.
      return codes.length > 0 || unknown.length > 0 ? { territory: { include: codes, exclude: [] } } : {};
    },
  },
  "channel-out": {
    field: "channel",
    terms: ({ value = "" }) => ({ channel: { include: null, exclude: [value] } }),
  },
  "channel-only": {
    field: "channel",
    terms: ({ value = "" }) => ({ channel: { include: [value], exclude: [] } }),
  },
  "use-until": {
    field: "validUntil",
    terms({ value = "" }) {
      const time = readTime(value);
      return time ? { validUntil: canonicalInstant(earliestInstant(time)) } : {};
    },
  },
};

/** The field of the terms that notices of a kind narrow; undefined for kinds that rules answer. */
export const narrowedField = (kind: NoticeKind): keyof Terms | undefined => NARROWS[kind]?.field;

/** What a picture that was handed out, or taken for a pool, is not for; copy of a pool reporter is not limited so. */
const OF_POOL: Partial<Terms> = { prohibition: ["commercialize"], channel: { include: null, exclude: ["archive"] } };

/** What notices in the copy's own words narrow for a part of a kind. They never permit anything. */
export function noticedLimits(notices: readonly Notice[], part: string, kind: string): Terms {
  return notices
    .filter((notice) => notice.part === part || (part === "headline" && notice.part === "text"))
    .map((notice): Terms => {
      const isPool = notice.kind === "pool" && MEDIA_KINDS.has(kind);
      return { ...NO_TERMS, ...(isPool ? OF_POOL : NARROWS[notice.kind]?.terms(notice)) };
    })
    .reduce(mergeTerms, NO_TERMS);
}
