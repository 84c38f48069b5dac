import type { NumberExpression } from "../../../danish/numbers/numbers.ts";
import type { FigureFlag, Period } from "../../../records/figure.ts";
import type { FoundFigure } from "../../../records/found-figure.ts";
import { countedNoun, look, type Seen } from "./counted.ts";
import { measureBetween, measureOf } from "./measure-of.ts";
import { periodAt } from "./period-of.ts";

/** A figure as a sentence has it; `span` within the sentence. */
export type TextFigure = Pick<
  FoundFigure,
  "kind" | "period" | "value" | "numerator" | "denominator" | "unit" | "flag" | "approximate"
> & { readonly measure: string; readonly area: string | null; readonly span: readonly [from: number, to: number] };

/** What of the sentences before is remembered: the last period, and the last *so many, of whom so many*. */
export interface Remembered {
  readonly period: Period | null;
  readonly parted: { readonly part: number; readonly whole: number; readonly measure: string } | null;
}

type Expression = NumberExpression;

/** One figure that several numbers of a sentence make: *3 af de 8 … svarende til 38 %*. */
interface Chain {
  readonly of: readonly Expression[];
  readonly value: number;
  readonly unit: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly decimals: number | null;
  /** Told by the sentence before. */
  readonly measure?: string;
}

const money =
  /\b\p{L}*(?:merforbrug|mindreforbrug|besparelse|forbrug|budget|overskud|underskud|udgift|omkostning|tilskud|bidrag|finansier|bevilling|afsat|afsatte|ramme|koster|indtægt)/iu;
const target =
  /\bmål(?:et|sætning(?:en)?|satte?t)?(?: (?:er|var|om|på|for|i|senest|\d{4}|mindst|op mod|ca\.|minimum))*\s*$/i;
const wished = /\b(?:delformål|succeskriteri\p{L}*|skal (?:være )?(?:nedbringes|halveres|halveret|øges|opnå|have))\b/iu;
const expected =
  /\b(?:forventes?|forventning(?:en|erne)? er|estimeres|skønnes|vil\b(?! sige)|anslås|kan (?:bidrage|medføre)|prognose)\b/i;
const changedBy =
  /\b(?:steget|faldet|øget|reduceret|vokset|stigning|fald|sænket|forhøjet|faldt|steg)\b[^.;]{0,20} (?:med|på)\s*(?:omkring|ca\.|knap|godt|over|mere end)?\s*$/i;
const linked =
  /^[\s,)]*(?:[\p{L}-]+,? ){0,12}?(?:svarende til|svarer (?:det )?til|det svarer til|hvilket svarer til|det vil sige|\()\s*(?:knap|godt|ca\.|omkring)?\s*$/iu;

/** The figures of one sentence. `day`: the paper's, ISO. Numbers that order, name, or say by how much something changed are none. */
export function figuresInText(
  text: string,
  day: string,
  remembered: Remembered,
): { figures: TextFigure[]; remembered: Remembered } {
  const seen = look(text, day);
  const chains = chainsIn(seen, remembered);
  const spans = [...chains.map(spanOf), ...seen.malformed.map(({ span }) => span)].sort((a, b) => a[0] - b[0]);
  let last = remembered.period;
  const place = (span: readonly [number, number]) => {
    const next = spans.find(([from]) => from >= span[1])?.[0] ?? text.length;
    const found = periodAt(seen, span, next, remembered.period, day);
    if (!found.unclear) last = found.period;
    return found;
  };
  // When it was is not what was counted.
  const timeless = seen.times.reduce(
    (words, { span: [from, to] }) => words.slice(0, from) + " ".repeat(to - from) + words.slice(to),
    text,
  );
  const measures = measuresOf(timeless, chains);
  const figures: TextFigure[] = chains.map((chain, at) => {
    const span = spanOf(chain);
    const { period, unclear } = place(span);
    const { value, unit, numerator, denominator } = chain;
    const approximate = chain.of.some((each) => each.approximate === true || each.bound !== undefined);
    const kind = kindOf(text, chain.of.at(-1)?.span[0] ?? span[0]);
    const flag =
      shareFlag(chain, text.slice(...span), approximate) ?? (unclear ? unclearFlag(text.slice(...span)) : null);
    return {
      kind,
      measure: measures[at] ?? "",
      area: areaAt(text, span),
      period,
      value,
      unit,
      numerator,
      denominator,
      flag,
      approximate,
      span,
    };
  });
  for (const { text: written, span, unit } of seen.malformed) {
    const flag: FigureFlag = { code: "malformed", written };
    const { period } = place(span);
    const nothing = { value: null, numerator: null, denominator: null, approximate: false };
    figures.push({
      kind: kindOf(text, span[0]),
      measure: measureOf(timeless, ...span),
      area: areaAt(text, span),
      period,
      unit,
      flag,
      span,
      ...nothing,
    });
  }
  figures.sort((a, b) => a.span[0] - b.span[0]);
  return { figures, remembered: { period: last, parted: partedIn(seen) } };
}

/**
 * What each figure counts. A target is of what was measured before it; of *steget fra A til B* both are of what is said
 * before A; a share that a count makes is of the words between the two.
 */
function measuresOf(text: string, chains: readonly Chain[]): string[] {
  const found: string[] = [];
  for (const [at, chain] of chains.entries()) {
    const before = chains.slice(0, at).findLastIndex(({ unit }) => unit === chain.unit);
    const [first, second] = chain.of;
    const isCounted = first !== undefined && second !== undefined && first.unit === "count";
    const between = isCounted ? measureBetween(text.slice(first.span[1], second.span[0]).replace(linking, "")) : null;
    const end = before < 0 ? 0 : (spanOf(chains[before] as Chain)[1] ?? 0);
    const [from, to] = spanOf(chain);
    const since = text.slice(end, from);
    const inherits = before >= 0 && !isCounted && (since.replace(/\s+/g, " ").length <= 22 || /\bmål/i.test(since));
    const same = inherits ? found[before] : undefined;
    found.push(chain.measure ?? between ?? same ?? measureOf(text.slice(end), from - end, to - end));
  }
  return found;
}

const linking = /[\s,]*(?:hvilket |det )?(?:svarende til|svarer (?:det )?til|vil sige)[^\d]*$|\($/i;

const spanOf = ({ of }: Chain): readonly [number, number] => [
  Math.min(...of.map(({ span }) => span[0])),
  Math.max(...of.map(({ span }) => span[1])),
];

const unclearFlag = (written: string): FigureFlag => ({ code: "period-unclear", written });

function kindOf(text: string, at: number): FoundFigure["kind"] {
  const before = text.slice(0, at);
  const sentence = before.slice(Math.max(0, before.length - 90));
  if (target.test(before) || wished.test(sentence)) return "target";
  return expected.test(sentence) ? "expected" : "figure";
}

/** A share that its own numbers do not make; what is said to be about so much may be off by a percentage point. */
function shareFlag(
  { value, numerator, denominator, decimals, unit }: Chain,
  written: string,
  approximate: boolean,
): FigureFlag | null {
  if (unit !== "pct." || numerator === null || denominator === null || denominator === 0) return null;
  const reach = 0.5 / 10 ** (decimals ?? 0) + (approximate ? 1 : 0) + 1e-9;
  return Math.abs((numerator / denominator) * 100 - value) <= reach ? null : { code: "share-differs", written };
}

/** *98 ud af 98 kommuner*, *16 borgere*; percents with what stands beside them; amounts of a budget. */
function chainsIn({ text, numbers }: Seen, remembered: Remembered): Chain[] {
  const chains: Chain[] = [];
  const used = new Set<Expression>();
  for (const [at, number] of numbers.entries()) {
    if (number.unit !== "percent" || number.to !== undefined || changedBy.test(text.slice(0, number.span[0]))) continue;
    const percent = { value: number.value ?? 0, unit: "pct.", decimals: decimalsOf(number.text) };
    const previous = numbers[at - 1];
    const next = numbers[at + 1];
    const between = (a: Expression, b: Expression) => text.slice(a.span[1], b.span[0]);
    if (next !== undefined && isCount(next) && /^\s*\(\s*$/.test(between(number, next))) {
      used.add(number).add(next);
      const ends = next.of ?? null;
      chains.push({ of: [number, next], ...percent, numerator: next.value, denominator: ends });
    } else if (
      previous !== undefined &&
      isCount(previous) &&
      !used.has(previous) &&
      linked.test(between(previous, number))
    ) {
      used.add(number).add(previous);
      const whole = previous.of ?? wholeBefore(text, numbers, at - 1);
      if (whole !== null && whole !== previous.of)
        for (const each of numbers.slice(0, at)) if (each.value === whole) used.add(each);
      chains.push({ of: [previous, number], ...percent, numerator: previous.value, denominator: whole });
    } else {
      used.add(number);
      const told = at === 0 && /^\W*(?:det|dette|hvilket) svarer til\b/i.test(text) ? remembered.parted : null;
      chains.push({
        of: [number],
        ...percent,
        numerator: told?.part ?? null,
        denominator: told?.whole ?? null,
        ...(told === null ? {} : { measure: told.measure }),
      });
    }
  }
  for (const number of numbers) {
    if (used.has(number) || number.to !== undefined || changedBy.test(text.slice(0, number.span[0]))) continue;
    const { value, unit } = number;
    if (value === null) continue;
    const alone = { of: [number], value, decimals: null };
    if (unit === "DKK" && Math.abs(value) >= 1000 && money.test(text)) {
      chains.push({ ...alone, unit: "kr.", numerator: null, denominator: null });
    } else if (unit === "count" && number.of !== undefined && number.of >= value && Number.isInteger(value)) {
      const noun = countedNoun(text, number.span[1]);
      chains.push({ ...alone, unit: noun?.toLowerCase() ?? "antal", numerator: value, denominator: number.of });
    } else if (unit === "count" && /\d\s*(?:mio|mia)\b/i.test(number.text) && money.test(text)) {
      chains.push({ ...alone, unit: "kr.", numerator: null, denominator: null });
    } else if (unit === "count" && /\d/.test(number.text)) {
      const noun = countedNoun(text, number.span[1]);
      if (noun !== null) chains.push({ ...alone, unit: noun.toLowerCase(), numerator: null, denominator: null });
      else if (Math.abs(value) >= 1000 && /\bantal\p{L}*\b/iu.test(text)) {
        chains.push({ ...alone, unit: "antal", numerator: null, denominator: null });
      }
    }
  }
  return chains.sort((a, b) => spanOf(a)[0] - spanOf(b)[0]);
}

const isCount = ({ unit, value }: Expression): boolean => unit === "count" && value !== null && Number.isInteger(value);

const decimalsOf = (written: string): number => /,(\d+)/.exec(written)?.[1]?.length ?? 0;

/** *udsendt til 1.287 borgere, hvor 291 responderede*: the whole before its part, in the same sentence. */
function wholeBefore(text: string, numbers: readonly Expression[], at: number): number | null {
  const [part, whole] = [numbers[at], numbers[at - 1]];
  if (part === undefined || whole === undefined || !isCount(whole) || (whole.value ?? 0) < (part.value ?? 0))
    return null;
  return /\b(?:hvoraf|hvor|heraf)\s*(?:har\s*)?$/i.test(text.slice(whole.span[1], part.span[0])) ? whole.value : null;
}

/** The last *so many, hvoraf so many* of a sentence, for the share that the next one tells of it. */
function partedIn({ text, numbers }: Seen): Remembered["parted"] {
  for (let at = numbers.length - 1; at > 0; at--) {
    const part = numbers[at];
    if (part === undefined || !isCount(part)) continue;
    const whole = wholeBefore(text, numbers, at);
    if (whole === null || part.value === null) continue;
    const behind = measureBetween(text.slice(part.span[1]));
    return { part: part.value, whole, measure: behind ?? measureOf(text, ...part.span) };
  }
  return null;
}

const country = /\b(?:på landsplan|hele landet|nationalt|ud af 98 kommuner)\b/giu;
const municipality = /(?<![\p{L}])(\p{Lu}\p{Ll}+(?:[- ]\p{Lu}\p{Ll}+)?) Kommune(?:s)?(?![\p{L}])/gu;

/** *i Ærtebjerg Kommune*, *på landsplan*: where a figure is from, by what stands nearest to it; null where nothing does. */
function areaAt(text: string, [from, to]: readonly [number, number]): string | null {
  const named = [
    ...[...text.matchAll(country)].map((match) => ({ area: "Hele landet", match })),
    ...[...text.matchAll(municipality)].map((match) => ({ area: match[1] ?? "", match })),
  ].map(({ area, match }) => {
    const end = match.index + match[0].length;
    return { area, distance: match.index >= to ? match.index - to : Math.max(0, from - end) };
  });
  return named.sort((a, b) => a.distance - b.distance)[0]?.area ?? null;
}
