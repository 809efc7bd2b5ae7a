import type { Finding } from "../record/finding.ts";
import type { NewsRecord } from "../record/record.ts";
import type { Duty, PartRights } from "../record/rights.ts";
import { isUsable } from "../record/states.ts";
import { filled, type Words } from "../words/words.ts";
import { clockWords, dutyWords, releaseWords } from "./words.ts";
import { wordsOfDecision } from "./words-of-decision.ts";

/** Findings, parts and duties that a paragraph names; more would be a list, which the page below it is. */
const MOST_NAMED = 3;
/** Characters of a paragraph: the rules quote the copy, and a notice has a size. */
const LONGEST = 2000;

type Explained = Pick<NewsRecord, "article" | "provenance" | "rights" | "findings" | "decision">;

/**
 * A decision as one paragraph for an editor: what may be done with it, whose it is, why, which parts are left out, what
 * lifts it, and until when it stands. Made from codes and terms alone: neither headline nor body stand in it, though the
 * words of the copy that a rule quotes do. In the language in which it was decided, where no other is asked for. For the desk's eyes, not for subscribers'.
 */
export function explanation(record: Explained, words: Words = wordsOfDecision(record)): string {
  const sentences = [
    verdict(record, words),
    why(record, words),
    ...leftOut(record, words),
    ...whatToDo(record, words),
    ...untilWhen(record, words),
  ];
  const text = sentences
    .filter((sentence) => sentence !== "")
    .join(" ")
    .replace(/\s+/g, " ");
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).toWellFormed()}…` : text;
}

function verdict({ article, provenance, rights, decision }: Explained, words: Words): string {
  const { nobody, story, kinds, and } = words.explanation;
  const publisher = article.infoSources?.find(({ role, name }) => role === "publisher" && name)?.name;
  const text = rights.parts.find(({ parts }) => parts.includes("text")) ?? rights.parts[0];
  const duties = (text?.duty ?? []).filter(({ settled }) => settled !== true).map((duty) => owed(duty, words));
  const isFree = decision.state === "accept-with-duties" && duties.length === 0;
  return filled(words.verdicts[isFree ? "accept" : decision.state], {
    what: kinds[article.type ?? "text"] ?? story,
    who: provenance.supplier === null ? nobody : (publisher ?? provenance.supplier),
    duties: listed([...new Set(duties)], and),
    reason: decision.reason ? words.reasons[decision.reason] : "",
  });
}

function owed({ action, text, to, soft }: Duty, words: Words): string {
  // What a line is to be filled with is the publisher's work: `[byline], Tidewatch`.
  const line = text?.replace(/\{(\w+)\}/g, "[$1]");
  const said = [dutyWords(action, words), line ? `"${line}"` : "", to ? `(${to})` : ""].filter(Boolean).join(" ");
  return soft ? `${said} (${words.explanation.ifPossible})` : said;
}

function why({ findings, decision }: Explained, { explanation: said }: Words): string {
  if (isUsable(decision.state)) return "";
  const deciding = findings.filter(({ rule }) => decision.firedBy.includes(rule));
  if (deciding.length === 0) return "";
  const more = deciding.length - MOST_NAMED;
  const sentences = deciding.slice(0, MOST_NAMED).map(sentenceOf);
  if (more > 0) sentences.push(filled(said.more, { count: String(more) }));
  return filled(said.why, { rules: sentences.join(" ") });
}

/** What a rule says, with its number before the full stop: one sentence more to read is one too many. */
function sentenceOf({ rule, message }: Finding): string {
  return message.endsWith(".") ? `${message.slice(0, -1)} (${rule}).` : `${message} (${rule}).`;
}

/** The parts that are not published, those together of which the same is said. */
function leftOut({ findings, decision }: Explained, { explanation: said }: Words): string[] {
  if (!isUsable(decision.state)) return [];
  const reasons = new Map<string, string[]>();
  for (const [part, { effect }] of Object.entries(decision.parts)) {
    if (effect !== "strip-part") continue;
    const own = findings.filter((finding) => finding.part === part);
    const seen = own.find(({ state }) => state !== undefined) ?? own[0];
    const why = seen ? sentenceOf(seen) : "";
    reasons.set(why, [...(reasons.get(why) ?? []), part]);
  }
  const sentences = Array.from(reasons, ([why, parts]) =>
    filled(said.leftOut, { parts: listed(parts, said.and), why }).trim(),
  );
  const more = sentences.length - MOST_NAMED;
  const shown = sentences.slice(0, MOST_NAMED);
  return more > 0 ? [...shown, filled(said.more, { count: String(more) })] : shown;
}

function whatToDo({ rights, decision }: Explained, words: Words): string[] {
  if (isUsable(decision.state)) return [];
  const { toLift, and } = words.explanation;
  // An instant is told once, as that before which nothing may be published.
  const conditions = decision.releaseOn.filter((one) => one !== `time:${decision.notBefore}`);
  const lifters = conditions.map((condition) => releaseWords(condition, words));
  return [
    lifters.length > 0 ? filled(toLift, { lifters: listed(lifters, and) }) : "",
    decision.state === "licence-required" ? whomToAsk(rights.parts[0]?.acquire, words) : "",
  ];
}

function whomToAsk(acquire: PartRights["acquire"] | undefined, { explanation: said }: Words): string {
  const place = acquire?.url ?? acquire?.email;
  if (place) return filled(said.askAt, { place });
  const note = acquire?.note?.replace(/\.$/, "");
  return note ? filled(said.askHow, { note }) : "";
}

function untilWhen({ decision }: Explained, { explanation: said }: Words): string[] {
  const { policy, agreement, notBefore, nextEvaluation } = decision;
  const terms = agreement ? said.termsOfAgreement : said.terms;
  return [
    policy ? filled(terms, { policy, agreement: agreement ?? "" }) : "",
    notBefore ? filled(said.notBefore, { at: clockWords(notBefore) }) : "",
    nextEvaluation && nextEvaluation !== notBefore ? filled(said.decidedAgain, { at: clockWords(nextEvaluation) }) : "",
  ];
}

function listed(names: readonly string[], and: string): string {
  const shown = names.slice(0, 2 * MOST_NAMED);
  if (names.length > shown.length) return `${shown.join(", ")}, …`;
  const last = shown.pop();
  return shown.length > 0 ? `${shown.join(", ")} ${and} ${last}` : (last ?? "");
}
