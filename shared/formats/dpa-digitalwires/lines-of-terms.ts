import type { Statement } from "../../copy/statement.ts";

/** Short words by which the two languages of dpa's terms are told apart; a line of terms is too short for more. */
const WORDS = {
  de: /(?<!\p{L})(?:nur|nach|mit|und|oder|der|die|das|für|nicht|ohne)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:the|only|with|and|or|of|for|not|without|use)(?!\p{L})/giu,
} as const;

/** Lines of terms that are told apart; dpa writes two, and a longer text is no list of languages. */
const MOST_LINES = 20;

function languageOf(line: string): keyof typeof WORDS | undefined {
  const hits = ([language]: [string, RegExp]) => line.match(WORDS[language as keyof typeof WORDS])?.length ?? 0;
  const [best, next] = Object.entries(WORDS).sort((a, b) => hits(b) - hits(a));
  return best && next && hits(best) > hits(next) ? (best[0] as keyof typeof WORDS) : undefined;
}

/** dpa states its terms once a language, a line each: every line is a statement of its own, with its language. */
export function linesOfTerms(statements: readonly Statement[]): Statement[] {
  return statements.flatMap((statement) => {
    const lines = statement.value.split(/[\r\n]+/).filter((line) => line.trim() !== "");
    if (statement.field !== "usageTerms" || lines.length < 2 || lines.length > MOST_LINES) return [statement];
    return lines.map((value) => {
      const language = languageOf(value);
      return { ...statement, value, ...(language ? { language } : {}) };
    });
  });
}
