/** What dpa's codes of where and by whom media may be used begin with: `dparight:DACH`, `dparight:NO_CH`. */
const PREFIX = "dparight:";
/** Characters of a value that are kept: a longer one is no code. */
const MAX_CODE = 80;
/** Codes of one entry that are read; where there are more, the rest is a value that nobody can read. */
const MOST_CODES = 40;

/**
 * Every value with a rights code anywhere in it, whole: none may be overlooked, wherever dpa puts it, and a code with
 * words around it may mean the opposite.
 */
export function rightsCodesIn(raw: unknown): string[] {
  const found = new Set<string>();
  JSON.stringify(raw ?? null, (key, value: unknown) => {
    if (key.includes(PREFIX)) found.add(`the field ${key}`.slice(0, MAX_CODE));
    if (typeof value === "string" && value.includes(PREFIX)) found.add(around(value));
    return value;
  });
  const codes = united([...found]);
  if (codes.length <= MOST_CODES) return codes;
  return [...codes.slice(0, MOST_CODES), `${PREFIX} more than ${MOST_CODES} codes`];
}

/** A code that names places and no more. */
const PLAIN = /^dparight:(?!NO_|ONLY_)[A-Z]{2,4}$/;

/** Codes that each name places where an item may be used are one list of them: each alone would leave out the others. */
function united(codes: readonly string[]): string[] {
  const plain = codes.filter((code) => PLAIN.test(code));
  if (plain.length < 2) return [...codes];
  return [plain.join(" "), ...codes.filter((code) => !PLAIN.test(code))];
}

function around(value: string): string {
  const text = value.trim();
  return text.length <= MAX_CODE ? text : `... ${text.slice(text.indexOf(PREFIX)).slice(0, MAX_CODE)}`;
}
