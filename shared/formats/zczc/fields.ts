import type { TextBlock } from "../../markup/text-lines.ts";

/** What the lines above a message's text say, each behind its sign; what none says is absent. */
export interface Fields {
  headline?: TextBlock;
  slug?: TextBlock;
  takeKey?: TextBlock;
  category?: string;
  /** IPTC subject codes, of eight figures. */
  subjects: string[];
  place?: string;
  /** Lines whose meaning differs from desk to desk, by their sign, as they came. */
  others: Record<string, string[]>;
  /** How many lines they were. */
  lines: number;
}

const FIELD = /^([%#$^:=*&+@~])[ ]?(.*)$/;

type Named = "headline" | "slug" | "takeKey" | "category" | "place";
/**
 * What a line means by its sign and, where desks differ, by its value; the first row whose field is still free holds.
 * `$` is a category when a letter, else a headline; `:` is the slug where no `#` is, and then the take key.
 */
const MEANINGS: readonly { signs: string; field: Named; value?: RegExp }[] = [
  { signs: "%$", field: "category", value: /^[A-Za-z]$/ },
  { signs: "^$", field: "headline", value: /\p{L}{2}/u },
  { signs: "#:", field: "slug" },
  { signs: ":=", field: "takeKey" },
  { signs: "@", field: "place" },
];
const SUBJECT = /^\d{8}$/;
/** Codes of those who are to get it, above fields or headline: `YY TDR`, `YY RFG INTERNET (3RR) NC(ATD)`. */
const ROUTING = /^[A-Z]{2}(?: [A-Z(][A-Za-z()\d]{1,15}){1,12}$/;
/** `:POTTED :Race day`, `RACING : Race day`: a column and the title in it. */
const IN_COLUMN = /^[:]?([A-Z]{3,20}) ?[:-] ?(\S.*)$/;
/** Fields stand in the first lines. */
const MOST_LINES = 20;

interface Line {
  sign: string;
  value: string;
  block: TextBlock;
}

/** The lines behind signs that open a message; the first without one ends them, but for the routing above them. */
function fieldLines(blocks: readonly TextBlock[]): { found: Line[]; routing: string[]; lines: number } {
  const found: Line[] = [];
  const routing: string[] = [];
  let lines = 0;
  for (const block of blocks.slice(0, MOST_LINES)) {
    const [, sign, value] = FIELD.exec(block.text) ?? [];
    if (sign !== undefined && value !== undefined) found.push({ sign, value: value.replace(/\$$/, "").trim(), block });
    else if (found.length === 0 && routing.length === 0 && ROUTING.test(block.text)) routing.push(block.text);
    else break;
    lines += 1;
  }
  return { found, routing, lines };
}

/** Reads the fields above the text. */
export function fieldsOf(blocks: readonly TextBlock[]): Fields {
  const { found, routing, lines } = fieldLines(blocks);
  const named = new Map<Named, TextBlock>();
  const fields: Fields = { subjects: [], others: routing.length > 0 ? { routing } : {}, lines };
  const keep = (sign: string, value: string) => {
    fields.others[sign] = [...(fields.others[sign] ?? []), value];
  };
  // A slug behind its own sign is the slug, wherever it stands.
  for (const { sign, value, block } of found.toSorted((a, b) => Number(b.sign === "#") - Number(a.sign === "#"))) {
    const [, column, title] = IN_COLUMN.exec(`${sign}${value}`) ?? [];
    const meaning = MEANINGS.find(
      (row) => row.signs.includes(sign) && !named.has(row.field) && (row.value?.test(value) ?? true),
    );
    if (value === "") continue;
    if (SUBJECT.test(value)) fields.subjects.push(value);
    else if (column && title && !named.has("headline")) {
      named.set("headline", { ...block, text: title });
      keep(sign, column);
    } else if (meaning) named.set(meaning.field, { ...block, text: value });
    else keep(sign, value);
  }
  const [category, place] = [named.get("category")?.text, named.get("place")?.text];
  const [headline, slug, takeKey] = [named.get("headline"), named.get("slug"), named.get("takeKey")];
  return {
    ...fields,
    ...(headline ? { headline } : {}),
    ...(slug ? { slug } : {}),
    ...(takeKey ? { takeKey } : {}),
    ...(category ? { category } : {}),
    ...(place ? { place } : {}),
  };
}

/** The title of a message that has routing and no fields: its first line, its column apart. */
export function titleOf(block: TextBlock): { title: TextBlock; column?: string } {
  const [, column, title] = IN_COLUMN.exec(block.text) ?? [];
  return column === undefined || title === undefined ? { title: block } : { title: { ...block, text: title }, column };
}
