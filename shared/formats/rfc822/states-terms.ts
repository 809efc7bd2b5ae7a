/** Words by which a line may be a term of publication: what holds one is never cut as furniture of the mail. */
const TERMS =
  /embargo|sperrfrist|hold for|not for (?:publication|release|use) (?:before|until|till)|release (?:on|at|date)|\b(?:KILL|WITHHOLD|WITHDRAWN?|ELIMINATION|MANDATORY|CORRECTION)\b|licen[cs]e|lizenz|licencia|licenza|republi|syndicat|nachdruck|reprint|creative commons|\bCC BY/i;
const COPYRIGHT =
  /©|\(c\) ?(?:\d{4}|\p{Lu})|copyright|all rights reserved|alle rechte|tous droits|todos los derechos/iu;

/** Whether a line may state a term of publication other than a copyright. */
export function statesTerms(text: string): boolean {
  return TERMS.test(text);
}

/** Whether a line may be a copyright notice. */
export function statesCopyright(text: string): boolean {
  return COPYRIGHT.test(text);
}
