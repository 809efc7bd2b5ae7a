import type { PatternRow } from "./pattern-rows.ts";

const UNDER = ["tail", "terms"] as const;
const WORK = "(?:article|stor(?:y|ies)|text|content|work|piece|report|materials?|cop(?:y|ies))s?";
const MUST = "(?:must|need to|have to|are required to|should|please)";

/** What publishers ask of those who republish, in the sentences under an article and in fields of terms. */
export const REPUBLISHING_TERMS: readonly PatternRow[] = [
  {
    rule: "edit-style-only",
    kind: "edit-style-only",
    zones: UNDER,
    patterns: [
      new RegExp(
        `\\b(?:can't|cannot|may not|must not|not) (?:be )?edit(?:ed)? (?:our |the |this )?(?:${WORK} )?,? ?(?:in any way )?except (?:to reflect|for) `,
        "i",
      ),
      /\b(?:only|except)(?: minor)? (?:changes|edits) (?:to reflect|for|in) (?:relative changes in )?(?:time, location|(?:house |editorial )?style)\b/i,
    ],
    confidence: 0.9,
  },
  {
    rule: "no-edit",
    kind: "no-edit",
    zones: UNDER,
    patterns: [
      new RegExp(
        `\\b(?:you |it |they )?(?:may|must|can|do|should) ?not (?:be )?(?:(?:edited|altered|modified|changed|adapted|shortened|abridged)\\b|(?:edit|alter|modify|change|adapt|shorten|abridge) (?:our|the|this|these|its) (?:${WORK}))`,
        "iu",
      ),
      new RegExp(
        `\\b${MUST} (?:be )?(?:re-?publish(?:ed)?|run|used?|printed) (?:(?:our|the|this) ${WORK} )?(?:in full|in its entirety|unedited|unaltered|verbatim)\\b`,
        "i",
      ),
      /(?<!\p{L})darf (?:nicht|weder) (?:verändert|bearbeitet|gekürzt)|(?:unverändert|ungekürzt) (?:zu übernehmen|übernommen werden)|ne (?:peut|doit) (?:pas )?être (?:modifié|altéré)e?|no (?:puede|debe) (?:ser )?(?:modificad[oa]|alterad[oa]|editad[oa])/iu,
    ],
    unless: /\bexcept\b/i,
    confidence: 0.88,
  },
  {
    rule: "non-commercial",
    kind: "non-commercial",
    zones: ["tail", "terms", "ed-note"],
    patterns: [
      /\bnon-?commercial (?:use|uses|purposes?|re-?publication|re-?production|re-?distribution|basis)(?: is permitted)? only\b|\bnon-?commercial licen[cs]e\b/i,
      /\b(?:only|solely|exclusively|re-?publish\p{L}{0,3}|reproduc\p{L}{1,4}|re-?printed|re-?used?|shared|licen[cs]ed|available|free) for (?:\p{L}{3,12},? (?:and |or )?)?non-?commercial\b/iu,
      /\b(?:not|no|never|without) (?:be )?(?:used |licen[cs]ed |re-?published |available )?(?:for )?(?:any )?commercial (?:use|purposes?|re-?publication|exploitation)\b/i,
      /(?<!\p{L})(?:nur (?:für|zu[rm]?) nicht-?\s?kommerzielle|keine kommerzielle (?:nutzung|verwendung)|nicht für kommerzielle|usage non commercial|pas d'(?:usage|utilisation) commercial|(?:solo|sólo|únicamente) (?:para )?(?:uso|fines) no comercial|(?:solo|soltanto) (?:per )?(?:uso|fini|scopi) non commercial|(?:apenas|somente) para (?:uso|fins) não comercia|(?:alleen|uitsluitend) voor niet-?\s?commercieel)/iu,
    ],
    // A licence of Creative Commons says so by its name, and is read as one.
    unless: /creative[ -]?commons|\bCC[ -]BY\b/i,
    confidence: 0.9,
  },
  {
    rule: "photos-excluded",
    kind: "photos-excluded",
    zones: UNDER,
    patterns: [
      /\b(?:photo(?:graph)?s?|images?|pictures?|graphics|illustrations?|charts)\b[^.]{0,60}\b(?:(?:are|is) (?:not (?:included|covered|part)|excluded|exempt)|(?:may|can|must) ?not be (?:re-?published|reused|used|reproduced|reprinted)|(?:are|is) copyrighted|require separate permission)/i,
      /\b(?:does not|doesn't|do not|not) (?:apply to|include|cover|extend to|republish) (?:any |the |our |these )?(?:photo(?:graph)?s?|images|pictures|graphics|illustrations)\b/i,
      /\b(?:bilder|fotos|abbildungen) (?:sind|ist) (?:davon |hiervon )?(?:ausgenommen|nicht (?:enthalten|eingeschlossen))|à l'exception des (?:photos|images)|except[oa] las (?:fotos|fotografías|imágenes)/i,
    ],
    confidence: 0.9,
  },
  {
    rule: "tracking-pixel",
    kind: "tracking-pixel",
    zones: UNDER,
    patterns: [
      /\b(?:tracking (?:pixel|code|tag|snippet|script)|page (?:view )?counter|republication (?:tracker|pixel)|pixelping)\b/i,
    ],
    confidence: 0.92,
  },
  {
    rule: "keep-links",
    kind: "keep-links",
    zones: UNDER,
    patterns: [
      /\b(?:keep|retain|preserve|include|leave(?: in)?|maintain) (?:in )?(?:all|any|the|our|original)(?: of the| the)? (?:hyper)?links\b(?! (?:to|at) (?:this|our))/i,
      /\b(?:hyper)?links (?:must|should|have to|need to) (?:be (?:kept|retained|included|preserved)|remain)\b/i,
    ],
    confidence: 0.9,
  },
  {
    rule: "link-back",
    kind: "link-back",
    zones: UNDER,
    patterns: [
      new RegExp(
        `\\b${MUST} (?:also )?(?:include|provide|add|contain|carry|have)? ?(?:an? |the )?(?:\\p{L}{3,12} )?(?:link|hyperlink)(?: back)? to (?:the |our |its |this )?(?:original|source|canonical|home ?page|(?:web)?site|article|story|https?:|www\\.)`,
        "iu",
      ),
      /\b(?:provided|as long as|so long as|on condition|if)(?: that)? (?:you|it|they) .{0,80}\blinks? (?:back )?to (?:the |our |this |its )?(?:original|source|article|story|site|website|page)\b/i,
      /\b(?:link|linking) back to (?:the |our |this )/i,
      /\bwith (?:an? )?(?:\p{L}{3,12} )?(?:link|hyperlink) (?:back )?to (?:the original|our|this|the source)/iu,
    ],
    unless: /\b(?:click|follow|see) (?:the|this) link\b/i,
    confidence: 0.88,
  },
  {
    rule: "no-bulk",
    kind: "no-bulk",
    zones: UNDER,
    patterns: [
      /\b(?:may|can|must|do|should) ?(?:not|n't|never) (?:be )?(?:re-?publish(?:ed)?|reproduced?|copy|copied|used?|syndicated?) (?:(?:our|the|this|any) (?:\p{L}{3,12} )?)?(?:wholesale|automatically|systematically|in bulk|en masse)\b/iu,
      /\b(?:no|not (?:permit|allow)) (?:wholesale|automatic|automated|systematic|bulk) (?:re-?publication|re-?publishing|copying|use|syndication)\b/i,
      /\b(?:may|can|must) ?not (?:re-?publish|use) (?:our|the) (?:\p{L}{3,12} )?(?:wholesale|automatically)\b/iu,
    ],
    confidence: 0.9,
  },
  {
    rule: "no-syndication",
    kind: "no-syndication",
    zones: UNDER,
    patterns: [
      /\b(?:may|can|must|do) ?(?:not|n't|never) (?:be )?(?:re-?)?(?:syndicat(?:e|ed)|sublicen[sc]ed?|pass(?:ed)? on to third parties)\b/i,
      /\b(?:no|not for) syndication\b|\b(?:can't|cannot|may not|must not|not) (?:re)?sell (?:our|the|this|these)\b/i,
      /(?<!\p{L})weitergabe an dritte (?:ist )?(?:nicht gestattet|untersagt|verboten)/iu,
    ],
    confidence: 0.88,
  },
  {
    rule: "no-separate-sale",
    kind: "no-sale",
    zones: UNDER,
    patterns: [
      new RegExp(
        `\\b(?:may|can|must|do) ?(?:not|n't|never) (?:be )?(?:sold|sell)(?: (?:our|the|this|these))?(?: ${WORK})?(?: separately| individually)?\\b`,
        "i",
      ),
    ],
    confidence: 0.88,
  },
  {
    rule: "ai-prohibited",
    kind: "ai-prohibited",
    zones: ["tail", "terms", "ed-note"],
    patterns: [
      /\b(?:not|no|never|prohibit\p{L}{0,4}|forbid\p{L}{0,4}|without (?:\p{L}{3,12} )?(?:permission|consent)|opt(?:s|ed)? out|reserv\p{L}{1,4})\b[^.]{0,120}\b(?:artificial intelligence|AI (?:systems?|models?|training|tools?|purposes)|machine learning|large language models?|LLMs?|text and data mining|data mining|TDM)\b/iu,
      /\b(?:artificial intelligence|AI (?:systems?|models?|training|tools?|purposes)|machine learning|large language models?|LLMs?|text and data mining|data mining|TDM)\b[^.]{0,120}\b(?:not (?:permitted|allowed|licensed)|prohibited|forbidden|reserved|excluded)\b/i,
      /(?:KI-Training|Künstliche[rn]? Intelligenz|Text[- ]und[- ]Data[- ]Mining|fouille de (?:textes|données)|intelligence artificielle|inteligencia artificial|minería de (?:textos|datos)|intelligenza artificiale)[^.]{0,120}(?:untersagt|verboten|nicht (?:gestattet|erlaubt)|vorbehalten|interdite?|réservée?|prohibid[oa]|vietat[oa])/i,
    ],
    confidence: 0.9,
  },
];
