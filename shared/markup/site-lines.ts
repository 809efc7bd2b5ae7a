/** Lines that belong to a site and not to its article, whole lines only, as browsers copy them. */
const CHROME = [
  /^skip (?:to|navigation)(?: (?:the )?(?:main )?(?:content|navigation|article|search|footer))?\.?$/i,
  /^(?:zum (?:haupt)?inhalt(?: springen)?|aller au contenu(?: principal)?|saltar al contenido|vai al contenuto)$/i,
  /^(?:main )?(?:menu|navigation|home ?page|home|search|log ?in|sign ?in|register|subscribe(?: now)?|newsletters?)$/i,
  /^(?:advertisement|close|print|share(?: (?:this(?: article| story| page)?|on \w+))?|comments?|back to top|read more)$/i,
  /^(?:sign in(?:to your account)?|my account|(?:the .{2,30} [-–|] )?back to home(?: ?page)?|(?:print )?subscriptions|search jobs|reuse this content|go to .{2,30} home|edition:? .{2,20}|switch (?:edition|language).{0,30}|free (?:daily|weekly) (?:newsletter|email)|privacy notice: newsletters .{0,250})$/i,
  /^(?:menü|suche|anmelden|abmelden|abo(?:nnieren)?|startseite|merken|drucken|teilen|se connecter|connexion|s['’]abonner|s['’]inscrire|accueil|rechercher|article réservé aux abonnés|ajouter à vos sélections|offrir(?: cet article)?|ir al contenido|inicia(?:r)? sesión|suscr[ií]bete(?: para seguir leyendo)?|suscribirse|inicio|buscar|lee sin límites|iniciar sessão|assinar|entrar|accedi|abbonati|cerca|registrati|inloggen|zoeken|abonneren|log(?:ga|g)? inn?|log ind|sök|søk|meny|prenumerera|abonner|kirjaudu(?: sisään)?|valikko|haku|tilaa|zaloguj(?: się)?|szukaj|войти|меню|поиск|подписаться|главная|ログイン|メニュー|登録|検索|登录|菜单|搜索)\W*$/iu,
  /^(?:listen(?: to this article)?|save(?: article)?|copy link|follow us|breadcrumb)$/i,
  // Whole lines that ask a reader for something: consent, an address, a click.
  /^(?:accept|allow|reject|decline|refuse)(?: all)?(?: cookies)?(?: and (?:close|continue))?$|^(?:manage|cookie) (?:cookies?|preferences|settings|policy|notice|options)$/i,
  /^(?:alle )?(?:cookies )?(?:akzeptieren|ablehnen|zustimmen)$|^(?:tout )?(?:accepter|refuser)(?: les cookies| et fermer)?$|^(?:aceptar|rechazar)(?: todo| todas| cookies)*$|^(?:accetta|rifiuta)(?: tutti| tutto)?$/i,
  /^(?:sign up|subscribe|register)(?: (?:now|here|today|free))?(?: (?:for|to) (?:our|the|free|daily|weekly|\w+) ?(?:free |daily |weekly |morning )*(?:newsletters?|updates|alerts|emails?|briefing))?[.!]?$/i,
  /^(?:get|receive) (?:the |our )?(?:latest|top|best|daily|breaking|day['’]s)\b.{0,60}\b(?:(?:inbox|email|e-mail|newsletter)[.!]?|emailed (?:direct |straight )?to you\b.{0,60})$/i,
  /^[Ss]ign up (?:to|for) (?:the )?\p{Lu}[^.!?]{2,60}$/u,
  /^(?:enter )?your e-?mail(?: address)?\*?$|^(?:unsubscribe|download (?:our|the) app|open in app|support us|donate(?: now)?|view comments|show more|load more|see all|most (?:read|popular|viewed)|trending(?: now)?|recommended(?: for you)?|you (?:may|might) also (?:like|be interested in)|more (?:on this story|from \S.{1,40})|related(?: (?:articles|stories|topics|content|news))?|top stories|latest news|up next)$/i,
  /^(?:story|article|content) continues (?:below|after)(?: (?:the |this )?(?:advertisement|ad))?$|^(?:advertisement|ad|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|annons|annonse|mainos|reklama)\W*(?:scroll to continue|story continues below)?\W*$/i,
  /^follow (?:us|@?\w{1,30}|\S.{1,40}) on (?:twitter|x|facebook|instagram|linkedin|youtube|threads|bluesky|mastodon|telegram|whatsapp|tiktok)\W*$/i,
  /^(?:(?:leave|post|add) a )?comments?(?: \(\d{1,6}\))?$|^\d{1,6} comments?$|^\d{1,3} min(?:ute)?s? listen$|^(?:topics|tags|filed under|schlagworte|themen)\s*:.{1,200}$/i,
  /^(?:explore more on these topics|archivado en|mehr zum thema|auch interessant|das könnte (?:sie|dich) auch interessieren|weitere (?:artikel|meldungen|nachrichten)|zur startseite|artikel (?:teilen|drucken)|sur le même sujet|à lire (?:aussi|également)|partager(?: l['’]article)?|te puede interesar|más (?:sobre|en) este tema|compartir|potrebbe interessarti|condividi|meer over dit onderwerp|deel dit artikel|läs mer|dela artikeln|les også|del artikkelen|aiheesta lisää|jaa)\W*$/i,
  /^home(?: ?[>»›/|] ?[^>»›/|.]{1,40}){1,6}$/i,
];

/** A row of buttons to share with: nothing but networks, two or more. */
const NETWORKS = new Set(
  "facebook twitter x whatsapp linkedin reddit pinterest telegram e-mail email mail print copy link instagram youtube threads bluesky mastodon messenger pocket tumblr share tweet post pin save flipboard sms".split(
    " ",
  ),
);
const LONGEST_ROW = 200;

function isShareBar(line: string): boolean {
  const words = line.length <= LONGEST_ROW ? line.toLowerCase().split(/[\s,|/·•]+/) : [];
  return words.length >= 2 && words.every((word) => NETWORKS.has(word));
}

/** What a site says of its cookies. */
const COOKIES =
  /^(?:we|this (?:web)?site|our (?:web)?site|by (?:using|continuing)|wir|diese (?:web)?seite|diese website|nous|ce site|este sitio|utilizamos|usamos|questo sito|deze (?:web)?site|wij|vi|denne|denna)\b.{0,200}\b[ck]ookies\b/i;
const LONGEST_COOKIES = 500;
/** A pointer to another story, its title behind a colon. */
const POINTER =
  /^(?:read (?:more|also|next)|also read|see also|more|related(?: (?:story|article))?|watch|listen|lesen sie (?:auch|mehr|dazu)|mehr dazu|mehr zum thema|lire aussi|à lire aussi|lea también|leer más|leia (?:também|mais)|leggi anche|lees (?:ook|meer)|läs (?:också|mer|även)|les (?:også|mer)|læs også|lue (?:myös|lisää))\s*[:»›>|]\s*\S.{0,200}$/i;

/** Lines that give a site's own dates; they are not the article's words, and no date is read out of them. */
const DATED =
  /^(?:(?:publié|mis à jour|modifié|veröffentlicht|aktualisiert|stand|erstellt|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|publi[sc]ert|oppdatert|publicerad|uppdaterad|udgivet|opdateret|julkaistu|päivitetty)(?!\p{L}).{0,25}\d|(?:temps de lecture|lesezeit|lesedauer|tiempo de lectura|tempo di lettura|leestijd|lästid|lesetid)(?!\p{L}).{0,20}$)|^(?:(?:first |last )?(?:published|updated|modified|posted)(?: (?:date|on|at))?\s*:?\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,?\s+)?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\s+\d)|\d+ min(?:ute)?s? (?:read|ago)|\d+ hours? ago)/iu;

/** Furniture is a line; what is longer is text. */
const LONGEST_LINE = 300;

/** Headings of boxes that name other stories or subjects: what stands in them is titles and words of a list. */
const BOX =
  /^(?:related(?: (?:articles|stories|topics|content|news))?|more on this (?:story|topic)|explore more on these topics|most (?:read|popular|viewed)|you (?:may|might) also (?:like|be interested in)|recommended(?: for you)?|top stories|latest news|topics|tags|filed under|mehr zum thema|auch interessant|das könnte (?:sie|dich) auch interessieren|weitere (?:artikel|meldungen|nachrichten)|schlagworte|themen|sur le même sujet|archivado en|te puede interesar|más (?:sobre|en) este tema|potrebbe interessarti|meer over dit onderwerp|läs mer|les også|aiheesta lisää)\W*$/i;

/** Whether a line heads a box of other stories or of subjects. */
export const headsBox = (line: string): boolean => line.length <= 80 && BOX.test(line);

/** Whether a line is a site's furniture: a menu, a link to skip it, a button's label. */
export function isChrome(line: string): boolean {
  if (line.length <= LONGEST_COOKIES && COOKIES.test(line)) return true;
  return (
    line.length <= LONGEST_LINE &&
    (CHROME.some((pattern) => pattern.test(line)) || POINTER.test(line) || isShareBar(line))
  );
}

const MONTH =
  "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|avr|mai|juin|juil|août|déc|jän|mär|okt|dez|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|mei|maj|des|tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)[a-zäéû]{0,8}\\.?";
/** A date alone on a line, with or without day of the week and clock. */
const DATE_ALONE = new RegExp(
  `^(?:\\p{Lu}[\\p{L} .'-]{1,30} [-–|•·] )?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th|\\.|er|º)? (?:de )?${MONTH},?(?: de)? \\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d)(?:(?:,? (?:at |um |à |a las |kl\\.? )?| ?[-–|•·] ?)\\d{1,2}[:.h]\\d\\d(?: ?(?:[ap]\\.?m\\.?|uhr|h))?(?: [A-Z]{2,5})?)?$`,
  "iu",
);

/** Whether a line is a site's note of when it published. */
export function isDateNote(line: string): boolean {
  return line.length <= 120 && DATED.test(line);
}

/** Whether a line is a date and nothing else: above a text a note of when it was sent, inside it a heading. */
export function isDateAlone(line: string): boolean {
  return line.length <= 80 && DATE_ALONE.test(line);
}
