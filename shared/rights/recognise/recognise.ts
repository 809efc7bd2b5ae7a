import type { Passage } from "../../copy/item-copy.ts";
import type { Notice } from "../../copy/notice.ts";
import type { Statement } from "../../copy/statement.ts";
import type { Span } from "../../record/span.ts";
import { copyrightNamed } from "../copyright-named.ts";
import type { Policy } from "../policy/policy.ts";
import { type FoldedLine, foldLine } from "./fold.ts";
import { LIMITING } from "./limiting.ts";
import { lineOf, linksOf } from "./line.ts";
import type { Hit } from "./recogniser.ts";
import { type RecognisersOf, recognisersFor } from "./recognisers-for.ts";
import { unwrapped } from "./unwrapped.ts";
import { CLAUSES, LIMITS, WEIGHED } from "./weighed.ts";
import { windowsOf } from "./windows.ts";
import { type Zone, zonesOf } from "./zones.ts";

/**
 * Every term that is recognised in the running text of an item: its exact words, where they stand, by which pattern,
 * and how surely. Patterns of policies count in any item: what a supplier's notice says does not depend on who sent it.
 * `written` is when the item was written: it tells the year of an embargo that names none.
 */
export function recognise(passages: readonly Passage[], policies: readonly Policy[], written?: string): Notice[] {
  const zones = zonesOf(passages);
  return passages.flatMap((passage, index) =>
    readPassage(passage, recognisersFor(policies, zones[index] ?? []), written),
  );
}

/** Fields whose text is terms or a note to the desk, and the zone that it is read as. */
const TERM_FIELDS: Partial<Record<Statement["field"], Zone>> = {
  usageTerms: "terms",
  limitations: "terms",
  copyrightNotice: "terms",
  edNote: "ed-note",
};

/** Every term that is recognised in the structured fields of an item that hold prose. */
export function recogniseStated(
  statements: readonly Statement[],
  policies: readonly Policy[],
  written?: string,
): Notice[] {
  return statements.flatMap(({ field, value, pointer, part = "text" }) => {
    const zone = TERM_FIELDS[field];
    if (!zone) return [];
    return (
      unwrapped(value)
        .split(/[\r\n]+/)
        .map((line) => line.replace(/\s+/g, " ").trim())
        .filter((line) => line !== "")
        .flatMap((text) => readPassage({ role: "ed-note", text, pointer }, recognisersFor(policies, [zone]), written))
        // A copyright line may be a name alone: whose it is, is weighed as such (RGT-111).
        .filter((one) => one.kind !== "unread-terms" || field !== "copyrightNotice" || !isNameAlone(one.text))
        .map((notice): Notice => ({ ...notice, source: "item-structured", part }))
    );
  });
}

function isNameAlone(line: string): boolean {
  return copyrightNamed(line) === line.trim() && !LIMITING.test(line);
}

function readPassage(passage: Passage, recognisersOf: RecognisersOf, written?: string): Notice[] {
  const links = linksOf(passage.html ?? "");
  const notices: Notice[] = [];
  for (const { at, piece } of windowsOf(passage.text)) {
    const { text, original } = foldLine(piece);
    const line = lineOf(text, links, written);
    const read: Hit[] = [];
    for (const { rule, find } of recognisersOf(text)) {
      for (const hit of find(line)) {
        if (hit.kind === "unread-terms" && isRead(hit, read, line.text)) continue;
        read.push(hit);
        notices.push(noticeOf(passage, inOriginal(hit, at, original), rule));
      }
    }
  }
  return withoutRepeats(notices);
}

const BESIDE = /[,;:]|\b(?:and|but|or|nor|und|oder|aber|sowie|et|ou|y|o|e)\b/iu;

/** How many limits a sentence sets, one beside another. */
function limitsIn(sentence: string): number {
  return sentence.split(BESIDE).filter((clause) => LIMITING.test(clause)).length;
}

/** What only a kind reads that nothing weighs is still unread, so that it waits for a person. */
function isRead(unread: Hit, read: readonly Hit[], text: string): boolean {
  const within = read.filter(({ start, end }) => start < unread.end && unread.start < end);
  const weighed = within.filter(({ kind }) => WEIGHED.has(kind));
  if (weighed.some(({ kind }) => !LIMITS.has(kind))) return true;
  if (weighed.length > 0) return limitsIn(text.slice(unread.start, unread.end)) <= weighed.length;
  const clauses = within.filter(({ kind }) => CLAUSES.has(kind));
  if (clauses.length === 0) return false;
  let rest = text.slice(0, unread.end);
  for (const { start, end } of clauses) rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
  return !/\p{L}{2}/u.test(rest.slice(unread.start));
}

function inOriginal(hit: Hit, at: number, original: FoldedLine["original"]): Hit {
  const { sentence } = hit;
  const place = (range: readonly [number, number]) => {
    const [start, end] = original(...range);
    return [at + start, at + end] as const;
  };
  const [start, end] = place([hit.start, hit.end]);
  return { ...hit, start, end, ...(sentence ? { sentence: place(sentence) } : {}) };
}

/** A policy's own pattern and a general one often find the same words: the more exact evidence is kept. */
function withoutRepeats(notices: Notice[]): Notice[] {
  const found = new Map<string, Notice[]>();
  for (const notice of notices) {
    const key = `${notice.kind} ${notice.text}`;
    const same = found.get(key) ?? [];
    // Repeats of one pattern end here, so that a text made of them takes no quadratic time.
    if (same.some((other) => other.rule === notice.rule && other.value === notice.value)) continue;
    found.set(key, [...same, notice]);
  }
  return [...found.values()].flatMap((same) =>
    same.filter(
      (notice, at) => !same.some((other, index) => other !== notice && isPreferred(other, notice, index < at)),
    ),
  );
}

function isPreferred(other: Notice, notice: Notice, isEarlier: boolean): boolean {
  // Two values of one kind in the same words are two limits: `NO ARCHIVAL OR WIRELESS USE`.
  if (other.value !== undefined && notice.value !== undefined && other.value !== notice.value) return false;
  if (other.confidence !== notice.confidence) return other.confidence > notice.confidence;
  const isGeneral = ({ rule }: Notice) => rule.startsWith("NP ");
  if (isGeneral(other) !== isGeneral(notice)) return isGeneral(other);
  return other.value === notice.value && isEarlier;
}

function noticeOf(passage: Passage, hit: Hit, rule: string): Notice {
  const { sentence } = hit;
  return {
    kind: hit.kind,
    text: passage.text.slice(hit.start, hit.end),
    ...placeOf(passage, hit.start, hit.end),
    source:
      passage.role === "caption"
        ? "caption"
        : passage.pointer && passage.role === "ed-note"
          ? "item-structured"
          : "body",
    rule,
    confidence: hit.confidence,
    part: passage.role === "caption" && passage.part ? passage.part : "text",
    ...(hit.value === undefined ? {} : { value: hit.value }),
    ...(sentence ? { sentence: { text: passage.text.slice(...sentence), ...spanOf(passage, ...sentence) } } : {}),
  };
}

function placeOf(passage: Passage, start: number, end: number): { span?: Span; pointer?: string } {
  return { ...spanOf(passage, start, end), ...(passage.pointer ? { pointer: passage.pointer } : {}) };
}

// Cleaning keeps lengths but where it collapses blanks; then the words are somewhere in the passage's own span.
function spanOf({ text, span }: Passage, start: number, end: number): { span?: Span } {
  if (!span) return {};
  return span[1] - span[0] === text.length ? { span: [span[0] + start, span[0] + end] } : { span };
}
