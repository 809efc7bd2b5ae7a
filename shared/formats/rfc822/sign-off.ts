/** What ends a letter above the writer's name, in the languages of the wires. */
const SIGN_OFF =
  /^(?:(?:with )?(?:(?:very )?(?:kind(?:est)?|best|warm(?:est)?|many) )?(?:regards|wishes|thanks)(?: again| in advance)?|thank you|cheers|best|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|(?:mit )?(?:freundliche|herzliche|viele|beste|liebe|schöne)[nm]? gr(?:ü|ue)(?:ß|ss)(?:en|e)?(?: aus \p{Lu}\p{L}+)?|mfg|cordialement|bien (?:à vous|cordialement)|(?:sincères |meilleures )?salutations(?: distinguées)?|(?:un |atentos )?saludos?(?: cordial(?:es)?)?|atentamente|atenciosamente|(?:cordiali|distinti) saluti|met (?:vriendelijke|hartelijke) groet(?:en)?|(?:med )?(?:vennlig|venlig) hilsen|mvh|(?:med )?vänliga hälsningar|ystävällisin terveisin|z poważaniem)\W*$/iu;
/** What a program writes above the mail that is answered. */
const ATTRIBUTION =
  /^(?:On .{5,150} wrote|Am .{5,150} schrieb(?: .{1,100})?|Le .{5,150} a écrit|El .{5,150} escribió|Il .{5,150} ha scritto|Op .{5,150} schreef(?: .{1,80})?|Den .{5,150} skrev(?: .{1,80})?) ?:$/iu;
const LONGEST = 300;

/** Whether a line takes leave, so that below it stands who wrote. */
export const isSignOff = (line: string): boolean => line.length <= 80 && SIGN_OFF.test(line);

/** Whether a line says that the lines below it are quoted from the mail that is answered. */
export const opensQuote = (line: string): boolean => line.length <= LONGEST && ATTRIBUTION.test(line);
