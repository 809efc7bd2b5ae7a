import { isUsable, STATES } from "../../shared/record/states.ts";
import { decide, type Judgement } from "../../shared/rights/decide.ts";
import type { Policy } from "../../shared/rights/policy/policy.ts";
import { canonicalJson } from "../../shared/story/canonical-json.ts";
import { type RandomInput, randomInput, randomNotice } from "./random-input.ts";
import { type Draw, drawFrom } from "./random-values.ts";

/** Terms that only ever restrict: one more of them may not let anybody do more. */
const RESTRICTS: ReadonlySet<string> = new Set([
  "fee",
  "reserved",
  "no-redistribution",
  "embargo",
  "kill",
  "withhold",
  "advisory",
  "territory-out",
  "territory-only",
  "channel-out",
  "channel-only",
  "editorial-only",
  "non-commercial",
  "no-sale",
  "no-edit",
  "text-credit",
  "unread-terms",
]);

/** Whom no policy names. */
const STRANGER = "Nobody's Own Pictures";

/** Rules that speak of a picture as the supplier's own. */
const OF_ITS_OWN: ReadonlySet<string> = new Set(["RGT-102", "RGT-111"]);

type Law = (input: RandomInput, judged: Judgement, draw: Draw) => boolean;

const judge = ({ reading, desk }: RandomInput): Judgement => decide(reading, desk);
const rankOf = (state: (typeof STATES)[number]): number => STATES.indexOf(state);

/** What a decision comes to, without the order in which it is told. */
function gist({ decision, rights }: Judgement): string {
  const { state, notBefore, releaseOn, parts, firedBy, agreement, reason, nextEvaluation } = decision;
  const terms = rights.parts.map(({ ref, parts: kinds, permission, prohibition, duty }) => [
    ref ?? kinds.join(),
    ...[permission, prohibition, duty].map((all) => all.map(canonicalJson).sort()),
  ]);
  return canonicalJson({
    state,
    notBefore,
    releaseOn,
    parts,
    fired: [...firedBy].sort(),
    agreement,
    reason,
    nextEvaluation,
    terms,
  });
}

/** Whether something is usable, or permitted, that was not. */
function isWider(before: Judgement, after: Judgement): boolean {
  const isFreed = Object.entries(after.decision.parts).some(([name, { state }]) => {
    const was = before.decision.parts[name]?.state;
    return was !== undefined && rankOf(state) < rankOf(was);
  });
  const permitted = ({ rights }: Judgement) =>
    rights.parts.flatMap(({ ref, parts, permission }) =>
      parts.flatMap((kind) => permission.map((one) => `${ref ?? kind} ${canonicalJson(one)}`)),
    );
  const had = new Set(permitted(before));
  return isFreed || permitted(after).some((one) => !had.has(one));
}

function underPolicy({ reading, desk }: RandomInput, as: (policy: Policy) => Policy): RandomInput {
  return { reading, desk: { ...desk, policies: { ...desk.policies, policies: desk.policies.policies.map(as) } } };
}

/** The laws that every decision keeps, by their names. */
export const LAWS: Readonly<Record<string, Law>> = {
  "the same inputs give the same bytes": (input, judged) => JSON.stringify(judge(input)) === JSON.stringify(judged),
  "the order of statements, notices, agreements, grants and kills counts for nothing": (
    { reading, desk },
    judged,
    draw,
  ) => {
    const shuffled = underPolicy(
      {
        reading: { ...reading, statements: draw.shuffled(reading.statements), notices: draw.shuffled(reading.notices) },
        desk: { ...desk, kills: draw.shuffled(desk.kills) },
      },
      (policy) => ({ ...policy, agreements: draw.shuffled(policy.agreements), grants: draw.shuffled(policy.grants) }),
    );
    return gist(judge(shuffled)) === gist(judged);
  },
  "a term that restricts makes nothing wider": ({ reading, desk }, judged, draw) => {
    const added = randomNotice(draw);
    if (!RESTRICTS.has(added.kind)) return true;
    return !isWider(judged, judge({ reading: { ...reading, notices: [...reading.notices, added] }, desk }));
  },
  "a picture that is credited to a stranger too may be used no more": ({ reading, desk }, judged) => {
    if (desk.policies.policies.some(({ carries }) => carries === "any")) return true;
    // What a policy refuses of its own pictures, or cannot tell whose they are, is asked of the stranger.
    if (judged.findings.some(({ rule, part }) => OF_ITS_OWN.has(rule) && part === "picture-1")) return true;
    const credited = { kind: "caption-credit", value: STRANGER, text: STRANGER, source: "caption" } as const;
    const notice = { ...credited, rule: "NP x", confidence: 0.99, part: "picture-1" };
    return !isWider(judged, judge({ reading: { ...reading, notices: [...reading.notices, notice] }, desk }));
  },
  "a prohibition that is added to a grant permits nothing": (input, judged) => {
    const forbidding = underPolicy(input, (policy) => ({
      ...policy,
      grants: policy.grants.map((grant) => ({
        ...grant,
        prohibition: [...(grant.prohibition ?? []), "translate" as const],
      })),
    }));
    return !isWider(judged, judge(forbidding));
  },
  "nothing is usable without a grant": (input) => {
    const { decision } = judge(
      underPolicy(input, (policy) => ({
        ...policy,
        grants: policy.grants.map(({ permission: _, ...grant }) => grant),
        agreements: [],
      })),
    );
    return !Object.values(decision.parts).some(({ state }) => isUsable(state));
  },
  "what is held says what lifts it, and what is blocked names a rule": (_, { decision, rights }) => {
    const isHeldOpen = rights.parts.some(({ decision: own }) => own.state === "hold" && own.releaseOn.length === 0);
    const isUnnamed = !isUsable(decision.state) && decision.firedBy.length === 0 && decision.state !== "withdraw";
    return !isHeldOpen && !isUnnamed;
  },
  "what was usable is usable, or withdrawn": ({ reading, desk }) => {
    const { state } = decide(reading, { ...desk, wasUsable: true }).decision;
    return isUsable(state) || state === "withdraw";
  },
};

const NAMES = Object.keys(LAWS);

/** A law that an input broke. */
export interface Broken {
  seed: number;
  law: string;
}

/** Decides so many random inputs from a seed on, each against one law in turn, and says which did not keep it. */
export function brokenLaws(from: number, count: number): Broken[] {
  const broken: Broken[] = [];
  for (let seed = from; seed < from + count; seed += 1) {
    const draw = drawFrom(seed);
    const input = randomInput(draw);
    const law = NAMES[seed % NAMES.length] ?? "";
    if (!LAWS[law]?.(input, judge(input), draw)) broken.push({ seed, law });
  }
  return broken;
}
