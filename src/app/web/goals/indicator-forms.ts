import { isIsoDay } from "../../../danish/calendar.ts";
import { readPeriod } from "../../../intake/figures/read-period.ts";
import { type Figure, figureSourceKinds, periodKinds } from "../../../records/figure.ts";
import {
  type Comparison,
  directions,
  type Indicator,
  indicatorUnits,
  type Target,
  type WantedDirection,
} from "../../../records/indicator.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import { asDanish, danishNumber, dayIn, type Fields, linesOf, orNull, partsOf, text } from "./goal-forms.ts";

/**
 * The indicator that a form says. What has several parts is lines: comparisons *area; name; kind*, the path *day; value*,
 * directions that came later *day; direction; note*. A problem names the line that cannot be read.
 */
export function indicatorIn(form: Fields): Omit<Indicator, "id"> | Problem {
  const target = targetIn(form);
  const wanted = directionsIn(form);
  const comparisons = comparisonsIn(form);
  const nextFigure = dayIn(form, "naeste");
  for (const each of [target, wanted, comparisons, nextFigure]) if (isProblem(each)) return each;
  return {
    name: text(form, "navn"),
    counts: text(form, "taelles"),
    numerator: orNull(text(form, "taeller")),
    denominator: orNull(text(form, "naevner")),
    unit: indicatorUnits.find((unit) => unit === form.get("enhed")) ?? "count",
    decimals: Math.min(3, Number(/^[0-3]$/.exec(text(form, "decimaler"))?.[0] ?? 0)),
    directions: wanted as WantedDirection[],
    target: target as Target | null,
    source: {
      kind: figureSourceKinds.find((kind) => kind === form.get("kilde")) ?? "typed",
      table: orNull(text(form, "tabel")),
      measure: text(form, "maaling"),
      group: orNull(text(form, "gruppe")),
      area: text(form, "omraade"),
    },
    rhythm: periodKinds.find((kind) => kind === form.get("hvor-tit")) ?? "quarter",
    nextFigure: nextFigure as string | null,
    targetGroup: orNull(text(form, "maalgruppe")),
    comparisons: comparisons as Comparison[],
    public: form.has("offentlig"),
  };
}

const unread = (line: string) => problem("problem.goal-line", { text: line.slice(0, 80) });

function targetIn(form: Fields): Target | null | Problem {
  const written = text(form, "maalsaetning");
  if (written === "") return null;
  const value = danishNumber(written);
  const by = dayIn(form, "maalsaetning-dag");
  if (value === null) return problem("problem.goal-amount", { text: written.slice(0, 40) });
  if (isProblem(by)) return by;
  const path: Target["path"] = [];
  for (const line of linesOf(text(form, "sti"))) {
    const [on = "", amount = ""] = partsOf(line);
    const step = danishNumber(amount);
    if (!isIsoDay(on) || step === null) return unread(line);
    path.push({ on, value: step });
  }
  return { value, by, path };
}

function directionsIn(form: Fields): WantedDirection[] | Problem {
  const first = directions.find((each) => each === form.get("retning")) ?? "none";
  const out: WantedDirection[] = [{ from: null, wanted: first, note: null }];
  for (const line of linesOf(text(form, "retninger"))) {
    const [from = "", word = "", ...note] = partsOf(line);
    const wanted = wordsOfDirections.find(([, words]) => words.includes(word.toLowerCase()))?.[0];
    if (!isIsoDay(from) || wanted === undefined) return unread(line);
    out.push({ from, wanted, note: orNull(note.join("; ")) });
  }
  return out;
}

const wordsOfDirections: readonly (readonly [WantedDirection["wanted"], readonly string[]])[] = [
  ["up", ["op", "up"]],
  ["down", ["ned", "down"]],
  ["steady", ["uændret", "steady", "unchanged"]],
  ["none", ["ingen", "none"]],
];

const wordsOfComparisons: readonly (readonly [Comparison["kind"], readonly string[]])[] = [
  ["country", ["land", "landet", "country"]],
  ["region", ["region"]],
  ["cluster", ["klynge", "cluster"]],
  ["municipality", ["kommune", "municipality"]],
];

function comparisonsIn(form: Fields): Comparison[] | Problem {
  const out: Comparison[] = [];
  for (const line of linesOf(text(form, "sammenlign"))) {
    const [area = "", name = "", word = "kommune"] = partsOf(line);
    const kind = wordsOfComparisons.find(([, words]) => words.includes(word.toLowerCase()))?.[0];
    if (area === "" || kind === undefined) return unread(line);
    out.push({ area, name: name === "" ? area : name, kind });
  }
  return out;
}

/** What an indicator says in the lines of its form. */
export function indicatorLines({ target, directions: wanted, comparisons }: Omit<Indicator, "id">) {
  const word = <K extends string>(words: readonly (readonly [K, readonly string[]])[], key: K) =>
    words.find(([each]) => each === key)?.[1][0] ?? key;
  return {
    path: (target?.path ?? []).map((each) => `${each.on}; ${asDanish(each.value)}`).join("\n"),
    directions: wanted
      .flatMap((each) =>
        each.from === null
          ? []
          : [[each.from, word(wordsOfDirections, each.wanted), each.note].filter((part) => part !== null).join("; ")],
      )
      .join("\n"),
    comparisons: comparisons
      .map((each) => `${each.area}; ${each.name}; ${word(wordsOfComparisons, each.kind)}`)
      .join("\n"),
  };
}

/**
 * Figures that are typed for an indicator, one a line: *period; value; numerator; denominator; area*. A dash for the value
 * says that the source does not show it. What cannot be read is a problem that names the line; nothing is taken then.
 */
export function typedFigures(written: string, indicator: Indicator, source: string, now: Date): Figure[] | Problem {
  const out: Figure[] = [];
  for (const line of linesOf(written)) {
    const [period = "", value = "", numerator = "", denominator = "", area = ""] = partsOf(line);
    const when = readPeriod(period);
    if (when === null) return problem("problem.goal-period", { text: line.slice(0, 80) });
    const tooFew = /^[-–*]$/.test(value);
    const amount = tooFew ? null : danishNumber(value);
    const part = numerator === "" ? null : danishNumber(numerator);
    const whole = denominator === "" ? null : danishNumber(denominator);
    const unreadable = (!tooFew && amount === null) || (numerator !== "" && part === null);
    const known = [indicator.source.area, ...indicator.comparisons.map((each) => each.area)];
    if (area !== "" && !known.includes(area)) return problem("problem.goal-area", { text: area.slice(0, 80) });
    if (unreadable || (denominator !== "" && whole === null)) return unread(line);
    out.push({
      series: {
        table: indicator.source.table,
        measure: indicator.source.measure,
        area: area === "" ? indicator.source.area : area,
        group: indicator.source.group,
      },
      period: when,
      value: amount,
      numerator: part,
      denominator: whole,
      unit: null,
      withheld: tooFew ? "too-few" : null,
      flag: null,
      source: { kind: "typed", name: source === "" ? indicator.name : source, href: null },
      fetchedAt: now.toISOString(),
      quote: null,
    });
  }
  return out.length === 0 ? problem("problem.goal-figures-empty") : out;
}
