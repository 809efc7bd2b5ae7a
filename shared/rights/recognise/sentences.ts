/** A sentence of a line: offsets into it, the closing punctuation included, blanks around it not. */
export interface Sentence {
  start: number;
  end: number;
  text: string;
}

// The last mark of several is the one that counts: what follows an earlier one is no blank.
const END = /[.!?]["'”’»)]*(?=\s|$)/g;

/** The sentences of a line. A dot inside an address or a number ends none. */
export function sentencesOf(line: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const cut = (to: number) => {
    const held = line.slice(from, to);
    const text = held.trim();
    const start = from + (held.length - held.trimStart().length);
    if (text) sentences.push({ start, end: start + text.length, text });
    from = to;
  };
  END.lastIndex = 0;
  while (END.test(line)) cut(END.lastIndex);
  cut(line.length);
  return sentences;
}

const QUOTED = /["“”„«»]/;
const SPEECH =
  /\b(?:said|says|say|saying|told|tells|wrote|writes|warned|warns|argued|argues|claimed|claims|announced|announces|according to|asked whether|sagte|erklärte|teilte|a déclaré|a dit|dijo|declaró)\b/i;

/** Whether a sentence reports somebody's words: what it says of rights is news, not terms. */
export function isReported(sentence: string): boolean {
  return QUOTED.test(sentence) || SPEECH.test(sentence);
}

const OF_ITSELF =
  /\b(?:this|these|our|all|its) (?:\w+ ){0,2}(?:materials?|articles?|stor(?:y|ies)|contents?|texts?|reports?|cop(?:y|ies)|pages?|sites?|publications?|works?|photos?|photographs?|images?|pictures?|feeds?|services?)\b|^(?:licen[sc]ed|published|republish|available|reproduction|may not|must not|not to be)\b|\b(?:you|users?|subscribers?|clients?|customers?) (?:may|must|can|shall|are)\b/i;

/** Whether a sentence speaks of the copy that it stands in: else it is news of somebody's rights. */
export function isOfItself(sentence: string): boolean {
  return OF_ITSELF.test(sentence);
}

/** A sentence without its closing full stop: the words that a pattern matched. */
export function wordsOf({ start, text }: Sentence): { start: number; end: number } {
  return { start, end: start + text.replace(/[.!?]{1,3}$/, "").length };
}
