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
} as const;
export type AttributeName = keyof typeof ATTRIBUTES;

/** Values of each attribute; several once a story has been told under several. */
export type NoticeAttributes = Partial<Record<AttributeName, string[]>>;

/** The attributes of one turn; empty ones are left out. */
export function attributesOf(
  notice: Notice,
  article: { language?: string; type?: string; urgency?: number } = {},
): NoticeAttributes {
  const values: Record<AttributeName, string | undefined> = {
    event: notice.event,
    state: notice.state,
    supplier: notice.supplier,
    licenseId: notice.rights?.licence,
    language: article.language,
    type: article.type,
    urgency: article.urgency === undefined ? undefined : String(article.urgency),
    fee: notice.rights === undefined ? undefined : String(notice.rights.fee),
  };
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value ? [[name, [value]]] : [])));
}

/**
 * Once told, always told: after the first announcement each attribute holds all its values so far, so that a
 * correction or a kill reaches everyone who got the story, though its subject, language or state has changed since.
 */
export function withEarlier(now: NoticeAttributes, earlier: NoticeAttributes): NoticeAttributes {
  const union: NoticeAttributes = {};
  for (const name of Object.keys(ATTRIBUTES) as AttributeName[]) {
    const values = [now, earlier].flatMap((told) => told[name] ?? []);
    if (values.length > 0) union[name] = [...new Set(values)];
  }
  return union;
}
