import type { WithdrawalReason } from "../record/decision.ts";
import type { State } from "../record/states.ts";
import type { PageWords } from "./page-words.ts";

/** What a rule says, with `{slots}` for what it found. */
export interface RuleWords {
  message: string;
  /** What lifts it, as the list of rules says; in English where it is missing. */
  lifts?: string;
}

/**
 * All sentences and words by which a decision is told to people, in one language. Another language is another constant of
 * this type. Slots stand in braces; who fills them is named beside each, and a sentence may leave some out.
 */
export interface Words {
  /** BCP 47. */
  language: string;
  /** What a state means to a desk, as a label. */
  states: Readonly<Record<State, string>>;
  /** Duties by their ODRL names; one without words of its own is shown as it is. */
  duties: Readonly<Record<string, string>>;
  /** What terms permit and forbid, by the names of policies; one without words of its own is shown as it is. */
  actions: Readonly<Record<string, string>>;
  /** How a supplier was recognised. */
  matched: Readonly<Record<string, string>>;
  /** Why a story was taken back. */
  reasons: Readonly<Record<WithdrawalReason, string>>;
  /** What lifts a hold: `{what}` is a duty in words, a name, a field in words, an office, an instant. */
  lifters: Readonly<Record<"agreementOn" | "agreementWith" | "field" | "review" | "time" | "selection", string>>;
  /** Fields that a hold waits for, for people; one without words of its own is shown as it is. */
  fields: Readonly<Record<string, string>>;
  /** Who has to look; one without words of its own is shown as it is. */
  offices: Readonly<Record<string, string>>;
  /** What is to be done with a story in a state: `{who}` supplied it, `{duties}` are owed, `{reason}` took it back. */
  verdicts: Readonly<Record<State, string>>;
  explanation: {
    /** Who supplied a story when nobody knows. */
    nobody: string;
    story: string;
    /** Kinds of article that are no story, by ninjs' types. */
    kinds: Readonly<Record<string, string>>;
    /** `{rules}`: what the deciding rules found. */
    why: string;
    /** `{parts}`, joined by `and`, `{why}`. */
    leftOut: string;
    /** `{lifters}`, joined by `and`. */
    toLift: string;
    /** `{place}`: the address where a licence is asked for. */
    askAt: string;
    /** `{note}`: what is known of where a licence is asked for. */
    askHow: string;
    /** `{at}`: a time. */
    notBefore: string;
    /** `{at}`: a time. */
    decidedAgain: string;
    /** `{policy}`: the policy's id and version. */
    terms: string;
    /** `{policy}`, `{agreement}`. */
    termsOfAgreement: string;
    /** `{count}`. */
    more: string;
    and: string;
    ifPossible: string;
  };
  page: PageWords;
  /** What each rule says; one that is missing says what its row does, in English. */
  rules: Readonly<Record<string, RuleWords>>;
}

/** A template with its slots filled; a slot that nobody fills stays as it is. */
export function filled(template: string, slots: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
}
