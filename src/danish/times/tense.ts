import { firstWord, type Scan } from "./scan.ts";

/** `done` is *er* with a participle; `nearest` no verb says, it is asked for where a status is given (`pr. ultimo juli`). */
export type Tense = "past" | "done" | "future" | "nearest" | "unknown";

const past = new Set(
  (
    "blev var havde fik gav kom gik tog så sagde vedtog modtog fandt besluttede godkendte drøftede indgik trådte startede " +
    "begyndte afholdt afholdtes behandlede fremlagde foreslog bad ønskede udarbejdede sendte anbefalede indstillede " +
    "tiltrådte udsatte bevilgede bevilligede afslog afviste konstaterede orienterede deltog oplyste viste steg faldt skete " +
    "udgjorde lå stod udgik udløb overtog ansøgte søgte bemyndigede igangsatte iværksatte tilbageviste påbegyndte " +
    "sluttede ophørte åbnede lukkede mødtes holdt besøgte blevet bød sad lod bar brød drev forlod greb hed hjalp løb lød " +
    "satte skrev slog traf trak vandt indkom overgik foregik gjaldt forelå fastsatte fremsatte nedsatte fortsatte bidrog"
  ).split(" "),
);
const future = new Set(
  (
    "vil skal forventes forventer forventeligt planlægges planlægger påtænkes ønsker bliver kommer kan bør må agter " +
    "fremlægges forelægges evalueres gives træder starter begynder indstiller afholdes behandles udarbejdes genoptages " +
    "igangsættes iværksættes gennemføres færdiggøres afsluttes afleveres fremsendes sendes orienteres drøftes følges " +
    "udløber ophører fortsætter vender forlænges gælder afrapporteres offentliggøres vurderes udsættes forventet planlagt " +
    "holdes tages sættes evaluerer fremlægger forelægger giver afholder følger udarbejder genoptager sender tager " +
    "fremover frist fristen senest inden skulle foreligger åbner lukker rækker løber varer indgår står kører behandler drøfter tiltræder fratræder søges " +
    "lejes går afventer mødes udkommer modtager overgår overtager vurderer skifter åbnes lukkes"
  ).split(" "),
);

const reach = 30;

/**
 * Whether what is said around the tokens `from`–`to` has happened or will: the nearest verb before them in the sentence,
 * else the nearest after them. `har … besluttet` is past, `skal være besluttet` is not: the first verb decides.
 */
export function tenseAround(scan: Scan, from: number, to: number): "past" | "done" | "future" | "unknown" {
  for (let at = from - 1; at >= Math.max(0, from - reach); at--) {
    if (isEnd(scan, at + 1) || isStop(scan, at)) break;
    const found = tenseOf(scan, at, true);
    if (found) return found;
  }
  for (let at = to; at < Math.min(scan.tokens.length, to + reach); at++) {
    if (isEnd(scan, at) || isStop(scan, at)) break;
    const found = tenseOf(scan, at, false);
    if (found) return found;
  }
  return "unknown";
}

const isEnd = (scan: Scan, at: number): boolean => scan.tokens[at]?.gap === "far";

/** A full stop that ends a sentence: not that of an ordinal or of a short word. */
function isStop(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  if (token?.kind !== "mark") return false;
  if (/[!?;•]/.test(token.text)) return true;
  if (token.text !== ".") return false;
  const next = scan.tokens[at + 1];
  const before = scan.tokens[at - 1];
  return next?.kind === "word" && next.capital && before?.kind === "word" && before.text.length > 3;
}

const participle = /(?:et|ndt|ldt|agt|sat|ørt|lgt|ugt|yst|amt|ået)$/;
const finitePast = /[^aeiouyæøå](?:ede|edes|[^s]te)$/;
const notFinite =
  /^(?:indledes|vejledes|udledes|forberedes|udbredes|spredes|nævnte|kendte|planlagte|vedlagte|anførte|ønskede|såkaldte|udsatte|ansatte|ramte|direkte|berørte|foreslåede)$/;
// Evalueres, fremsendes: the present of what is done by somebody; borgernes and udvalgets are no verbs.
const presentPassive = /[^nt]es$|ttes$|ntes$|ftes$|gtes$/;

function tenseOf(scan: Scan, at: number, before: boolean): "past" | "done" | "future" | null {
  const word = firstWord(scan, at);
  if (word.length < 2) return null;
  if (past.has(word)) return modal(scan, at) ? "future" : "past";
  if (future.has(word)) return "future";
  if (word === "har" || word === "er") {
    // Har … besluttet, er … drøftet: with a participle further on.
    for (let next = at + 1; next < Math.min(scan.tokens.length, at + 16); next++) {
      if (isEnd(scan, next) || isStop(scan, next)) break;
      const form = firstWord(scan, next);
      if (/^(?:planlagt|forventet|aftalt)$/.test(form)) return "future";
      if (/^(?:skal|vil|kan|forventes)$/.test(form)) return null;
      if (form.length > 4 && participle.test(form) && !isNoun(form)) return word === "har" ? "past" : "done";
    }
    return null;
  }
  if (before && word.length > 5 && finitePast.test(word) && !notFinite.test(word))
    return modal(scan, at) ? "future" : "past";
  return word.length > 5 && presentPassive.test(word) ? "future" : null;
}

const nouns =
  /(?:valget|rådet|mødet|punktet|året|budgettet|arbejdet|området|tilbuddet|projektet|heden|skabet|mentet|tivt|igt|isk|rettet)$/;
const isNoun = (word: string): boolean => nouns.test(word);

/** `skal være godkendt`: a modal shortly before the participle. */
function modal(scan: Scan, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
    if (isEnd(scan, back + 1) || isStop(scan, back)) return false;
    if (/^(?:skal|vil|kan|bør|må|forventes)$/.test(firstWord(scan, back))) return true;
  }
  return false;
}
