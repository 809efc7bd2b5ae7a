/** `By Jane Doe, dpa`, `Von Marco Muster und Eva Beispiel, dpa`, `By dpa correspondents`. */
const BYLINE = /^(?:[Bb][Yy]|BY|Von|Par|Por|Di|Door|Av|Af):? ((?:the |The )?[\p{L}][^!?:;]{2,120})$/u;
const MOST_WORDS = 16;

/** The names of a byline as they stand, without its `By`; undefined for a line that is none. */
export function wireByline(line: string): string | undefined {
  if (line.split(" ").length > MOST_WORDS) return undefined;
  return BYLINE.exec(line)?.[1];
}
