import { ENGLISH } from "../words/english.ts";
import { filled, type Words } from "../words/words.ts";

/** A duty in words; an action without words of its own is shown as it is. */
export function dutyWords(action: string, { duties }: Words = ENGLISH): string {
  return Object.hasOwn(duties, action)
    ? (duties[action] ?? action)
    : action.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

/** How a supplier was recognised, in words. */
export function matchWords(matchedBy: string, { matched }: Words = ENGLISH): string {
  return matched[matchedBy] ?? matchedBy;
}

/** What lifts a hold, in words: `agreement:compensate` is an agreement on the fee. */
export function releaseWords(condition: string, words: Words = ENGLISH): string {
  const { lifters, duties } = words;
  if (condition === "editor-selection") return lifters.selection;
  const [kind, rest = ""] = condition.split(/:(.*)/s);
  if (kind === "agreement") {
    return Object.hasOwn(duties, rest)
      ? filled(lifters.agreementOn, { what: dutyWords(rest, words) })
      : filled(lifters.agreementWith, { what: rest });
  }
  if (kind === "field") return filled(lifters.field, { what: rest });
  if (kind === "review") return filled(lifters.review, { what: rest.replaceAll("-", " ") });
  if (kind === "time") return filled(lifters.time, { what: rest });
  return condition;
}
