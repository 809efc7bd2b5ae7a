import { ENGLISH } from "../words/english.ts";
import { filled, type Words } from "../words/words.ts";

const spaced = (name: string) => name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();

const own = (table: Readonly<Record<string, string>>, name: string) =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** A duty in words; one without words of its own is shown as it is. */
export function dutyWords(action: string, { duties }: Words = ENGLISH): string {
  return own(duties, action) ?? spaced(action);
}

/** What may or may not be done, in words; an action without words of its own is shown as it is. */
export function actionWords(action: string, { actions }: Words = ENGLISH): string {
  return own(actions, action) ?? spaced(action);
}

/** How a supplier was recognised, in words. */
export function matchWords(matchedBy: string, { matched }: Words = ENGLISH): string {
  return own(matched, matchedBy) ?? matchedBy;
}

/** What lifts a hold, in words: `agreement:compensate` is an agreement on the fee. */
export function releaseWords(condition: string, words: Words = ENGLISH): string {
  const { lifters, duties, fields, offices } = words;
  if (condition === "editor-selection") return lifters.selection;
  const [kind, rest = ""] = condition.split(/:(.*)/s);
  if (kind === "agreement") {
    return Object.hasOwn(duties, rest)
      ? filled(lifters.agreementOn, { what: dutyWords(rest, words) })
      : filled(lifters.agreementWith, { what: rest });
  }
  if (kind === "field") return filled(lifters.field, { what: own(fields, rest) ?? rest });
  if (kind === "review") return filled(lifters.review, { what: own(offices, rest) ?? rest.replaceAll("-", " ") });
  if (kind === "time") return filled(lifters.time, { what: clockWords(rest) });
  return condition;
}

/** An instant for people: UTC, to the minute where no second tells more; what is no instant stays as it is. */
export function clockWords(instant: string): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at) || !/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(instant)) return instant;
  const [day = "", clock = ""] = new Date(at).toISOString().split("T");
  return `${day} ${clock.slice(0, clock.startsWith(":00", 5) ? 5 : 8)} UTC`;
}
