/** What a press release calls itself above its headline, in the languages of the wires. */
const TITLES =
  "(?:media|press|news) release|press statement|media advisory|pressemitteilung|presseinformation|medienmitteilung|presseaussendung|communiqué(?: de presse)?|comunicado(?: de (?:prensa|imprensa))?|nota de (?:prensa|imprensa)|comunicato stampa|persbericht|pressmeddelande|pressemelding|pressemeddelelse|lehdistötiedote|informacja prasowa|komunikat prasowy";
const RELEASE = [
  new RegExp(`^\\W{0,6}(?:${TITLES})(?:\\W{0,4}(?:no\\.? ?|nr\\.? ?)?[A-Z]{0,4}[\\d/-]{1,12})?\\W*$`, "iu"),
  /^\W{0,6}for (?:immediate|instant|general) release\b.{0,60}$/i,
  /^\W{0,6}(?:zur sofortigen veröffentlichung|pour (?:diffusion|publication) immédiate|para (?:publicación|difusión|divulgação) inmediata|para divulgação imediata|per (?:pubblicazione|diffusione) immediata)\W*$/iu,
  /^(?:to|from|attn|attention|re|subject|source|date|an|von|betreff|datum|à|objet|para|de)\s*: ?\S.{0,120}$/i,
];
const SOURCE = /^\W{0,3}(?:source|quelle|fuente|fonte|bron)\s*: ?(\S.{1,120})$/i;
const CAPITAL_SOURCE = /^SOURCE (\p{Lu}.{1,120})$/u;

/** What opens a list of people to call, with or without the first of them on its line. */
const CONTACT =
  /^\W{0,4}(?:(?:for (?:further|more) information,? )?(?:media|press|news|editorial|pr|investor(?: relations)?) (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|office|relations)|(?:medien|presse)kontakte?|ansprechpartner(?:in(?:nen)?)?(?: für (?:die )?(?:medien|presse))?|contacts? (?:de )?presse|contacto de prensa|contatto stampa|perscontact|presskontakt|pressekontakt)\W*(?:[:–—]|$)/iu;
/** The bare word is a contact's in a release alone; a page has it in its menu. */
const BARE_CONTACT =
  /^\W{0,4}(?:contacts?(?: details| information)?|kontakte?|contacto|contatt[oi]|rückfragen(?: bitte)?(?: an)?)\s*(?::|\W*$)/iu;
/** A line of a contact: a telephone number, an address, or a name of a few words without a full stop. */
const REACHED_AT =
  /\+?\(?\d[\d\s()./–-]{5,}\d|\S@\S|https?:|\bwww\.|^(?:tel|phone|mobile|cell|fax|e-?mail|twitter|web)\b/i;
const NAME = /^[\p{Lu}(][^.!?;]{1,80}$/u;
const LONGEST_NAME_WORDS = 10;

const NOTES =
  /^\W{0,4}(?:(?:media )?notes? (?:to|for) (?:the )?(?:news )?editors?|hinweise? (?:für|an) (?:die )?redaktion(?:en)?|redaktionelle hinweise|anmerkungen? für die redaktion(?:en)?|notes? (?:aux|pour les|à l['’]attention des) (?:rédactions|rédacteurs)|note à la rédaction|notas? (?:para|a) (?:los |la )?(?:editores|redactores|redacción)|nota (?:per|alle) (?:i |le )?redazioni|noot voor de redactie|note til redaksjonen|till redaktionen)\s*(?:[:–—]\s*(\S.*)?)?\W*$/iu;

/** Whether a line above a headline is a press release's: what it calls itself, when it may go, from whom and to whom. */
export const isReleaseLine = (line: string): boolean =>
  line.length <= 160 && RELEASE.some((pattern) => pattern.test(line));

/** Who a release says that it is from: `Source: Saltmere Harbour Board`. */
export const releaseSource = (line: string): string | undefined =>
  (SOURCE.exec(line) ?? CAPITAL_SOURCE.exec(line))?.[1]?.trim();

/** Whether a line opens a list of people to call. */
export const opensContact = (line: string, isRelease: boolean): boolean =>
  line.length <= 200 && (CONTACT.test(line) || (isRelease && BARE_CONTACT.test(line)));

/** Whether a line says how somebody is reached. */
export const saysWhereToReach = (line: string): boolean => line.length <= 200 && REACHED_AT.test(line);

/** Whether a line may go on with the list: a name, a post, a number. */
export const isContactLine = (line: string): boolean =>
  line.length <= 200 &&
  !/[.!?]$/.test(line) &&
  !/^(?:about|source|logo|photo|image|picture|video|über|à propos|acerca|note)\b/i.test(line) &&
  (REACHED_AT.test(line) || (NAME.test(line) && line.split(" ").length <= LONGEST_NAME_WORDS));

/** Notes to editors: a heading speaks for all below it, one with its note behind a colon for itself alone. */
export function editorsNotes(line: string): "heading" | "line" | undefined {
  const match = line.length <= 400 ? NOTES.exec(line) : null;
  if (!match) return undefined;
  return match[1] === undefined ? "heading" : "line";
}
