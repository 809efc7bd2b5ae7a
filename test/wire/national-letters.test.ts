import { describe, expect, it } from "vitest";
import { nationalLetters } from "../../shared/wire/national-letters.ts";

const GERMAN =
  "Der B}rgermeister hat die Pl{ne f}r das Hafenviertel vorgestellt, und die Stadt will sie im Herbst pr}fen. " +
  "Es ist nicht sicher, ob die H{user am Kai stehen bleiben, sagte er nach der Sitzung mit den Anwohnern der Stra~e.";
const SWEDISH =
  "Kommunen har inte f}tt n}got svar fr}n den myndighet som ska pr|va om hamnen kan byggas ut, och det {r inte klart " +
  "n{r beslutet kommer, men f|r dem som bor vid kajen {r det en fr}ga om tid, s{ger hon.";
const NORWEGIAN =
  "Kommunen har ikke f}tt noe svar av dem som skal avgj|re om havnen kan bygges ut, og det er ikke klart n}r det " +
  "ble gjort etter at hun tok seg av saken, men for dem som bor ved kaien ble det av og til d}rlig etter m|tet, sier " +
  "hun til seg selv, og v{ret ble heller ikke bedre etter det.";

describe("7-bit copy with national letters", () => {
  it.each([
    ["German", GERMAN, "Bürgermeister hat die Pläne für", "iso-646-de-assumed"],
    ["Swedish", SWEDISH, "inte fått något svar från", "iso-646-sv-assumed"],
    ["Norwegian", NORWEGIAN, "ikke fått noe svar", "iso-646-nb-assumed"],
  ])("is read as %s", (_, text, words, repair) => {
    const read = nationalLetters(text);
    expect(read.text).toContain(words);
    expect(read.repair).toBe(repair);
    expect(read.text).toHaveLength(text.length);
  });
  it.each([
    [
      "English with brackets",
      "It was better than [the council] could hope for, she said, and {x|y|z} is a set of the three.",
    ],
    ["a table", "| Saltmere | 3 | 1 |\n| Tarn Haven | 2 | 2 |\n| Old Quay | 1 | 3 |"],
    ["code with its braces", "a{b}c{d}e{f}g{h}i{j}k"],
    ["German that has its umlauts", `${GERMAN} Und für alle.`],
    ["one sign inside a word", GERMAN.replace(/[{}~]/g, "e").replace("Der Be", "Der B}")],
  ])("%s stays as it is", (_, text) => expect(nationalLetters(text)).toEqual({ text }));
});
