import type { NoticeKind } from "../../copy/notice.ts";

/** Kinds that read one limit each: a sentence that sets another beside it is read only where that is read too. */
export const LIMITS: ReadonlySet<NoticeKind> = new Set([
  "territory-out",
  "territory-only",
  "recipient-out",
  "channel-out",
  "channel-only",
  "use-until",
  "editorial-only",
  "non-commercial",
  "no-sale",
  "no-edit",
  "edit-style-only",
  "no-bulk",
  "no-syndication",
] satisfies NoticeKind[]);

/**
 * Kinds that a rule or a limit of the terms answers. Words of terms that only other kinds read still count as unread, so
 * that they wait for a person (RGT-508, RGT-902): a kind joins this list with the rule that weighs it.
 */
export const WEIGHED: ReadonlySet<NoticeKind> = new Set([
  "fee",
  "reserved",
  "no-redistribution",
  "republish-free",
  "licence",
  "embargo",
  "kill",
  "withhold",
  "caption-credit",
  "text-credit",
  "advisory",
  "tracking-pixel",
  "link-back",
  "keep-links",
  "delay",
  "ai-prohibited",
  "supplier",
  ...LIMITS,
] satisfies NoticeKind[]);

/** Kinds that answer for their own words alone: `MANDATORY CREDIT: JANE DOE; NOT FOR TABLOIDS` says more than a credit. */
export const CLAUSES: ReadonlySet<NoticeKind> = new Set(["mandatory-credit", "pool"] satisfies NoticeKind[]);
