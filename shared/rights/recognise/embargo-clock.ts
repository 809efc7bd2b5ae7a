/** Offsets of the zones that notes abbreviate, in minutes; of several zones of one name the westernmost: never early. */
const ZONES: Readonly<Record<string, number>> = {
  GMT: 0,
  UTC: 0,
  WET: 0,
  BST: 60,
  WEST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  SAST: 120,
  EEST: 180,
  MSK: 180,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  ET: -300,
  CST: -360,
  CDT: -300,
  CT: -360,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  PT: -480,
};
const ZONE = `(?:\\s?\\(?(GMT|UTC)?\\s?([+-]\\d{1,2}(?::?\\d\\d)?)(?![\\d-])|\\s?\\(?(${Object.keys(ZONES).join("|")}|Z)(?![\\p{L}\\d]))?`;
const HALF = "(?:\\s?([ap])\\.?\\s?m(?:\\.|(?!\\p{L})))?";
const HOUR_WORD = "(?:\\s?(?:uhr|h(?:rs|ours|eures)?|horas?|ore|uur)(?!\\p{L}))?";
/** `0001`, `00:01`, `10.00 Uhr`, `6h30`, `9 a.m.`: a bare figure is an hour only with a word that says so. */
const CLOCK = new RegExp(
  `(?<![\\d.:,/+-])(?:(\\d{1,2})(?:[:.]|\\s?[hH]\\s?)(\\d\\d)(?::\\d\\d)?|(\\d\\d)(\\d\\d)|(\\d{1,2})(?=\\s?(?:[ap]\\.?\\s?m|uhr|h(?!\\p{L})|heures|horas|hours|hrs)))(?![\\d])${HALF}${HOUR_WORD}${HALF}${ZONE}`,
  "giu",
);
const NOON = new RegExp(
  `(?<!\\p{L})(?:12 ?)?(?:noon|midday|mittags?|midi|mediodía|mezzogiorno|meio-dia)(?!\\p{L})${ZONE}`,
  "giu",
);
const MIDNIGHT = new RegExp(
  `(?<!\\p{L})(?:12 ?)?(?:midnight|mitternacht|minuit|medianoche|mezzanotte|meia-noite|middernacht|midnatt|midnat|keskiyöllä)(?!\\p{L})${ZONE}`,
  "giu",
);
/** Words that make the day another one than its name or date. */
const RELATIVE =
  /(?<!\p{L})(?:today|tonight|tomorrow|heute|morgen|aujourd'hui|demain|hoy|mañana|oggi|domani|hoje|amanhã|vandaag|i dag|i morgen|idag|imorgon|tänään|huomenna)(?!\p{L})/iu;

/** Words that make a clock reading below twelve one of the afternoon. */
const AFTERNOON =
  /(?<!\p{L})(?:afternoon|evening|night|(?:nach)?mittags|nachmittag|abends?|nachts|soir|après-midi|tarde|noche|noite|pomeriggio|sera|avond|kveld|kväll|aften|illalla)(?!\p{L})/iu;

/** A clock reading, its day moved on where it is the end of one, and the offset that it names. */
export interface StatedClock {
  hour: number;
  minute: number;
  /** Minutes east of Greenwich; undefined where no zone is named. */
  offset: number | undefined;
}

/**
 * The clock readings of a text whose dates are taken out. Midnight is the end of the day, hour 24: whichever of
 * the two it means, that is not early. Undefined where a figure is no time of day or stays unread, and where words move the day or the hour.
 */
export function embargoClocks(text: string): StatedClock[] | undefined {
  if (RELATIVE.test(text)) return undefined;
  const clocks: StatedClock[] = [];
  let isUnreadable = false;
  const take = (hour: number, minute: number, zone: readonly (string | undefined)[]) => {
    if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) isUnreadable = true;
    clocks.push({ hour, minute, offset: offsetOf(zone) });
    return " ; ";
  };
  const rest = text
    .replace(NOON, (_, ...zone: (string | undefined)[]) => take(12, 0, zone.slice(0, 3)))
    .replace(MIDNIGHT, (_, ...zone: (string | undefined)[]) => take(24, 0, zone.slice(0, 3)))
    .replace(CLOCK, (_, h1, m1, h2, m2, h3, half1, half2, ...zone) => {
      const hour = Number(h1 ?? h2 ?? h3);
      const minute = Number(m1 ?? m2 ?? 0);
      return take(inHalf(hour, minute, (half1 ?? half2)?.toLowerCase()), minute, zone.slice(0, 3));
    });
  const isMoved = AFTERNOON.test(rest) && clocks.some(({ hour }) => hour < 12);
  return isUnreadable || isMoved || /\d/.test(rest) ? undefined : clocks;
}

// Twelve in the morning is midnight as a rule, and noon to some: the end of the day is late for either.
function inHalf(hour: number, minute: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour > 12 || hour === 0) return 99;
  if (half === "a" && hour === 12 && minute === 0) return 24;
  return (hour % 12) + (half === "p" ? 12 : 0);
}

function offsetOf([, shift, name]: readonly (string | undefined)[]): number | undefined {
  if (shift) {
    const digits = shift.replace(/\D/g, "");
    const hours = Number(digits.length > 2 ? digits.slice(0, -2) : digits);
    const minutes = Number(digits.length > 2 ? digits.slice(-2) : 0);
    if (hours > 14 || minutes > 59) return undefined;
    return (shift.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
  }
  return name === undefined ? undefined : name === "Z" ? 0 : ZONES[name.toUpperCase()];
}
