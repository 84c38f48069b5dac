import { accessFlag } from "./closed.ts";

const shut = "(?:lukke(?:t|de)|fortrolig(?:t|e)?|hemmelig(?:t|e)?|ikke[- ]offentlig(?:t|e)?)";
const open = "(?:åb(?:en|ent|ne|net)|offentlige?)";
const noun =
  "(?:\\p{L}*(?:sager|punkter|emner|orienteringer|meddelelser|drøftelser)|referat|dagsorden|tillægsdagsorden|del|møde|beslutningsprotokol|protokol|døre|behandling|punktliste|liste)";
/** What may stand behind the noun: whose, for what, when, and why it is closed. */
const behind =
  "(?: (?:af|på|i) (?:mødet|dagsordenen|dagsorden|referatet|protokollen)| til \\p{L}+| med \\p{L}+| (?:fra|kl\\.?|fra kl\\.?|klokken) [\\d.:]+)?(?: \\([^()]{2,60}\\)| [-–] (?:ikke[- ]offentlig\\p{L}*|for lukkede døre|fortsat)|,? (?:jf|efter|i henhold til)[ .].{2,60})?";
/** Numbers, letters, rules and words in front of the heading proper: `B. `, `II. `, `--- `, `Herefter `. */
const front =
  "(?:[-–—=*_]+ ?)?(?:(?:\\d{1,2}|[a-h]|[ivx]{1,4})[.):]? )?(?:(?:den|de|mødets|dagsordenens|herefter|derefter|følgende) )?";
const back = "(?: \\(?fortsat\\)?)?(?: ?[-–—=*_]+)?\\s*:?";

const part = new RegExp(
  `^${front}(?:(?:${open}|${shut})(?:[ -]*${noun}${behind})?|(?:dagsorden|tillægsdagsorden|referat|møde|protokol|beslutningsprotokol)(?:en|et)?(?:,| [-–]| \\(|:)? ?(?:${open}|${shut})(?: ${noun})?\\)?|.{0,60}\\bfor (?:åbne|lukkede) døre|(?:sager|punkter|behandling|møde).{0,40}(?:åbne|lukkede|lukket|åbent) (?:døre|del|møde)|(?:sager|punkter)[^.]{0,30}(?:undtaget (?:fra )?offentlighed|ikke (?:til )?offentliggør).{0,12})${back}$`,
  "u",
);

/** True for a heading that closes the rest of the agenda, and is not one item's flag: `LUKKEDE SAGER`, `For lukkede døre`. */
export function closesAgenda(text: string): boolean {
  return partHeading(text) === "closed" && accessFlag(text) === null;
}

const speaksOfAccess = (text: string): boolean => /lukke|fortrolig|hemmelig|åb|offentlig/i.test(text);
const closes = /lukke|fortrolig|hemmelig|ikke[- ]offentlig|undtaget|ikke til offentlig|ikke offentliggør/;

/** A heading that opens or closes a part of the agenda: `LUKKEDE SAGER`, `B. Lukket del af mødet`, `Til behandling - for åbne døre`. */
export function partHeading(text: string): "open" | "closed" | null {
  if (text.length > 90 || text.length < 4 || !speaksOfAccess(text) || text.endsWith(".")) return null;
  const lower = text.toLowerCase();
  if (!part.test(lower)) return null;
  return closes.test(lower) ? "closed" : "open";
}
