/** How kills name a story: by the agency's number and title, by slug and transmission number, by slug alone. */
const REFERENCES: readonly RegExp[] = [
  // dpa: item dpa 157 "Title".
  /(?<!\p{L})(?:item|story|message|meldung|nachricht|dépêche|noticia|nota|notizia|lancio|bericht) ((?:\p{Lu}[\p{L}-]{1,11}|dpa|apa|sid) ?\d{1,4}(?!\d)(?:,? ?["«„][^"»“”]{1,120}["»“”])?)/iu,
  // AP: the story Slug-Word, V9991.
  /(?<!\p{L})(?:story|item|photo|the|of|kill) ([\p{Lu}\d][\p{L}\d'.]{0,40}(?:-{1,2}[\p{L}\d'.]{1,40}){1,6}, ?[A-Z]{1,2}\d{3,5})(?![\p{L}\d])/u,
  // A slug alone: BC-XX--Harbour Ferry.
  /(?<![\p{L}\d])(?:BC|AM|PM)-(?!KILL)([\p{L}\d]{1,20}(?:-{1,2}[\p{L}\d' ]{1,40}){0,5}?)(?=[,.;]|$)/u,
];

/** What a kill says of the story that it kills, in its own words; undefined when it names none. */
export function killReference(line: string): string | undefined {
  for (const pattern of REFERENCES) {
    const named = pattern.exec(line)?.[1]?.trim();
    if (named) return named;
  }
  return undefined;
}
