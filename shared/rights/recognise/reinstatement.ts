import type { Recogniser } from "./recogniser.ts";

/**
 * Words that take a kill back. No wire format has a field or a signal for it: agencies write a line to the desks. Only
 * whole statements count, since what is read as one lets killed copy be used again.
 */
const REINSTATED: readonly RegExp[] = [
  /^\W{0,6}(?:STORY |ITEM |COPY )?REINSTATED\W{0,6}$/,
  /^\W{0,6}KILL (?:IS )?(?:LIFTED|RESCINDED|WITHDRAWN|CANCELL?ED)\W{0,6}$/,
  /\b(?:the|our|this) kill(?: order)?(?: of [^.!?]{1,80}?)? (?:is|was|has been) (?:hereby )?(?:lifted|rescinded|withdrawn|cancell?ed)\b/i,
  /\bthis (?:story|item|article|copy) (?:is|has been) reinstated\b/i,
  /\b(?:diese|die) Meldung (?:ist|wird) (?:hiermit )?wieder (?:freigegeben|zur Veröffentlichung freigegeben)(?!\p{L})/iu,
];
/** A denial, or a condition, takes nothing back. */
const NOT_YET = /\b(?:not|unless|until|if|when|may be|once|nicht|erst|wenn)\b/i;

/** A note by which a supplier says that a story which it killed may be used again. */
export const reinstatement: Recogniser = {
  rule: "NP reinstatement",
  zones: ["ed-note"],
  needs: REINSTATED,
  find: ({ text }) =>
    REINSTATED.some((pattern) => pattern.test(text)) && !NOT_YET.test(text)
      ? [{ kind: "reinstatement", start: 0, end: text.length, confidence: 0.95 }]
      : [],
};
