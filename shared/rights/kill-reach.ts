/**
 * Stories that one name may withhold at once. A name that more stories bear names none of them: a supplier that puts one
 * constant into every item would otherwise have all its copy held with a single kill.
 */
export const MOST_WITHHELD = 100;
