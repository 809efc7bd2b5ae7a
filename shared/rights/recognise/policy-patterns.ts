import type { Notice } from "../../copy/notice.ts";
import type { NoticePattern, Policy } from "../policy/policy.ts";
import { foldLine } from "./fold.ts";
import type { Line } from "./line.ts";
import type { Hit, Recogniser } from "./recogniser.ts";
import { isReported } from "./sentences.ts";
import type { Zone } from "./zones.ts";

/** What a policy's own notice pattern sets, as kinds of notice. */
const KINDS = {
  license: "licence",
  compensate: "fee",
  "prohibit-all": "no-redistribution",
  reservation: "reserved",
  embargo: "embargo",
  kill: "kill",
} as const satisfies Record<NoticePattern["sets"], Notice["kind"]>;

const ZONES = {
  "last-paragraph": ["tail"],
  "first-lines": ["head", "ed-note"],
  anywhere: ["head", "tail", "body", "ed-note", "terms"],
  "usage-terms": ["terms"],
  "copyright-notice": ["terms"],
  "ed-note": ["ed-note"],
} as const satisfies Record<NonNullable<NoticePattern["position"]>, readonly Zone[]>;

const BUILT = new WeakMap<readonly Policy[], Recogniser[]>();

/** The words by which policies know their suppliers' notices, as recognisers; made once for each set of policies. */
export function policyRecognisers(policies: readonly Policy[]): Recogniser[] {
  const built = BUILT.get(policies) ?? build(policies);
  BUILT.set(policies, built);
  return built;
}

function build(policies: readonly Policy[]): Recogniser[] {
  return policies.flatMap((policy) => [
    ...(policy.match.notice ?? []).map((words) => supplierNotice(policy.id, words)),
    ...policy.noticePatterns.map((pattern) => ownPattern(policy.id, pattern)),
  ]);
}

function supplierNotice(id: string, notice: string): Recogniser {
  const words = folded(notice);
  return {
    rule: "policy.match.notice",
    zones: ["tail", "terms"],
    needs: [words],
    find: (line) => at(line, words).map((place) => ({ kind: "supplier", ...place, value: id, confidence: 0.97 })),
  };
}

function ownPattern(id: string, { id: name, match, sets, position = "anywhere" }: NoticePattern): Recogniser {
  const words = folded(match);
  return {
    rule: `policy.noticePatterns ${id}/${name}`,
    zones: ZONES[position],
    needs: [words],
    find: (line) =>
      at(line, words).map((place): Hit => {
        const around = line.sentences.find(({ start, end }) => start <= place.start && place.end <= end);
        return {
          kind: KINDS[sets],
          ...place,
          confidence: 0.98,
          ...(around ? { sentence: [around.start, around.end] } : {}),
        };
      }),
  };
}

function folded(words: string): string {
  return foldLine(words).text.replace(/\s+/g, " ").trim();
}

/** Where whole words stand in a line, unquoted. */
function at({ text, sentences }: Line, words: string): { start: number; end: number }[] {
  const start = text.indexOf(words);
  const end = start + words.length;
  if (start < 0 || /[\p{L}\p{N}]/u.test(text[start - 1] ?? "") || /[\p{L}\p{N}]/u.test(text[end] ?? "")) return [];
  const around = sentences.find((sentence) => sentence.start <= start && start < sentence.end);
  return around && isReported(around.text) ? [] : [{ start, end }];
}
