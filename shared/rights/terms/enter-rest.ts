import type { Notice, NoticeKind } from "../../copy/notice.ts";
import type { Reading } from "../../copy/reading.ts";
import type { StatedField } from "../../copy/statement.ts";
import type { Part } from "../facts.ts";
import { type Policy, policyRef } from "../policy/policy.ts";
import type { Grant } from "../policy/policy-terms.ts";
import type { MiningReading } from "./data-mining.ts";
import { enterMining } from "./enter-evidence.ts";
import { fromNotice, fromPolicy, fromStatement, type Ledger } from "./ledger.ts";
import { isHolderLine } from "./licence.ts";
import { fieldOf } from "./shared-terms.ts";

type Field = "holder" | "license" | "acquire" | keyof typeof SOURCES;

/** Where a term of a part may stand: in its grant, in a field of the copy, in words of the copy. */
const SOURCES = {
  permission: { grant: "permission", stated: [], noticed: [] },
  prohibition: {
    grant: "prohibition",
    stated: ["license"],
    noticed: [
      "licence",
      "pool",
      "editorial-only",
      "non-commercial",
      "no-sale",
      "no-edit",
      "edit-style-only",
      "no-bulk",
    ],
  },
  duty: { grant: "duty", stated: [], noticed: ["mandatory-credit", "link-back", "keep-links", "tracking-pixel"] },
  territory: { grant: "territory", stated: ["geography"], noticed: ["territory-out", "territory-only"] },
  channel: { grant: "channel", stated: [], noticed: ["channel-out", "channel-only", "pool"] },
  validFrom: { grant: "window", stated: ["rightsStart"], noticed: [] },
  validUntil: { grant: "window", stated: ["rightsEnd"], noticed: ["use-until"] },
  recipient: { grant: "recipient", stated: ["exclAudience"], noticed: ["recipient-out"] },
} as const satisfies Record<
  string,
  { grant: keyof Grant; stated: readonly StatedField[]; noticed: readonly NoticeKind[] }
>;
const OF_POLICY = { holder: "/party/isCopyrightHolder", license: "/license", acquire: "/license/acquire" } as const;

/**
 * The sources of whatever terms of a part nothing has entered yet: a value without a source is an error of the engine
 * (RGT-903). Media have the licence and the holder of their policy; limits stand in grants, in fields or in notices.
 */
export function enterRest(
  reading: Reading,
  policy: Policy | undefined,
  parts: readonly Part[],
  mining: MiningReading,
  ledger: Ledger,
): void {
  for (const part of parts) {
    for (const name of [...Object.keys(OF_POLICY), ...Object.keys(SOURCES)] as Field[]) {
      const field = fieldOf(parts, part.rights, name);
      if (isNothing(part.rights[name]) || ledger.of(field).length > 0) continue;
      if (name === "holder" || name === "license" || name === "acquire") {
        if (!part.isThirdParty) enterHeld(name, field, reading, policy, ledger);
      } else enterTerm(name, field, part, { reading, policy }, ledger);
      const isMining = name === "prohibition" && part.rights.prohibition.includes("textAndDataMining");
      if (isMining && mining.isReserved) enterMining(mining, ledger, field);
    }
  }
}

function enterHeld(
  name: keyof typeof OF_POLICY,
  field: string,
  { statements, notices }: Reading,
  policy: Policy | undefined,
  ledger: Ledger,
): void {
  const named = statements.find((one) => one.field === "copyrightHolder" && !one.part) ?? statements.find(isHolderLine);
  const stated = name === "holder" ? named : undefined;
  const fee = name === "acquire" ? notices.find(({ kind }) => kind === "fee") : undefined;
  if (stated) ledger.enter(fromStatement(field, stated));
  else if (policy && (name !== "acquire" || policy.license.acquire)) {
    const confidence = name === "holder" && policy.party.isCopyrightHolder !== "always" ? 0.6 : 1;
    ledger.enter(fromPolicy(field, policyRef(policy), OF_POLICY[name], { confidence }));
  } else if (fee) ledger.enter(fromNotice(field, fee));
}

function enterTerm(
  name: keyof typeof SOURCES,
  field: string,
  part: Part,
  { reading, policy }: { reading: Reading; policy: Policy | undefined },
  ledger: Ledger,
): void {
  const { grant, stated, noticed } = SOURCES[name];
  for (const [at, granted] of (policy?.grants ?? []).entries()) {
    if (!policy || !granted[grant] || !(granted.parts as readonly string[]).includes(part.kind)) continue;
    ledger.enter(fromPolicy(field, policyRef(policy), `/grants/${at}/${grant}`));
  }
  for (const statement of reading.statements) {
    const isOfPart = statement.part === undefined || statement.part === part.name;
    if (isOfPart && (stated as readonly string[]).includes(statement.field))
      ledger.enter(fromStatement(field, statement));
  }
  for (const notice of reading.notices) {
    if ((noticed as readonly string[]).includes(notice.kind) && isSaidOf(notice, part))
      ledger.enter(fromNotice(field, notice, notice.value));
  }
  const { agreement } = part.coverage;
  if (policy && agreement && (name === "territory" || name === "channel") && agreement[name]) {
    const ref = `${policyRef(policy)}#${agreement.id}`;
    ledger.enter({ field, source: "agreement", ref, value: agreement.id, confidence: 1 });
  }
}

function isSaidOf(notice: Notice, { name }: Part): boolean {
  return notice.part === name || (name === "headline" && notice.part === "text");
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
