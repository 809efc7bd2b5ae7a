/** What a heading speaks of, and how it says that this is not to be published, by language. */
const SAID: readonly { of: string; not: string }[] = [
  {
    of: "(?:the )?(?:following|below)(?: (?:information|details?|contacts?|text|notes?|matter|names?))?|(?:this|these|the|all) (?:information|details?|contacts?|section|notes?|part)(?: below)?|information below|(?:what follows|the rest)",
    not: "(?:(?:is|are) )?(?:strictly )?not (?:intended |meant )?(?:for (?:publication|broadcast|release to the public|public release|publishing)(?: (?:or|and|nor) (?:broadcast|publication))?|to be published)",
  },
  {
    of: "(?:die )?(?:nach)?folgenden? (?:informationen|angaben|hinweise|information|zeilen)|diese (?:informationen|angaben|hinweise|information)|nachstehendes|folgendes",
    not: "(?:(?:sind|ist) )?nicht (?:zur|für die|zum) (?:veröffentlichung|abdruck|publikation)(?: bestimmt| freigegeben| gedacht)?",
  },
  {
    of: "(?:les|ces) (?:informations?|coordonnées|précisions)(?: suivantes| ci-dessous| qui suivent)?|cette information|ce qui suit",
    not: "(?:(?:ne |n['’])(?:sont|est) )?(?:pas |non )(?:destinée?s? )?(?:à |pour )(?:la |être )?(?:publication|publiée?s?|diffusion)",
  },
  {
    of: "(?:la siguiente|esta|la presente) información|los siguientes datos|estos datos|lo siguiente",
    not: "no (?:(?:es|son|está|están) )?(?:destinad[oa]s? |apt[oa]s? )?(?:a |para )(?:su |la |ser )?(?:publicación|publicad[oa]s?|difusión|publicar)",
  },
  {
    of: "le (?:seguenti|presenti) informazioni|queste informazioni|i seguenti dati|quanto segue",
    not: "non (?:(?:sono|è) )?(?:destinat[aeio] )?(?:alla|a|per la) pubblicazione",
  },
  {
    of: "(?:de |het )?(?:volgende|onderstaande|deze) (?:informatie|gegevens|tekst)",
    not: "(?:(?:is|zijn) )?niet (?:bestemd )?(?:voor|ter) (?:publicatie|openbaarmaking)(?: bestemd)?",
  },
  { of: "de volgende informatie|onderstaande informatie|deze informatie", not: "is niet bestemd voor publicatie" },
  {
    of: "følgende|(?:følgende|denne|disse) (?:informasjon(?:en)?|information(?:en)?|opplysninger?|oplysninger)",
    not: "(?:er )?ikke (?:ment |beregnet |bestemt )?(?:for|til) (?:publisering|publicering|offentliggj?ørelse|offentliggøring)",
  },
  {
    of: "följande|(?:följande|denna|dessa) (?:information|uppgifter)",
    not: "(?:är )?(?:inte|ej) (?:avsedda? )?för publicering",
  },
  {
    of: "seuraavat tiedot|nämä tiedot|seuraava",
    not: "(?:(?:ei|eivät) (?:ole )?)(?:tarkoitettu )?julkaistavaksi|ei julkisuuteen",
  },
  {
    of: "(?:as seguintes|estas) informações|a seguinte informação|o que se segue",
    not: "não (?:(?:é|são|se) )?(?:destinad[oa]s? )?(?:destinam? )?(?:à|a|para) (?:publicação|publicar|divulgação)",
  },
  {
    of: "(?:poniższe|następujące|te) informacje",
    not: "nie (?:są )?(?:przeznaczone )?(?:do|dla) (?:publikacji|druku)",
  },
];

/** What stands behind the words: nothing, or the matter itself behind a colon; a time would make it an embargo. */
const END =
  "(?:\\W*$|[\\s)\\]]*[:–—](?! ?(?:embargo|until|till?|before|bis|vor|avant|antes|prima|voor|før|före|ennen|przed|\\d)(?!\\p{L})).{1,300}$)";
const OF = SAID.map(({ of }) => of).join("|");
const NOT = SAID.map(({ not }) => not).join("|");
const HEADING = new RegExp(`^\\W{0,12}(?:(?:${OF}) )?(?:${NOT})${END}`, "iu");
/** `Contact (not for publication): Jane Doe` */
const IN_PARENTHESES = new RegExp(`^[\\p{L}\\p{N} ,/&'’-]{1,60}\\((?:${NOT})\\W{0,3}\\)`, "iu");
const INTERNAL = new RegExp(
  `^\\W{0,12}(?:for (?:internal use|editors['’]? eyes|the desk) only|nur (?:für den|zum|zur) internen? (?:gebrauch|verwendung)|(?:à |pour )?usage interne (?:uniquement|seulement)|(?:para |de )?uso interno (?:solamente|únicamente|exclusivo)|uso (?:esclusivamente|solo) interno|alleen voor intern gebruik)${END}`,
  "iu",
);
/** A longer block is a paragraph. */
const LONGEST = 400;

/** Whether a block opens the part of a story that never leaves the desk: names and telephone numbers follow it. */
export function opensNonPublic(text: string): boolean {
  return text.length <= LONGEST && (HEADING.test(text) || IN_PARENTHESES.test(text) || INTERNAL.test(text));
}
