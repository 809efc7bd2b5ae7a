/** What may stand before the words: marks, whom the note speaks to, and calls for attention. */
const OPENING =
  "^\\W{0,6}(?:(?:(?:note|attention|memo) to )?(?:the )?(?:eds|editors?|desks?|newsrooms?)(?:['’]s?)?(?: note)?\\s?[:._–—-]{1,3}\\s{0,2})?(?:(?:please note|please|note|n\\.?b\\.?|important|attention|warning|achtung|wichtig|hinweis|bitte(?: beachten)?|importante|atención|attenzione)(?: that)?[:,.!]?\\s)?";
const UNTIL =
  "\\s*(?::|[-–—]{1,2}|[\\])*|]{1,4}|\\buntil\\b|\\btill?\\b|\\bto\\b|\\bfor\\b|\\s(?=\\d{1,2}[.:/h ]|\\d{4}-\\d\\d)|$)\\s*";
const REST = "(.{0,160})$";
const opened = (words: string) => new RegExp(`${OPENING}(?:${words})\\s*:?\\s*${REST}`, "iu");

const EMBARGOED = "(?:strictly )?(?:under )?(?:an? )?(?:strict )?embargo(?:ed)?";
const BEFORE = "(?:before|until|till|prior to)";
const COPY =
  "(?:stor(?:y|ies)|articles?|(?:(?:press|news|media) )?releases?|reports?|materials?|cop(?:y|ies)|contents?|documents?|texts?|items?|information|stud(?:y|ies)|papers?|statements?|speech)";
const ITSELF = `(?:(?:this|these|the following|the (?:attached|enclosed|below|above)|our)(?: (?:\\p{L}{3,14} )?${COPY})?|all ${COPY})`;
const USED = `(?:published?|publish|used?|released?|broadcast|distributed?|printed?|circulated?|aired?|quoted?)(?:,? (?:or|and|nor) \\p{L}{3,14})?(?: (?:this|it|(?:the |this )?${COPY}|online|in any form))?`;

/** Openings in which the item speaks of itself: news of somebody's embargo has the same words. */
export const OF_ITSELF = new RegExp(`${OPENING}${ITSELF} `, "iu");

/**
 * How each language opens a line that holds copy until a time. The group is what it says of the time; a line that gives
 * none is an embargo only in capitals or in words that are no news.
 */
export const EMBARGO_OPENINGS: readonly RegExp[] = [
  new RegExp(
    `${OPENING}(?:(?:news|media|press|strict|total) ){0,2}${EMBARGOED}(?: for release| copy| material| date and time| date| time)?${UNTIL}(?:release\\s*)?(?:at\\s+|until\\s+)?${REST}`,
    "iu",
  ),
  opened(
    `(?:strictly embargoed[.!]? )?(?:not for (?:public )?(?:release|publication|broadcast|use) ${BEFORE}|hold for release(?: until| till)?|for release (?:at|on|after)|no (?:publication|release|broadcast|use) ${BEFORE}|do not publish ${BEFORE})`,
  ),
  // The item about itself: `This story is embargoed until ...`, `Not to be used before ...`, `Publication prohibited until ...`.
  opened(`${ITSELF} (?:is|are|remains?) ${EMBARGOED} (?:until|till?|to|for)`),
  opened(
    `(?:${ITSELF} )?(?:(?:do not|don't|not to be|not be|never)|(?:must|may|can|should) ?not(?: be)?) ${USED} ${BEFORE}`,
  ),
  opened(
    `(?:publication|release|broadcast|use) (?:is )?(?:prohibited|forbidden|embargoed|not (?:permitted|allowed)) ${BEFORE}`,
  ),
  // German: Sperrfrist, gesperrt bis, frei ab, Sendesperrfrist.
  opened(
    "(?:mit |unter )?(?:der )?(?:sende)?sperrfrist(?: beachten| bis)?|gesperrt bis|sperrvermerk|embargo bis|frei (?:für|ab)(?=.{0,40}(?:\\d|(?:tag|woch|abend)s?(?:ausgabe|\\b)))|(?:(?:veröffentlichung|verwendung|freigabe) )?(?:erst ab|nicht vor)(?=.{0,40}\\d)",
  ),
  // French, Italian, Spanish, Portuguese.
  opened(
    "(?:sous |strict )?embargo(?: strict)?,? jusqu['’ ](?:à|au|a)|sous embargo|(?:[àa] )?ne pas (?:diffuser|publier|utiliser) avant|(?:diffusion|publication|utilisation) interdite (?:avant|jusqu['’ ](?:à|au|a))",
  ),
  opened(
    "(?:sotto )?embargo fino (?:alle|al?l?)|sotto embargo|(?:da )?non (?:diffondere|pubblicare|utilizzare) prima (?:delle|del?l?)|vietata la (?:pubblicazione|diffusione) prima (?:delle|del?l?)",
  ),
  opened(
    "(?:(?:con|bajo) embargo|embargad[oa]|embargo) hasta(?: el| las?)?|(?:con|bajo) embargo(?=\\s*(?::|$))|no (?:difundir|publicar|utilizar|usar) (?:antes de(?:l| las?)?|hasta(?: el| las?)?)|prohibida su (?:publicación|difusión|reproducción) (?:antes de(?:l| las?)?|hasta(?: el| las?)?)",
  ),
  opened(
    "(?:sob embargo|embargad[oa]|embargo)(?: até)(?: às?| ao?)?|sob embargo|não (?:divulgar|publicar|usar) antes de",
  ),
  // Dutch, Norwegian, Danish, Swedish, Finnish, Polish, Czech.
  opened(
    "(?:onder )?embargo tot(?: en met)?|niet (?:te )?(?:publiceren|gebruiken|verspreiden) (?:voor|vóór)(?=.{0,40}\\d)",
  ),
  opened("sperrefrist|sperret til|klausulert til|klausul(?:eret)? (?:til|indtil)|embargo (?:til|indtil)"),
  opened(
    "embargo (?:till|t\\.o\\.m\\.)|publiceras (?:tidigast|ej före)|spärrtid|embargo,? julkaisuvapaa|julkaisuvapaa|embargo do|zakaz publikacji (?:przed|do)|nie publikować przed",
  ),
  // Russian, Arabic.
  opened("(?:под )?эмбарго до|не публиковать до|محظور النشر (?:حتى|قبل)|حظر النشر حتى"),
  // Chinese, Japanese, Korean: no blanks, and dates that only a person reads.
  new RegExp(
    `^\\W{0,6}(?:(?:新闻|新聞|报道|報道)?(?:禁运|禁運|禁令)(?:至|：|:)|解禁(?:時間|时间|日時|日期|日|時)?[：:】\\]]|엠바고)\\s*${REST}`,
    "u",
  ),
];

/** `EMBARGO LIFTS: 10 January`: in news too, so only in capitals, before a colon or with an hour and its zone. */
const LIFTS = `${OPENING}(?:(?:news|media|press) )?embargo (?:is |will be )?(?:lifts?|lifted|expires?|ends?)(?: (?:at|on))?`;
/** The same, by how much else tells that it is no headline. */
export const EMBARGO_ENDS: readonly RegExp[] = [
  new RegExp(`${LIFTS}\\s?:\\s*${REST}`, "iu"),
  new RegExp(
    `${LIFTS}\\s+(?=.{0,60}\\d\\d?[:.]?\\d\\d ?(?:hrs |hours )?(?:GMT|UTC|BST|E[SD]?T|CES?T)\\b)${REST}`,
    "iu",
  ),
];
/** Days from which press releases may be used: `FOR RELEASE: January 9`, `HFR Jan. 9`. One that is past holds nothing. */
export const RELEASE_DAYS: readonly RegExp[] = [
  new RegExp(
    `^\\W{0,6}(?:FOR (?:PUBLIC )?RELEASE|HFR|RELEASE TIME|TO BE RELEASED)\\b\\s*:?\\s*(?=.{0,60}\\d)${REST}`,
    "u",
  ),
  new RegExp(`^\\W{0,6}(?:for release|release time|hold for release)\\s?:\\s*(?=.{0,60}\\d)${REST}`, "iu"),
  new RegExp(
    `^\\W{0,6}(?:freigabe|zur (?:veröffentlichung|verwendung)(?: freigegeben)?(?: ab| am)?)\\s?:?\\s*(?=.{0,60}\\d)${REST}`,
    "iu",
  ),
];
