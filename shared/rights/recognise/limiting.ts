/** Words that take something away, in the languages of the wires. */
export const LIMITING =
  /\b(?:not|no|never|none|only|except|must|without|ask|forbidden|prohibited|nicht|nie|kein\w{0,2}|nur|außer|ohne|verboten|untersagt|pas|sauf|sans|uniquement|interdit\w{0,2}|solo|salvo|sin|prohibid\w|niet|geen|alleen)\b|\bOUT\b/iu;
