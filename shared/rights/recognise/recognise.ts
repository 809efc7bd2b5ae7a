import type { Passage } from "../../copy/item-copy.ts";
import type { Notice } from "../../copy/notice.ts";
import type { Statement } from "../../copy/statement.ts";
import type { Span } from "../../record/span.ts";
import type { Policy } from "../policy/policy.ts";
import { RECOGNISERS } from "./index.ts";
import { policyRecognisers } from "./policy-patterns.ts";
import { type Hit, MAX_LINE, type Recogniser } from "./recogniser.ts";
import { type Zone, zonesOf } from "./zones.ts";

/**
 * Every term that is recognised in the running text of an item: its exact words, where they stand, by which pattern,
 * and how surely. Patterns of policies count in any item: what a supplier's notice says does not depend on who sent it.
 */
export function recognise(passages: readonly Passage[], policies: readonly Policy[]): Notice[] {
  const recognisers = [...policyRecognisers(policies), ...RECOGNISERS];
  const zones = zonesOf(passages);
  return passages.flatMap((passage, index) => readPassage(passage, zones[index] ?? [], recognisers));
}

/** Fields whose text is terms or a note to the desk, and the zone that it is read as. */
const TERM_FIELDS: Partial<Record<Statement["field"], Zone>> = {
  usageTerms: "terms",
  limitations: "terms",
  copyrightNotice: "terms",
  edNote: "ed-note",
};

/** Every term that is recognised in the structured fields of an item that hold prose. */
export function recogniseStated(statements: readonly Statement[], policies: readonly Policy[]): Notice[] {
  const recognisers = [...policyRecognisers(policies), ...RECOGNISERS];
  return statements.flatMap(({ field, value, pointer, part = "text" }) => {
    const zone = TERM_FIELDS[field];
    if (!zone) return [];
    return value
      .split(/[\r\n]+/)
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter((line) => line !== "")
      .flatMap((text) => readPassage({ role: "ed-note", text, pointer }, [zone], recognisers))
      .map((notice): Notice => ({ ...notice, source: "item-structured", part }));
  });
}

function readPassage(passage: Passage, zones: readonly Zone[], recognisers: readonly Recogniser[]): Notice[] {
  const notices: Notice[] = [];
  const consumed: Hit[] = [];
  for (const { rule, zones: own, find } of recognisers) {
    if (!own.some((zone) => zones.includes(zone))) continue;
    for (const hit of windows(passage.text).flatMap(({ at, line }) => find(line).map((one) => moved(one, at)))) {
      const isRead = consumed.some(({ start, end }) => start < hit.end && hit.start < end);
      if (hit.kind === "unread-terms" && isRead) continue;
      consumed.push(hit);
      notices.push(noticeOf(passage, hit, rule));
    }
  }
  return withoutRepeats(notices);
}

/** Characters that two windows share: no sentence of terms is longer. */
const OVERLAP = 1000;

// A whole text without line breaks is looked at piece by piece, so that its end is not missed.
function windows(text: string): { at: number; line: string }[] {
  const pieces = [{ at: 0, line: text.slice(0, MAX_LINE) }];
  for (let at = MAX_LINE - OVERLAP; at + OVERLAP < text.length; at += MAX_LINE - OVERLAP) {
    pieces.push({ at, line: text.slice(at, at + MAX_LINE) });
  }
  return pieces;
}

function moved(hit: Hit, by: number): Hit {
  const { sentence } = hit;
  return {
    ...hit,
    start: hit.start + by,
    end: hit.end + by,
    ...(sentence ? { sentence: [sentence[0] + by, sentence[1] + by] as const } : {}),
  };
}

/** A policy's own pattern and a general one often find the same words: the more exact evidence is kept. */
function withoutRepeats(notices: Notice[]): Notice[] {
  return notices.filter(
    (notice) =>
      !notices.some(
        (other) =>
          other !== notice &&
          other.kind === notice.kind &&
          other.text === notice.text &&
          isPreferred(other, notice, notices),
      ),
  );
}

function isPreferred(other: Notice, notice: Notice, notices: Notice[]): boolean {
  if (other.confidence !== notice.confidence) return other.confidence > notice.confidence;
  const isGeneral = ({ rule }: Notice) => rule.startsWith("NP ");
  if (isGeneral(other) !== isGeneral(notice)) return isGeneral(other);
  return other.value === notice.value && notices.indexOf(other) < notices.indexOf(notice);
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
