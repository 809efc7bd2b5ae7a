import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Judgement } from "../../shared/rights/decide.ts";
import { ENGINE } from "../../shared/rights/engine.ts";
import type { RuleRow } from "../../shared/rights/rules/rule.ts";
import { canonicalJson } from "../../shared/story/canonical-json.ts";
import { sha256 } from "../../shared/story/sha256.ts";

const FILE = join(import.meta.dirname, "decided.json");
/** Digits of a hash that tell two decisions of one case apart. */
const DIGITS = 12;

interface Recorded {
  engine: string;
  rows: string;
  cases: Record<string, string>;
}
const recorded = JSON.parse(readFileSync(FILE, "utf8")) as Recorded;
/** `RECORD_DECIDED=1` writes down how the cases come out now, under the version that stands in the code. */
const isRecording = process.env.RECORD_DECIDED === "1";

const digest = (value: unknown) => sha256(canonicalJson(value)).slice(0, DIGITS);
const ASK =
  "raise ENGINE in shared/rights/engine.ts, then write the cases down: RECORD_DECIDED=1 npx vitest run --config test/vitest.config.ts --root . test/rights/rules.test.ts";

function expectSame(name: string, was: string | undefined, is: string) {
  // A case that is new has nothing to be compared with.
  if (was !== undefined) expect(is, `${name} comes out otherwise than under ${recorded.engine}: ${ASK}`).toBe(was);
}

function record(change: (known: Recorded) => Recorded) {
  Object.assign(recorded, change(recorded), { engine: ENGINE });
  const cases = Object.fromEntries(Object.entries(recorded.cases).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(FILE, `${JSON.stringify({ ...recorded, cases }, null, 2)}\n`);
}

/** That a case is decided as it was when the version of the rules was recorded; what is said in words is no part of it. */
export function expectRecorded(
  name: string,
  { decision, findings, rights }: Pick<Judgement, "decision" | "findings" | "rights">,
) {
  const { state, notBefore, releaseOn, parts, agreement, reason } = decision;
  const found = findings.map(({ rule, severity, state: asked, part }) => [rule, severity, asked ?? null, part]);
  const terms = rights.parts.map(({ permission, prohibition, duty }) => [
    permission,
    prohibition,
    duty.map(({ action }) => action),
  ]);
  const is = digest({
    state,
    notBefore,
    releaseOn,
    parts,
    agreement: agreement ?? null,
    reason: reason ?? null,
    found,
    terms,
  });
  if (isRecording) record((known) => ({ ...known, cases: { ...known.cases, [name]: is } }));
  else expectSame(name, recorded.cases[name], is);
}

/** That the rules are those, and as grave, as when their version was recorded. */
export function expectRowsRecorded(rules: readonly RuleRow[]) {
  const is = digest(
    rules
      .map(({ id, severity, state, scope, contracted }) => [id, severity, state ?? null, scope, contracted ?? null])
      .sort(),
  );
  if (isRecording) record((known) => ({ ...known, rows: is }));
  else expectSame("the table of rules", recorded.rows || undefined, is);
  expect(recorded.engine, "the cases were recorded under another version of the rules").toBe(ENGINE);
}
