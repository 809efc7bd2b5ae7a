/** Lines that belong to a site and not to its article, whole lines only, as browsers copy them. */
const CHROME = [
  /^skip (?:to|navigation)(?: (?:the )?(?:main )?(?:content|navigation|article|search|footer))?\.?$/i,
  /^(?:zum (?:haupt)?inhalt(?: springen)?|aller au contenu(?: principal)?|saltar al contenido|vai al contenuto)$/i,
  /^(?:main )?(?:menu|navigation|home ?page|home|search|log ?in|sign ?in|register|subscribe(?: now)?|newsletters?)$/i,
  /^(?:advertisement|close|print|share(?: (?:this(?: article| story| page)?|on \w+))?|comments?|back to top|read more)$/i,
  /^(?:listen(?: to this article)?|save(?: article)?|copy link|follow us|breadcrumb)$/i,
  /^home(?: ?[>»›/|] ?[^>»›/|.]{1,40}){1,6}$/i,
];

/** Lines that give a site's own dates; they are not the article's words, and no date is read out of them. */
const DATED =
  /^(?:(?:first |last )?(?:published|updated|modified|posted)(?: (?:date|on|at))?\s*:?\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,?\s+)?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\s+\d)|\d+ min(?:ute)?s? (?:read|ago)|\d+ hours? ago)/i;

/** Whether a line is a site's furniture: a menu, a link to skip it, a button's label. */
export function isChrome(line: string): boolean {
  return CHROME.some((pattern) => pattern.test(line));
}

/** Whether a line is a site's note of when it published. */
export function isDateNote(line: string): boolean {
  return line.length <= 120 && DATED.test(line);
}
