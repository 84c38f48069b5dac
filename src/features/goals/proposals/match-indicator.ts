import { smallLetters } from "../../../danish/letters.ts";
import { stemWord } from "../../../danish/stems.ts";
import { isStopWord } from "../../../danish/stop-words.ts";
import { wordsIn } from "../../../danish/words.ts";
import type { FigureProposal } from "../../../records/figure-proposal.ts";
import type { Indicator, IndicatorUnit } from "../../../records/indicator.ts";

/** An indicator with the words it is known by, made once for many figures. */
export interface KnownIndicator {
  readonly indicator: Indicator;
  readonly areas: ReadonlySet<string>;
  /** The stems of its name and of what its source calls it, which tell most; and of all that is said of it. */
  readonly name: readonly string[];
  readonly all: readonly string[];
}

/** Readies indicators for `matchIndicator`. */
export function knownIndicators(indicators: readonly Indicator[]): KnownIndicator[] {
  return indicators.map((indicator) => {
    const { name, counts, numerator, targetGroup, source, comparisons } = indicator;
    return {
      indicator,
      areas: new Set([source.area, ...comparisons.map(({ area }) => area)].map((area) => area.toLocaleLowerCase("da"))),
      name: stemsOf(`${name} ${source.measure} ${numerator ?? ""}`),
      all: stemsOf(`${name} ${source.measure} ${numerator ?? ""} ${counts} ${targetGroup ?? ""}`),
    };
  });
}

/** How much of the indicator's own words must be said, and how many at least, for it to be proposed. */
const least = 0.5;
const fewest = 2;

/**
 * The indicator that a figure of a paper seems to be of: by its area, its unit, its period and the words that its sentence,
 * and what leads to it, share with the indicator. Null where none fits, or two fit as well: that is for a person to choose.
 */
export function matchIndicator(
  { found, context }: Pick<FigureProposal, "found" | "context">,
  known: readonly KnownIndicator[],
): Indicator | null {
  const measure = stemsOf(found.series.measure);
  const sentence = stemsOf(`${found.series.measure} ${found.quote?.text ?? ""}`);
  const around = [...sentence, ...stemsOf(context)];
  const area = found.series.area.toLocaleLowerCase("da");
  const saidIn = (own: readonly string[], words: readonly string[]) =>
    own.filter((stem) => words.some((other) => alike(stem, other))).length;
  const scored = known.flatMap(({ indicator, areas, name, all }) => {
    if (!areas.has(area) || !unitsOf(found.unit).includes(indicator.unit)) return [];
    const inSentence = saidIn(name, sentence);
    const said = saidIn(name, around);
    const enough = inSentence > 0 && said >= Math.min(fewest, name.length) && said / Math.max(1, name.length) >= least;
    if (!enough) return [];
    const period = indicator.rhythm === found.period.kind ? 1 : 0;
    return [{ indicator, score: said + inSentence + saidIn(all, measure) + period }];
  });
  scored.sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  return best === undefined || next?.score === best.score ? null : best.indicator;
}

/** The stems of a text's telling words, each once. */
function stemsOf(text: string): string[] {
  const words = wordsIn(text)
    .map((word) => smallLetters(word.text))
    .filter((word) => word.length > 2 && !/\d/.test(word) && !telling.has(word));
  return [...new Set(words.map(stemWord))].filter((stem) => !isStopWord(stem));
}

/** Words that tell of any share or count, and so of none. */
const telling = new Set([
  "andel",
  "andelen",
  "antal",
  "antallet",
  "pct",
  "procent",
  "alle",
  "kommune",
  "kommunen",
  "uge",
  "uger",
  "dag",
  "dage",
  "måned",
  "måneder",
  "kvartal",
  "halvår",
  "år",
]);

/** Two stems of one word: the same, or one begins the other (*langtidsledig*, *langtidsledighed*). */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 6 && long.startsWith(short);
}

const people = ["persons", "count", "full-time"] as const satisfies readonly IndicatorUnit[];
const byUnit: Readonly<Record<string, readonly IndicatorUnit[]>> = {
  "pct.": ["percent"],
  "pct.point": ["points"],
  "kr.": ["kroner"],
  uger: ["weeks"],
  dage: ["days"],
  måneder: ["months"],
  point: ["points"],
};

/** The units of an indicator that a paper's unit can be: whatever is counted by name is people or things. */
function unitsOf(unit: string | null): readonly IndicatorUnit[] {
  return byUnit[unit ?? ""] ?? people;
}

/** The unit of a new indicator that a figure is the first of. */
export const unitFor = (unit: string | null): IndicatorUnit => unitsOf(unit)[0] ?? "count";
