/** Months in the languages of the wires, by the letters that tell them apart. */
const MONTHS: readonly string[] = [
  "jan\\.?|january|januar|januari|janvier|enero|gennaio|janeiro|januari|tammikuuta?|stycznia|января|січня|يناير",
  "feb\\.?|febr\\.?|february|februar|februari|février|fevrier|febrero|febbraio|fevereiro|helmikuuta?|lutego|февраля|лютого|فبراير",
  "mar\\.?|march|märz|mrz\\.?|maart|mars|marzo|março|maaliskuuta?|marca|марта|березня|مارس",
  "apr\\.?|april|avril|abril|aprile|huhtikuuta?|kwietnia|апреля|квітня|أبريل",
  "may|mai|mei|maj|mayo|maggio|maio|toukokuuta?|maja|мая|травня|مايو",
  "jun\\.?|june|juni|juin|junio|giugno|junho|kesäkuuta?|czerwca|июня|червня|يونيو",
  "jul\\.?|july|juli|juillet|julio|luglio|julho|heinäkuuta?|lipca|июля|липня|يوليو",
  "aug\\.?|august|augustus|augusti|août|aout|agosto|elokuuta?|sierpnia|августа|серпня|أغسطس",
  "sept?\\.?|september|septembre|septiembre|setiembre|settembre|setembro|syyskuuta?|września|сентября|вересня|سبتمبر",
  "oct\\.?|okt\\.?|october|oktober|octobre|octubre|ottobre|outubro|lokakuuta?|października|октября|жовтня|أكتوبر",
  "nov\\.?|november|novembre|noviembre|novembro|marraskuuta?|listopada|ноября|листопада|نوفمبر",
  "dec\\.?|dez\\.?|december|dezember|desember|décembre|decembre|diciembre|dicembre|dezembro|joulukuuta?|grudnia|декабря|грудня|ديسمبر",
];
/** Days of the week, Sunday first. */
const WEEKDAYS: readonly string[] = [
  "sun\\.?|sunday|sonntag|dimanche|domingo|domenica|zondag|søndag|söndag|sunnuntaina?|niedziel[aęi]|воскресенье",
  "mon\\.?|monday|montag|lundi|lunes|lunedì|segunda-feira|maandag|mandag|måndag|maanantaina?|poniedziałek|понедельник",
  "tues?\\.?|tuesday|dienstag|mardi|martes|martedì|terça-feira|dinsdag|tirsdag|tisdag|tiistaina?|wtorek|вторник",
  "wed\\.?|wednesday|mittwoch|mercredi|miércoles|mercoledì|quarta-feira|woensdag|onsdag|keskiviikkona?|środ[aęy]|среда|среду",
  "thur?s?\\.?|thursday|donnerstag|jeudi|jueves|giovedì|quinta-feira|donderdag|torsdag|torstaina?|czwartek|четверг",
  "fri\\.?|friday|freitag|vendredi|viernes|venerdì|sexta-feira|vrijdag|fredag|perjantaina?|piątek|пятница|пятницу",
  "sat\\.?|saturday|samstag|sonnabend|samedi|sábado|sabato|zaterdag|lørdag|lördag|lauantaina?|sobot[aęy]|суббота|субботу",
];
const word = (names: readonly string[]) => names.join("|");
const WORD = "(?![\\p{L}])";
const YEAR = "(?:(?:,? |[/-])(?:de |del )?((?:19|20)\\d\\d))?(?!\\d)";
const DAY_MONTH = new RegExp(
  `(?<![\\d.:/])(\\d{1,2})(?:st|nd|rd|th|er|º|°|\\.)?(?: of| de)?[ /-]?(${word(MONTHS)})${WORD}${YEAR}`,
  "giu",
);
const MONTH_DAY = new RegExp(
  `(?<!\\p{L})(${word(MONTHS)})${WORD} (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.h])${YEAR}`,
  "giu",
);
/** With dots the day is first everywhere; with strokes it is either. */
const DOTTED = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d|\d\d(?!\d))?(?![\d])/g;
const STROKED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?!\d)/g;
const ISO = /(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/g;
const WEEKDAY = new RegExp(`(?<!\\p{L})(?:${WEEKDAYS.map((names) => `(${names})`).join("|")})${WORD}`, "giu");

/** The days within which a date without a year is the nearest one, with no other year in question. */
const NEAR_DAYS = 90;
const A_DAY = 86_400_000;

interface StatedDay {
  year: number | undefined;
  month: number;
  day: number;
}

/**
 * The one day that a text names, `2026-01-06`. A date without a year takes that which brings it near the day of
 * writing. Undefined when it names no date or several, or when it can be read in two ways: a weekday that is another
 * one, `01/02/2026`, a year that could be two.
 */
export function embargoDay(text: string, written: string | undefined): { date: string; rest: string } | undefined {
  const { days, rest, isTorn } = statedDays(text);
  const [first, ...others] = days;
  if (!first || isTorn) return undefined;
  if (others.some(({ month, day, year }) => month !== first.month || day !== first.day || year !== first.year))
    return undefined;
  const date = first.year === undefined ? nearest(first, written) : dayOf(first.year, first);
  if (date === undefined) return undefined;
  const weekdays = [...rest.matchAll(WEEKDAY)].map((match) => match.slice(1).findIndex((one) => one !== undefined));
  const own = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekdays.every((weekday) => weekday === own) ? { date, rest } : undefined;
}

function statedDays(text: string): { days: StatedDay[]; rest: string; isTorn: boolean } {
  const days: StatedDay[] = [];
  let isTorn = false;
  const take = (day: string, month: number, year: string | undefined) => {
    days.push({
      day: Number(day),
      month,
      year: year === undefined ? undefined : Number(year.length === 2 ? `20${year}` : year),
    });
    return " ; ";
  };
  const rest = text
    .replace(ISO, (_, year: string, month: string, day: string) => take(day, Number(month), year))
    .replace(STROKED, (_, a: string, b: string, year: string) => {
      if (Number(a) <= 12 && Number(b) <= 12 && a !== b) isTorn = true;
      return Number(a) > 12 ? take(a, Number(b), year) : take(b, Number(a), year);
    })
    .replace(DOTTED, (whole: string, day: string, month: string, year: string | undefined) =>
      Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
        ? take(day, Number(month), year)
        : whole,
    )
    .replace(DAY_MONTH, (_, day: string, month: string, year?: string) => take(day, monthOf(month), year))
    .replace(MONTH_DAY, (_, month: string, day: string, year?: string) => take(day, monthOf(month), year));
  return { days, rest, isTorn };
}

const MONTH_PATTERNS = MONTHS.map((names) => new RegExp(`^(?:${names})$`, "iu"));
const monthOf = (name: string): number => MONTH_PATTERNS.findIndex((pattern) => pattern.test(name)) + 1;

function dayOf(year: number, { month, day }: StatedDay): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

function nearest(stated: StatedDay, written: string | undefined): string | undefined {
  const from = Date.parse(written?.slice(0, 10) ?? "");
  if (Number.isNaN(from)) return undefined;
  const year = new Date(from).getUTCFullYear();
  return [year - 1, year, year + 1]
    .map((one) => dayOf(one, stated))
    .find((date) => date !== undefined && Math.abs(Date.parse(date) - from) <= NEAR_DAYS * A_DAY);
}
