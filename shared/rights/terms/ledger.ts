import type { Notice } from "../../copy/notice.ts";
import type { Statement } from "../../copy/statement.ts";
import type { Evidence } from "../../record/rights.ts";

/** The evidence of one decision: every value of the rights block is entered with where it comes from. */
export interface Ledger {
  entries: Evidence[];
  /** Enters a value and returns the id of its entry. */
  enter(entry: Omit<Evidence, "id">): string;
  /** Ids of the entries of a field, in order. */
  of(field: string): string[];
}

/** An empty ledger; ids are `e1`, `e2`, ... in order of entry. */
export function openLedger(): Ledger {
  const entries: Evidence[] = [];
  return {
    entries,
    enter: (entry) => {
      const id = `e${entries.length + 1}`;
      entries.push({ id, ...entry });
      return id;
    },
    of: (field) => entries.filter((entry) => entry.field === field).map(({ id }) => id),
  };
}

/** A recognised notice as evidence for a field. */
export function fromNotice(field: string, notice: Notice, value?: string): Omit<Evidence, "id"> {
  const { source, span, pointer, text, rule, confidence } = notice;
  return {
    field,
    ...(value === undefined ? {} : { value }),
    source,
    ...(span ? { span } : {}),
    ...(pointer ? { pointer } : {}),
    text,
    rule,
    confidence,
  };
}

/** Characters of a field that evidence quotes; the pointer leads to the rest. Stops a field that is a whole file. */
const MAX_QUOTED = 4000;

/** A structured statement as evidence for a field. */
export function fromStatement(field: string, { value, source, pointer }: Statement): Omit<Evidence, "id"> {
  return { field, value: value.slice(0, MAX_QUOTED), source, pointer, confidence: 1 };
}

/** A place in the policy as evidence for a field: `<policy id>@<version>#<JSON pointer>`. */
export function fromPolicy(
  field: string,
  ref: string,
  pointer: string,
  { value, confidence = 1 }: { value?: string; confidence?: number } = {},
): Omit<Evidence, "id"> {
  return { field, ...(value === undefined ? {} : { value }), source: "policy", ref: `${ref}#${pointer}`, confidence };
}
