import type { DecodedCopy, FormatReading } from "../format.ts";
import { excess } from "./excess.ts";
import { headOf } from "./head.ts";
import { itemOf } from "./item.ts";
import { MOST_MESSAGES, messagesOf } from "./messages.ts";
import { parseMessage } from "./parse-message.ts";

/** Reads a mail, or each mail of a mailbox, as an item. Never throws; a broken mail does not lose its neighbours. */
export async function readRfc822({ text: stored, encoding }: DecodedCopy): Promise<FormatReading> {
  // Archives of old systems end lines with CR alone, in which a parser of mail finds no lines.
  const text = stored.includes("\n") ? stored : stored.replaceAll("\r", "\n");
  const tooMany = excess(text);
  if (tooMany !== undefined) return { items: [], problems: [{ code: "MAIL_BROKEN", detail: tooMany }] };
  const messages = messagesOf(text);
  if (messages.length > MOST_MESSAGES) {
    return { items: [], problems: [{ code: "TOO_MANY_ITEMS", detail: `more than ${MOST_MESSAGES} messages` }] };
  }
  if (messages.length === 0) return { items: [], problems: [{ code: "NO_ARTICLE_TEXT", detail: "an empty mailbox" }] };
  const whole: FormatReading & { enclosed: NonNullable<FormatReading["enclosed"]> } = {
    items: [],
    problems: [],
    enclosed: [],
  };
  for (const [index, message] of messages.entries()) {
    const parsed = await parseMessage(message, encoding);
    const { items, problems, enclosed } =
      "code" in parsed ? { items: [], problems: [parsed] } : itemOf(headOf(message), parsed);
    whole.items.push(...items);
    whole.problems.push(
      ...problems.map((problem) => (messages.length > 1 ? { where: `message ${index}`, ...problem } : problem)),
    );
    whole.enclosed.push(...(enclosed ?? []));
  }
  const { enclosed, ...reading } = whole;
  return enclosed.length > 0 ? whole : reading;
}
