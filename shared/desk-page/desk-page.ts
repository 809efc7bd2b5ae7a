import type { Finding } from "../record/finding.ts";
import type { NewsRecord } from "../record/record.ts";
import type { Evidence, Rights } from "../record/rights.ts";
import { filled, type Words } from "../words/words.ts";
import { explanation } from "./explanation.ts";
import { partRows } from "./part-lines.ts";
import { clockWords, matchWords, releaseWords } from "./words.ts";
import { wordsOfDecision } from "./words-of-decision.ts";
import { printable, wrap } from "./wrap.ts";

const WIDTH = 100;
const row = (label: string, text: string) => wrap(`  ${printable(label).padEnd(12)}  `, text, WIDTH);

/** Characters of a sentence or a field that a page quotes: the rest stands at its place in the copy. */
const MAX_QUOTED = 600;

type Told = Omit<NewsRecord, "schema">;

/** A sentence or a field of the copy with its place; bodies never stand here, only the words that say the terms. */
function quoted({ text, value, span, pointer, ref }: Evidence, { page }: Words): string | undefined {
  if (ref) return filled(page.inPolicy, { ref });
  const words = (text ?? value)?.slice(0, MAX_QUOTED);
  if (!words) return undefined;
  const place = span ? filled(page.characters, { from: String(span[0]), to: String(span[1]) }) : pointer;
  return `"${words}"${place ? ` (${place})` : ""}`;
}

function findingLines(finding: Finding, rights: Rights, words: Words): string[] {
  const own = finding.part === "text" ? rights.parts[0]?.parts[0] : undefined;
  const part = words.page.kinds[own ?? finding.part] ?? finding.part;
  const lines = row(finding.rule, `${part}: ${finding.message}`);
  for (const id of finding.evidence) {
    const evidence = rights.evidence.find((entry) => entry.id === id);
    const said = evidence ? quoted(evidence, words) : undefined;
    if (said) lines.push(...row("", said));
  }
  return lines;
}

function whatItIs({ article, provenance }: Told, words: Words): string[] {
  const { page } = words;
  const { labels } = page;
  const count = article.bodies?.[0]?.wordCount;
  const facts = [
    page.kinds[article.type ?? ""] ?? article.type ?? page.item,
    article.language,
    count === undefined ? undefined : filled(page.wordCount, { count: String(count) }),
    article.by ? filled(page.byline, { by: article.by }) : undefined,
  ];
  const { supplier, supplierMatchedBy: way, policy, repairs } = provenance;
  const how = way ? `, ${filled(page.toldBy, { how: matchWords(way, words) })}` : "";
  const from = supplier ? `${supplier}${how}${policy ? `; ${filled(page.termsOf, { policy })}` : ""}` : page.nobody;
  const { version } = article;
  const mended = repairs ? `, ${filled(page.repaired, { repairs: repairs.join(", ") })}` : "";
  return [
    ...row(labels.what, facts.filter((fact) => fact !== undefined).join(", ")),
    ...row(labels.from, from),
    ...row(labels.id, `${article.uri}${version ? `, ${filled(page.version, { version })}` : ""}`),
    ...row(labels.readAs, `${provenance.format}, ${provenance.encoding}${mended}`),
  ];
}

function decisionLines({ decision }: Told, words: Words): string[] {
  const { labels } = words.page;
  const lines = row(labels.decision, words.states[decision.state]);
  if (decision.reason) lines.push(...row(labels.because, words.reasons[decision.reason]));
  if (decision.notBefore) lines.push(...row(labels.notBefore, clockWords(decision.notBefore)));
  if (decision.releaseOn.length > 0) {
    const lifters = decision.releaseOn.map((condition) => releaseWords(condition, words));
    lines.push(...row(labels.liftedBy, lifters.join(` ${words.explanation.and} `)));
  }
  if (decision.agreement) lines.push(...row(labels.agreement, decision.agreement));
  return lines;
}

const isDeciding = ({ severity }: Finding) => severity !== "info" && severity !== "warn";

/**
 * A page on one article for a licensing desk: what it is, who may use which part on which terms, and why, with the
 * sentence in the copy that says so. Plain text, safe for terminals, without the article's body, in one language.
 */
export function deskPage(record: Told, words: Words = wordsOfDecision(record)): string {
  const { article, rights, findings } = record;
  const { labels, sections, noHeadline } = words.page;
  const headline = article.headlines?.[0]?.value ?? article.title ?? noHeadline;
  const lines = [...wrap("", headline, WIDTH), ...whatItIs(record, words), ...decisionLines(record, words)];
  lines.push(...row(labels.inShort, explanation(record, words)));
  if (rights.creditText) lines.push(...row(labels.credit, rights.creditText));
  for (const terms of rights.usageTerms) lines.push(...row(labels.statedTerms, terms.value));
  lines.push("", sections.parts);
  for (const part of rights.parts) for (const [label, said] of partRows(part, words)) lines.push(...row(label, said));
  const told = (some: readonly Finding[]) => some.flatMap((finding) => findingLines(finding, rights, words));
  const deciding = findings.filter(isDeciding);
  const others = findings.filter((finding) => !isDeciding(finding));
  if (deciding.length > 0) lines.push("", sections.why, ...told(deciding));
  if (others.length > 0) lines.push("", sections.others, ...told(others));
  return lines.map((line) => line.trimEnd()).join("\n");
}
