import { foldLetters } from "./letters.ts";
import { stemWord } from "./stems.ts";

// The words that stand in more than about a quarter of all items (counted over 45,000 words of published minutes of
// a dozen municipalities), with their like.
const words = (
  "i til og for af på at den der med er det en som om de et har fra skal kan ikke vil ved være samt blev blive hvor alle " +
  "eller mellem efter over under også hvis denne dette mod kommune bilag beslutning indstilling sag administration " +
  "forvaltning indstiller arbejde godkendt borger år give møde udvalg ny punkt byråd taget efterretning orientering"
).split(" ");
const stems = new Set(words.map((word) => foldLetters(stemWord(word))));

/** True for the stem of a word that a good part of all texts hold. Takes a folded stem. */
export function isCommonWord(stem: string): boolean {
  return stems.has(stem);
}
