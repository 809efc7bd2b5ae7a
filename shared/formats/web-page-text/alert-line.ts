/** What a wire calls a headline that goes out before its story. Capitals: in small letters they are words. */
const WORDS =
  "(?:NEWS ?)?ALERT|FLASH|URGENT|BREAKING(?: NEWS)?|BULLETIN|SNAP|EILMELDUNG|EIL|BLITZ(?:MELDUNG)?|ALERTE|URGENTE|ÚLTIMA HORA|ULTIMA ORA|SPOED|HASTER|PILNE|KIIRE";
const ALONE = new RegExp(`^\\W{0,4}(?:${WORDS})(?:[ -](?:${WORDS}))?\\W{0,4}$`, "u");
const BEFORE = new RegExp(`^((?:${WORDS}))\\s*(?::|[-–—]{1,2}|\\*{1,3}|!)\\s*(?=\\S{2})`, "u");

/** Whether a line says that an alert follows and nothing else. */
export const isAlertLine = (line: string): boolean => ALONE.test(line);

/** The alert's word before a headline, and where the headline begins: `FLASH: Quay closes`. */
export function alertBefore(line: string): { word: string; headlineAt: number } | undefined {
  const [whole, word] = BEFORE.exec(line) ?? [];
  return whole === undefined || word === undefined ? undefined : { word, headlineAt: whole.length };
}
