/** Figures of a number as headers write it; prose leaves the zeros before it out. */
const FIGURES = 4;

const spelled = (number: string) => (/^\d+$/.test(number) ? number.padStart(FIGURES, "0") : number);

/** A message's number in its service on a day, as headers and kills name it: `bdt0157:2026-05-12`. */
export const serviceNumber = (service: string, number: string, day: string): string =>
  `${service}${spelled(number)}:${day}`.toLowerCase();

/** A message's number at its agency on a day: `dpa 0157:2026-05-12`, however many zeros and capitals it came with. */
export const agencyNumber = (agency: string, number: string, day: string): string =>
  `${agency} ${spelled(number)}:${day}`.toLowerCase();
