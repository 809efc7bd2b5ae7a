import { explanation } from "../../../shared/desk-page/explanation.ts";
import type { Evidence } from "../../../shared/record/rights.ts";
import type { Judgement } from "../../../shared/rights/decide.ts";
import { orderedReading } from "../../../shared/rights/orders/ordered-reading.ts";
import { directiveId } from "../../../shared/story/directive.ts";
import type { Head } from "../../../shared/story/head.ts";
import { readRevision } from "../../story/revisions.ts";
import type { Answer, Table } from "../answer.ts";
import type { Command } from "../command.ts";
import { findStory } from "../find-story.ts";
import { type History, historyOf } from "../history.ts";
import { ledgerTable } from "../ledger-table.ts";
import { orderText } from "../order-text.ts";
import { Refusal } from "../refusal.ts";

/** `show`: one story with all that is on record of it. */
export const show: Command = {
  name: "show",
  usage: "show STORY [--supplier ID] [--turn N]",
  does: "a story: how it stands and why, with its evidence, its revisions, its decisions and its ledger",
  options: { supplier: "text", turn: "text" },
  takes: [1, 1],
  async run(world, asked): Promise<Answer> {
    const head = await findStory(world, asked.args[0] ?? "", asked.text("supplier"));
    const [history, reading] = await Promise.all([
      historyOf(world.rows, head.pk),
      readRevision(world, head.pk, head.revision),
    ]);
    const turn = asked.count("turn", head.turn, Number.MAX_SAFE_INTEGER);
    const decided =
      turn === head.turn
        ? history.decisions.find(({ sk }) => sk === head.decision)
        : history.decisions.find((one) => one.turn === turn);
    if (!decided) throw new Refusal(`--turn: ${head.uri} has no decision of turn ${turn}; it has ${head.turn} turns.`);
    const { judgement } = decided;
    // As it was decided: with what operators had stated by then.
    const weighed = history.directives.filter((one) => judgement.decision.orders?.includes(directiveId(one)));
    const { article, provenance } = orderedReading(reading, weighed);
    const record = { article, provenance, ...judgement };
    return {
      tables: [
        standingTable(head, judgement, explanation(record)),
        findingsTable(judgement),
        evidenceTable(judgement.rights.evidence),
        partsTable(judgement),
        ...historyTables(head, history),
      ],
      ...(history.hasMore ? { says: ["Older rows of this story are left out."] } : {}),
      json: { head, explanation: explanation(record), record, turn, history },
    };
  },
};

function standingTable(head: Head, { decision }: Judgement, inShort: string): Table {
  const rows: [string, string | undefined][] = [
    ["uri", head.uri],
    ["supplier", head.supplier],
    ["headline", head.headline],
    ["state", head.state],
    ["turn", `${head.turn}${head.owes === undefined ? "" : ", not announced yet"}`],
    ["version", head.version],
    ["decided", `${decision.evaluatedAt} by ${decision.policy ?? "no policy"}`],
    ["agreement", decision.agreement],
    ["reason", decision.reason],
    ["not before", decision.notBefore ?? undefined],
    ["waits for", decision.releaseOn.join(", ")],
    ["looked at next", head.dueAt],
    ["partition", head.pk],
    ["in short", inShort],
  ];
  return { head: ["story", ""], rows: rows.flatMap(([name, value]) => (value ? [[name, value]] : [])) };
}

function findingsTable({ findings }: Judgement): Table {
  return {
    title: "Findings",
    head: ["rule", "severity", "part", "evidence", "what was found"],
    rows: findings.map(({ rule, severity, part, message, evidence }) => [
      rule,
      severity,
      part,
      evidence.join(" "),
      message,
    ]),
    none: "No rule found anything.",
  };
}

function evidenceTable(evidence: readonly Evidence[]): Table {
  return {
    title: "Evidence",
    head: ["id", "field", "value", "source", "where", "sure"],
    rows: evidence.map((one) => [
      one.id,
      one.field,
      one.value ?? one.text ?? "",
      one.source,
      one.pointer ?? (one.span ? one.span.join("-") : (one.ref ?? "")),
      String(one.confidence),
    ]),
    none: "Nothing is on record.",
  };
}

function partsTable({ decision, rights }: Judgement): Table {
  const duties = (part: string): string =>
    rights.parts
      .filter(({ parts, ref }) => (ref ?? parts.find((one) => one === part)) === part)
      .flatMap(({ duty }) => duty.map(({ action, settled }) => `${action}${settled ? " (settled)" : ""}`))
      .join(", ");
  return {
    title: "Parts",
    head: ["part", "state", "duties"],
    rows: Object.entries(decision.parts).map(([part, { state, effect }]) => [
      part,
      effect ? `${state} (left out)` : state,
      duties(part),
    ]),
  };
}

function historyTables(head: Head, { revisions, decisions, notes, kills, directives }: History): Table[] {
  return [
    {
      title: "Revisions",
      head: ["version", "made", "stands", "key"],
      rows: revisions.map(({ version, versionCreated, sk }) => [
        version,
        versionCreated,
        sk === head.revision ? "yes" : "",
        sk.split("#").at(-1) ?? "",
      ]),
    },
    {
      title: "Decisions",
      head: ["turn", "decided", "state", "by rules", "policy", "stands"],
      rows: decisions.map(({ turn, sk, judgement: { decision } }) => [
        String(turn),
        decision.evaluatedAt,
        decision.state,
        decision.firedBy.join(" "),
        decision.policy ?? "",
        sk === head.decision ? "yes" : "",
      ]),
    },
    ledgerTable(notes),
    ...(directives.length === 0
      ? []
      : [
          {
            title: "Ordered",
            head: ["at", "by", "order", "why"],
            rows: directives.map((directive) => [directive.at, directive.who, orderText(directive), directive.why]),
          },
        ]),
    ...(kills.length === 0
      ? []
      : [
          {
            title: "Kills",
            head: ["at", "by", "ref", "may mean"],
            rows: kills.map(({ at, by, ref, among }) => [
              at,
              by,
              ref,
              among === undefined ? "this" : `${among} stories`,
            ]),
          },
        ]),
  ];
}
