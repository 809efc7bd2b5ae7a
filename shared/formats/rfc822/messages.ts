import { POSTMARK } from "./postmark.ts";

/** Messages in one file; a mailbox of a desk's day has some hundred. */
export const MOST_MESSAGES = 1000;

/** The messages of a file: of a mailbox each without its postmark, else the whole. Blank lines above a head are left out. */
export function messagesOf(text: string): string[] {
  const whole = text.replace(/^[\s\0\uFEFF]+/, "");
  if (!POSTMARK.test(/^.*/.exec(whole)?.[0] ?? "")) return [whole];
  const messages: string[] = [];
  let start = -1;
  let isAfterBlank = true;
  for (const { index, 0: full, 1: line = "" } of whole.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    if (full === "") break;
    if (isAfterBlank && POSTMARK.test(line)) {
      if (start >= 0) messages.push(whole.slice(start, index));
      start = index + full.length;
    }
    isAfterBlank = line === "";
  }
  messages.push(whole.slice(start));
  return messages.map(unquoted).filter((message) => message.trim() !== "");
}

// A mailbox writes lines that open with `From ` as `>From `, and those with one `>` more.
const unquoted = (message: string) => message.replace(/^>(>*From )/gm, "$1");
