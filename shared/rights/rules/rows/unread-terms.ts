import { noticeLowConfidence } from "../notice-low-confidence.ts";
import { noticeUnread } from "../notice-unread.ts";
import type { RuleRow } from "../rule.ts";
import { usageProseUnread } from "../usage-prose-unread.ts";

/** Words that may be terms and were not read. */
export const UNREAD_TERMS: readonly RuleRow[] = [
  {
    id: "RGT-508",
    code: "USAGE_PROSE_UNPARSED",
    severity: "quarantine",
    scope: "part",
    contracted: "warn",
    checks: "A field of terms says something that no pattern reads; under public terms that part waits for a person.",
    message: '"{text}" restricts use in a way we could not read.',
    lifts: "the rights desk",
    check: usageProseUnread,
  },
  {
    id: "RGT-901",
    code: "NOTICE_LOW_CONFIDENCE",
    severity: "quarantine",
    scope: "story",
    contracted: "warn",
    checks: "A notice was recognised, but not surely.",
    message: 'A possible rights notice could not be read surely: "{text}".',
    lifts: "the rights desk",
    check: noticeLowConfidence,
  },
  {
    id: "RGT-902",
    code: "NOTICE_UNCONSUMED",
    severity: "quarantine",
    scope: "story",
    contracted: "warn",
    checks: "Sentences under the article speak of rights in words that no pattern reads.",
    message: 'These words look like terms of use: "{text}"',
    lifts: "the rights desk",
    check: noticeUnread,
  },
];
