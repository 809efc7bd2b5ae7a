/**
 * Words of which every match of a pattern on Latin copy holds at least one, in lower case; none where it cannot match
 * such copy, and undefined where there is no telling.
 */
export type NeededWords = readonly string[] | undefined;

/** Shorter words are in every text: looking for them keeps nobody from trying the pattern. */
const SHORTEST = 3;
/**
 * Letters to Latin Extended-B and common signs. Apart from them the long s, which the patterns take for an s: in this
 * range lower case is all that tells a letter from its other forms.
 */
const OTHER_SIGN = /[^\0-\u017e\u0180-\u024f\u2010-\u2027\u20ac\u2122]/;

/** Whether all letters of a text are Latin, so that {@link neededWords} speaks of it. */
export const isLatin = (text: string): boolean => !OTHER_SIGN.test(text);

/** A word that is looked for as it stands, as {@link neededWords} tells it. */
export function wordNeeded(word: string): NeededWords {
  if (!isLatin(word)) return [];
  return word.length < SHORTEST ? undefined : [word.toLowerCase()];
}

/** The words that a pattern needs, as its source tells. What this does not know it tells nothing of. */
export function neededWords({ source }: RegExp): NeededWords {
  return alternatives({ source, at: 0 });
}

/** A pattern's source and how far it is read. */
interface Place {
  readonly source: string;
  at: number;
}

/** Up to the end of a group: each of the alternatives is needed. */
function alternatives(place: Place): NeededWords {
  const { source } = place;
  const all: NeededWords[] = [];
  do {
    if (source[place.at] === "|") place.at += 1;
    all.push(sequence(place));
  } while (source[place.at] === "|");
  return all.includes(undefined) ? undefined : all.flatMap((words) => words ?? []);
}

/** What comes one after the other: the words of any one of its pieces will do. */
function sequence(place: Place): NeededWords {
  const { source } = place;
  const choices: (readonly string[])[] = [];
  let word = "";
  const endWord = () => {
    const words = wordNeeded(word);
    if (words) choices.push(words);
    word = "";
  };
  while (place.at < source.length && source[place.at] !== "|" && source[place.at] !== ")") {
    const piece = nextPiece(place);
    const { isOptional, isRepeated } = quantifier(place);
    if (piece.isBoundary) continue;
    if (piece.sign !== undefined && !isOptional) word += piece.sign;
    if (piece.sign === undefined || isOptional || isRepeated) endWord();
    if (piece.words && !isOptional) choices.push(piece.words);
  }
  endWord();
  return best(choices);
}

/** Of several sets the one whose shortest word is longest, since long words are rare; of two such the smaller. */
function best(choices: readonly (readonly string[])[]): NeededWords {
  const shortest = (words: readonly string[]) => Math.min(...words.map(({ length }) => length));
  return choices.toSorted((a, b) => shortest(b) - shortest(a) || a.length - b.length)[0];
}

/** A sign that stands for itself, a group with what it needs, a place between signs, or anything else. */
interface Piece {
  sign?: string;
  words?: NeededWords;
  isBoundary?: boolean;
}

function nextPiece(place: Place): Piece {
  const { source } = place;
  const sign = source[place.at] ?? "";
  if (sign === "(") return group(place);
  if (sign === "[") return signOfSet(place);
  if (sign === "\\") return escaped(place);
  place.at += 1;
  if (sign === "^" || sign === "$") return { isBoundary: true };
  return sign === "." ? {} : { sign };
}

const SET = /\[(?:\\.|[^\]\\])*\]/sy;

function signOfSet(place: Place): Piece {
  SET.lastIndex = place.at;
  place.at += SET.exec(place.source)?.[0].length ?? 1;
  return {};
}

const GROUP = /\((?:\?(?:[ims-]*:|<?[=!]|<[^>]*>))?/y;

function group(place: Place): Piece {
  GROUP.lastIndex = place.at;
  const opening = GROUP.exec(place.source)?.[0] ?? "(";
  place.at += opening.length;
  const words = alternatives(place);
  place.at += 1;
  // What is looked at and not taken may lie beyond the words, and must not be there at all.
  return /[=!]$/.test(opening) ? { isBoundary: true } : { words };
}

/** `\u0041`, `\x41`, `\p{L}`, a class or a back reference; else the sign behind it stands for itself. */
const ESCAPE = /\\(?:u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|[pPk](?:\{[^}]*\}|<[^>]*>)|\d+|.)/isy;

function escaped(place: Place): Piece {
  ESCAPE.lastIndex = place.at;
  const found = ESCAPE.exec(place.source)?.[0] ?? "\\";
  place.at += found.length;
  if (/^\\[bB]$/.test(found)) return { isBoundary: true };
  if (/^\\[A-Za-z\d]/.test(found)) return {};
  return { sign: found.slice(1) };
}

const QUANTIFIER = /(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/y;

function quantifier(place: Place): { isOptional: boolean; isRepeated: boolean } {
  QUANTIFIER.lastIndex = place.at;
  const found = QUANTIFIER.exec(place.source);
  if (!found) return { isOptional: false, isRepeated: false };
  place.at += found[0].length;
  return { isOptional: /^(?:[?*]|\{0)/.test(found[0]), isRepeated: true };
}
