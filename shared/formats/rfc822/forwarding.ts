import { statesTerms } from "./states-terms.ts";

const DASHES = "[-_ ]{0,40}";
/** The line that programs put above a forwarded mail. */
const MARKER = new RegExp(
  `^(?:${DASHES}(?:original message|forwarded (?:message|by [^\\n]{1,80})|original-?nachricht|ursprüngliche nachricht|weitergeleitete nachricht|message (?:d'origine|original|transféré)|messaggio (?:originale|inoltrato)|mensaje (?:original|reenviado)|mensagem (?:original|encaminhada)|oorspronkelijk bericht|doorgestuurd bericht|ursprungligt meddelande|vidarebefordrat (?:meddelande|mejl)|opprinnelig melding|videresendt melding|videresendt meddelelse)${DASHES}|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message (?:réexpédié|transféré) ?:|inizio messaggio inoltrato:)$`,
  "i",
);
/** The fields that programs copy from the forwarded mail's head. */
const COPIED =
  /^\*{0,2}(from|sent|date|to|cc|subject|reply-to|von|gesendet|datum|an|betreff|kopie|de|envoyé|à|objet|da|inviato|data|a|oggetto|enviado(?: el)?|para|asunto|assunto|van|verzonden|aan|onderwerp|från|skickat|till|ämne|fra|sendt|til|emne) ?:\*{0,2} /i;
const SUBJECTS = /^\*{0,2}(?:subject|betreff|objet|oggetto|asunto|assunto|onderwerp|ämne|emne) ?:/i;
const SENDERS = /^\*{0,2}(?:from|von|de|da|van|från|fra) ?:/i;
/** Blocks that one program or other makes of such a head. */
const ONE_BLOCK =
  /(?:^|[\s-])(?:from|von|de|da|van|från|fra) ?: .{1,300} (?:subject|betreff|objet|oggetto|asunto|assunto|onderwerp|ämne|emne) ?: /i;
const LONGEST_HEAD = 800;
/** Fields that programs copy: sender, times, recipients, subject. */
const MOST_COPIED = 10;

/** Lines of the copied head that begins at a block; none where sender or subject is not among them. */
function copiedLines(blocks: readonly string[], first: number): number[] {
  const lines: number[] = [];
  for (let at = first; at - first < MOST_COPIED && isCopied(blocks[at]); at += 1) lines.push(at);
  const has = (pattern: RegExp) => lines.some((at) => pattern.test(blocks[at] ?? ""));
  return has(SUBJECTS) && has(SENDERS) ? lines : [];
}

/** Which blocks are the copied head of a forwarded mail. The forwarded text itself stays: it is the story. */
export function forwardedHeads(blocks: readonly string[]): Set<number> {
  const heads = new Set<number>();
  for (const [at, text] of blocks.entries()) {
    if (heads.has(at)) continue;
    const isMarker = text.length < LONGEST_HEAD && MARKER.test(text);
    if (isMarker || isOneBlock(text)) heads.add(at);
    // A copied subject may be the only place that says until when the story is held.
    for (const line of copiedLines(blocks, isMarker ? at + 1 : at)) {
      if (!statesTerms(blocks[line] ?? "")) heads.add(line);
    }
  }
  return heads;
}

const isCopied = (text = "") => text.length < LONGEST_HEAD && COPIED.test(text);

function isOneBlock(text: string): boolean {
  if (text.length > LONGEST_HEAD || statesTerms(text) || !ONE_BLOCK.test(text)) return false;
  return COPIED.test(text) || /^[-_ ]{3,}[^-_]{4,60}[-_ ]{3,}/.test(text);
}
