import { statesCopyright, statesTerms } from "./states-terms.ts";

/** The mail that speaks of itself, in the languages of the wires. */
const THIS_MAIL =
  /(?<!\p{L})(?:th(?:is|e) (?:e-?mail|electronic mail|message|communication|transmission|information (?:contained )?in this)|(?:diese|die) (?:e-?mail|nachricht|mail)|(?:ce|le présent|cet) (?:message|courriel|e-?mail|courrier)|(?:este|el presente|esta) (?:mensaje|correo|e-?mail|mensagem|comunicación|transmisión)|(?:questo|il presente|questa) (?:messaggio|e-?mail|comunicazione)|(?:dit|deze) (?:e-?mail|bericht|mail)|(?:detta|det här) (?:e-?post)?(?:meddelande|mejl)|denne (?:e-?post(?:en)?|e-?mail|mail|meldingen|meddelelse)|tämä (?:sähköposti|viesti)|(?:ta|niniejsza) wiadomość)(?!\p{L})/iu;
/** What such a notice is about. */
const CONFIDENCE =
  /(?<!\p{L})(?:confidential|privileged|intended (?:only|solely|exclusively|recipients?)|addressee|received (?:it|this[ \p{L}-]{0,20}) (?:in|by) error|receive an e-?mail in error|virus|vertraulich\p{L}*|(?:richtige )?adressat\p{L}*|irrtümlich|confidentiel\p{L}*|destinataires?|confidencial\p{L}*|destinatari[oa]s?|riservat\p{L}+|confidenzial\p{L}*|vertrouwelijk\p{L}*|geadresseerde|konfidentiell\p{L}*|mottagare\p{L}*|mottaker\p{L}*|fortrolig\p{L}*|modtager\p{L}*|luottamuksell\p{L}+|poufn\p{L}+|adresat\p{L}*|external sender|outside (?:of )?(?:the|your|our) organi[sz]ation)(?!\p{L})/iu;
/** What only a notice about printing says. */
const GREEN = /consider the environment before printing|ist es (?:wirklich )?nötig, diese e-?mail auszudrucken/i;
/** Outside warnings stand alone in many shops: `CAUTION: External email.` */
const OUTSIDE =
  /^(?:caution|warning|achtung|attention)?[:!\s]*(?:this is an |this )?external (?:e-?mail|sender)\b.{0,200}$/i;
/** What somebody else says of a mail is news. */
const QUOTED = /["“”„«»]/;
/** Notices have up to 2,000 characters. */
const LONGEST = 5000;

/**
 * Whether a block is a notice of confidence and the like, which mail programs put under every mail. It binds the reader
 * of the mail, and is no term of publication; a block that states one is none.
 */
export function isDisclaimer(text: string): boolean {
  if (text.length > LONGEST || QUOTED.test(text) || statesTerms(text) || statesCopyright(text)) return false;
  return OUTSIDE.test(text) || GREEN.test(text) || (THIS_MAIL.test(text) && CONFIDENCE.test(text));
}
