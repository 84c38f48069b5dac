import { foldLetters } from "./letters.ts";
import { stemWord } from "./stems.ts";

// The list of the Snowball project for Danish, and the words that every page of minutes holds.
const words = (
  "og i jeg det at en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu over " +
  "da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når være dog noget ville jo " +
  "deres efter ned skulle denne end dette mit også under have dig anden hende mine alt meget sit sine vor mod disse hvis " +
  "din nogle hos blive mange ad bliver hendes været thi jer sådan ved kan samt herunder bl"
).split(" ");
const stems = new Set(words.flatMap((word) => [foldLetters(word), foldLetters(stemWord(word))]));

/** True for the stem of a word that says nothing of what a text is about. Takes a folded stem. */
export function isStopWord(stem: string): boolean {
  return stems.has(stem);
}
