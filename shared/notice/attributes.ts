import type { Article } from "../record/article.ts";
import type { Notice } from "./notice.ts";

/** SNS drops raw deliveries to SQS that carry more message attributes than this. */
export const MAX_ATTRIBUTES = 10;

/** What subscribers can filter on, with what each says. The README's table is compared with this one. */
export const ATTRIBUTES = {
  event: "published, updated, corrected, withdrawn, held, decided, advisory",
  state: "the decision's state",
  supplier: "id of the supplier's policy",
  licenseId: "licence of the text: SPDX id or LicenseRef-*",
  language: "language tag of the article",
  type: "text, picture, ...",
  urgency: "1 (most urgent) to 9",
  fee: "true when use costs a fee that no agreement settles",
  subject: "codes of the subjects, such as medtop:04000000",
  to: "ids of the configured subscribers whom the terms let have it",
} as const;
export type AttributeName = keyof typeof ATTRIBUTES;

/** Values of each attribute; several once a story has been told under several. */
export type NoticeAttributes = Partial<Record<AttributeName, string[]>>;

/** Subjects that filters see: SNS counts each value against the size of the message. */
const MAX_SUBJECTS = 20;

/** What an article says of itself that subscribers choose by. */
type Told = Pick<Article, "language" | "type" | "urgency" | "subjects">;

/** The attributes of one turn; empty ones are left out. */
export function attributesOf(notice: Notice, article: Told = {}, to: readonly string[] = []): NoticeAttributes {
  const values: Record<AttributeName, readonly (string | undefined)[]> = {
    event: [notice.event],
    state: [notice.state],
    supplier: [notice.supplier],
    licenseId: [notice.rights?.licence],
    language: [article.language],
    type: [article.type],
    urgency: [article.urgency?.toString()],
    fee: [notice.rights?.fee.toString()],
    subject: (article.subjects ?? []).slice(0, MAX_SUBJECTS).map(({ literal, uri, name }) => literal ?? uri ?? name),
    to,
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, found]) => {
      const some = [...new Set(found.filter((value) => value !== undefined && value !== ""))];
      return some.length > 0 ? [[name, some]] : [];
    }),
  );
}

/** What holds of one turn only: who may have it now, and that an earlier one was an end. */
const OF_THE_TURN: Partial<Record<AttributeName, (value: string) => boolean>> = {
  to: () => true,
  event: (value) => value === "withdrawn",
};

/**
 * Once told, always told: after the first announcement each attribute holds all its values so far, so that a
 * correction or a kill reaches everyone who got the story, though its subject, language or state has changed since.
 * An end that was told before is not among them: every filter lets an end through, and the story may have come back.
 */
export function withEarlier(now: NoticeAttributes, earlier: NoticeAttributes): NoticeAttributes {
  const union: NoticeAttributes = {};
  for (const name of Object.keys(ATTRIBUTES) as AttributeName[]) {
    const kept = earlier[name]?.filter((value) => !OF_THE_TURN[name]?.(value)) ?? [];
    const values = [...(now[name] ?? []), ...kept];
    if (values.length > 0) union[name] = [...new Set(values)];
  }
  return union;
}
