import type { Finding } from "../record/finding.ts";
import type { NewsRecord } from "../record/record.ts";
import type { Evidence, Rights } from "../record/rights.ts";
import { ENGLISH } from "../words/english.ts";
import { explanation } from "./explanation.ts";
import { partRows } from "./part-lines.ts";
import { matchWords, releaseWords } from "./words.ts";
import { printable, wrap } from "./wrap.ts";

const WIDTH = 100;
const row = (label: string, text: string) => wrap(`  ${printable(label).padEnd(12)}  `, text, WIDTH);

/** Characters of a sentence or a field that a page quotes: the rest stands at its place in the copy. */
const MAX_QUOTED = 600;

/** A sentence or a field of the copy with its place; bodies never stand here, only the words that say the terms. */
function quoted({ text, value, span, pointer, ref }: Evidence): string | undefined {
  if (ref) return `policy ${ref}`;
  const words = (text ?? value)?.slice(0, MAX_QUOTED);
  if (!words) return undefined;
  const place = span ? `characters ${span[0]} to ${span[1]}` : pointer;
  return `"${words}"${place ? ` (${place})` : ""}`;
}

function findingLines(finding: Finding, rights: Rights): string[] {
  const lines = row(finding.rule, `${finding.part}: ${finding.message}`);
  for (const id of finding.evidence) {
    const evidence = rights.evidence.find((entry) => entry.id === id);
    const words = evidence ? quoted(evidence) : undefined;
    if (words) lines.push(...row("", words));
  }
  return lines;
}

function whatItIs({ article, provenance }: Omit<NewsRecord, "schema">): string[] {
  const body = article.bodies?.[0];
  const facts = [
    article.type ?? "item",
    article.language,
    body?.wordCount === undefined ? undefined : `${body.wordCount} words`,
    article.by ? `by ${article.by}` : undefined,
  ];
  const { supplier, supplierMatchedBy, policy } = provenance;
  const from = supplier
    ? `${supplier}${supplierMatchedBy ? `, told by ${matchWords(supplierMatchedBy)}` : ""}${policy ? `; terms ${policy}` : ""}`
    : "nobody whose terms are known";
  return [
    ...row("what", facts.filter((fact) => fact !== undefined).join(", ")),
    ...row("from", from),
    ...row("id", `${article.uri}${article.version ? `, version ${article.version}` : ""}`),
    ...row(
      "read as",
      `${provenance.format}, ${provenance.encoding}${provenance.repairs ? `, repaired: ${provenance.repairs.join(", ")}` : ""}`,
    ),
  ];
}

function decisionLines({ decision }: Omit<NewsRecord, "schema">): string[] {
  const lines = row("decision", ENGLISH.states[decision.state]);
  if (decision.reason) lines.push(...row("because", decision.reason));
  if (decision.notBefore) lines.push(...row("not before", decision.notBefore));
  if (decision.releaseOn.length > 0)
    lines.push(...row("lifted by", decision.releaseOn.map((condition) => releaseWords(condition)).join(" and ")));
  if (decision.agreement) lines.push(...row("agreement", decision.agreement));
  return lines;
}

const isDeciding = ({ severity }: Finding) => severity !== "info" && severity !== "warn";

/**
 * A page on one article for a licensing desk: what it is, who may use which part on which terms, and why, with the
 * sentence in the copy that says so. Plain text, safe for terminals, without the article's body.
 */
export function deskPage(record: Omit<NewsRecord, "schema">): string {
  const { article, rights, findings } = record;
  const headline = article.headlines?.[0]?.value ?? article.title ?? "(no headline)";
  const lines = [...wrap("", headline, WIDTH), ...whatItIs(record), ...decisionLines(record)];
  lines.push(...row("in short", explanation(record)));
  if (rights.creditText) lines.push(...row("credit", rights.creditText));
  for (const terms of rights.usageTerms) lines.push(...row("stated terms", terms.value));
  lines.push("", "Who may use what");
  for (const part of rights.parts) for (const [label, words] of partRows(part)) lines.push(...row(label, words));
  const deciding = findings.filter(isDeciding);
  const others = findings.filter((finding) => !isDeciding(finding));
  if (deciding.length > 0) lines.push("", "Why", ...deciding.flatMap((finding) => findingLines(finding, rights)));
  if (others.length > 0) lines.push("", "Also seen", ...others.flatMap((finding) => findingLines(finding, rights)));
  return lines.map((line) => line.trimEnd()).join("\n");
}
