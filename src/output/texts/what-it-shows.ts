import type {
  Measure,
  Shown,
  ShownChange,
  ShownStanding,
  ShownTarget,
  ShownTrend,
  ShownWaiting,
} from "../../records/shown.ts";
import { formatDay } from "./format.ts";
import { type Language, say } from "./say.ts";

/** What a comparison shows, in plain words: one sentence, and where it must be a short second one. */
export function whatItShows(language: Language, shown: Shown): string {
  const percent = (share: number) => quantity(language, share * 100, { unit: "percent", decimals: 0 });
  const many = (count: number) => rounded(language, count, 0);
  switch (shown.kind) {
    case "share":
      return say(language, shown.tooFew ? "shows.share.few" : "shows.share", {
        part: many(shown.part),
        whole: many(shown.whole),
        share: percent(shown.part / shown.whole),
        low: percent(shown.low),
        high: percent(shown.high),
      });
    case "answers":
      return say(language, shown.answered === shown.asked ? "shows.answers.all" : "shows.answers", {
        part: many(shown.part),
        answered: many(shown.answered),
        asked: many(shown.asked),
        silent: many(shown.asked - shown.answered),
        share: percent(shown.part / shown.answered),
      });
    case "change":
      return changeText(language, shown);
    case "trend":
      return trendText(language, shown);
    case "short":
      return say(language, "shows.short", { figures: shown.figures, fewest: shown.fewest });
    case "target":
      return targetText(language, shown);
    case "standing":
      return standingText(language, shown);
    case "waiting":
      return waitingText(language, shown);
    case "hidden":
      return say(language, "shows.hidden", { fewest: shown.fewest });
  }
}

/** A value with its unit: *14,7 %*, *1.135.000 kr.* */
export function quantity(language: Language, value: number, { unit, decimals }: Measure): string {
  return say(language, `shows.unit.${unit}`, { value: rounded(language, value, decimals) });
}

/** A difference with its unit: of percents in percentage points. Without its sign. */
export function distance(language: Language, value: number, { unit, decimals }: Measure): string {
  const key = unit === "percent" ? "shows.unit.percent-points" : (`shows.unit.${unit}` as const);
  return say(language, key, { value: rounded(language, Math.abs(value), decimals) });
}

function rounded(language: Language, value: number, decimals: number): string {
  const number = new Intl.NumberFormat(language === "da" ? "da-DK" : "en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  // No *-0*.
  return number.format(Number(value.toFixed(decimals)) || 0);
}

const sentences = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join(" ");

const wanted = (language: Language, asWanted: boolean | null): string | null =>
  asWanted === null ? null : say(language, asWanted ? "shows.wanted.yes" : "shows.wanted.no");

function changeText(language: Language, { measure, from, to, moved, range, factor, asWanted }: ShownChange): string {
  const fill = {
    from: quantity(language, from.value, measure),
    to: quantity(language, to.value, measure),
    before: from.label,
    after: to.label,
  };
  if (moved === "none" || moved === "unsure" || range === null) {
    return sentences(say(language, `shows.change.${moved}`, fill), wanted(language, asWanted));
  }
  if (factor) return sentences(say(language, `shows.change.${moved}.factor`, fill), wanted(language, asWanted));
  const [low, high] = [Math.abs(range.low), Math.abs(range.high)].sort((a, b) => a - b);
  const ends = { low: rounded(language, low ?? 0, measure.decimals), high: distance(language, high ?? 0, measure) };
  return sentences(say(language, `shows.change.${moved}.range`, { ...fill, ...ends }), wanted(language, asWanted));
}

function trendText(
  language: Language,
  { measure, figures, per, slope, moved, adjusted, asWanted }: ShownTrend,
): string {
  // A slope is smaller than the figures it is of.
  const finer = { ...measure, decimals: Math.min(3, measure.decimals + 1) };
  const [low, high] = [Math.abs(slope.low), Math.abs(slope.high)].sort((a, b) => a - b);
  const text = say(language, `shows.trend.${moved}`, {
    figures,
    periods: say(language, `shows.periods.${per}`),
    period: say(language, `shows.period.${per}`),
    slope: distance(language, slope.value, finer),
    low: rounded(language, low ?? 0, finer.decimals),
    high: rounded(language, high ?? 0, finer.decimals),
  });
  return sentences(text, adjusted ? say(language, "shows.trend.adjusted") : null, wanted(language, asWanted));
}

function targetText(language: Language, { measure, value, target, by, expected, ahead, stands }: ShownTarget): string {
  const key = stands === "ahead" && Math.abs(ahead) < 1e-9 ? "on" : stands;
  const text = say(language, `shows.target.${key}`, {
    value: quantity(language, value, measure),
    target: quantity(language, target, measure),
    expected: quantity(language, expected, measure),
    distance: distance(language, ahead, measure),
  });
  const end =
    stands === "reached" || by === null
      ? null
      : say(language, "shows.target.by", { target: quantity(language, target, measure), by: formatDay(language, by) });
  return sentences(text, end);
}

function standingText(language: Language, shown: ShownStanding): string {
  const { measure, rank, among, median, fromCountry, missing } = shown;
  const text = say(language, shown.wanted === "none" ? "shows.standing.highest" : "shows.standing.best", {
    rank,
    among,
    median: quantity(language, median, measure),
  });
  const where = fromCountry === null ? null : shownPlace(fromCountry, measure);
  const country =
    where === null
      ? null
      : say(language, `shows.standing.country.${where}`, { distance: distance(language, fromCountry ?? 0, measure) });
  const without =
    missing === 0
      ? null
      : say(language, missing === 1 ? "shows.standing.missing.one" : "shows.standing.missing.other", {
          count: missing,
        });
  return sentences(text, country, without);
}

function shownPlace(difference: number, { decimals }: Measure): "above" | "below" | "same" {
  const shown = Number(difference.toFixed(decimals));
  return shown > 0 ? "above" : shown < 0 ? "below" : "same";
}

function waitingText(language: Language, { unit, followed, happened, median, low, high }: ShownWaiting): string {
  const measure: Measure = { unit, decimals: 0 };
  if (median === null) return say(language, "shows.waiting.none", { followed, happened });
  return say(language, high === null || low === null ? "shows.waiting.open" : "shows.waiting", {
    followed,
    median: quantity(language, median, measure),
    low: high === null ? quantity(language, low ?? 0, measure) : rounded(language, low ?? 0, 0),
    high: high === null ? "" : quantity(language, high, measure),
  });
}
