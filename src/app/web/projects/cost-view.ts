import { comparisonChart } from "../../../output/charts/comparison-chart.ts";
import { formatNumber } from "../../../output/texts/format.ts";
import { type Language, say } from "../../../output/texts/say.ts";
import { type CostModel, type CostRow, sideBySide, sumOf } from "../../../records/cost-model.ts";
import type { Project, ProjectEffect, Saving } from "../../../records/project.ts";

/** A saving as amounts, or its words where they are none. */
export function savingText(language: Language, { from, to, written }: Saving): string {
  if (from === null || to === null) return say(language, "project.amount.malformed", { written });
  const number = (amount: number) => formatNumber(language, amount);
  return from === to
    ? say(language, "project.amount.one", { from: number(from) })
    : say(language, "project.amount.range", { from: number(from), to: number(to) });
}

/** How an actual saving stands to the one expected; null where either is no amount. */
export function savingStands(expected: Saving | null, actual: Saving | null): "below" | "within" | "above" | null {
  const amounts = [expected?.from, expected?.to, actual?.from, actual?.to];
  if (amounts.some((amount) => amount == null)) return null;
  const [low = 0, high = 0, from = 0, to = 0] = amounts as number[];
  return to < low ? "below" : from > high ? "above" : "within";
}

/** What setting the models beside each other shows, in sentences: which costs more, by how much, and where. */
export function costSentences(language: Language, models: readonly CostModel[]): string[] {
  const sums = models.map((model) => ({ model, ...sumOf(model) })).sort((a, b) => b.sum - a.sum);
  const [most, least] = [sums[0], sums.at(-1)];
  if (most === undefined || least === undefined || sums.length < 2) return [];
  if (most.sum === least.sum) return [say(language, "project.costs.even")];
  const lines = sideBySide(models).filter(({ alike }) => !alike);
  const fill = {
    more: most.model.name,
    less: least.model.name,
    amount: formatNumber(language, most.sum - least.sum),
  };
  return [
    say(language, "project.costs.more", fill),
    say(language, "project.costs.differs-in", { lines: lines.map(rowName).join("; ") }),
  ];
}

/** What a row is called: the label its cells have, or each of them. */
export function rowName({ cells }: CostRow): string {
  return [...new Set(cells.flatMap((cell) => cell?.label ?? []))].join(" / ");
}

/** The models whose stated sum is another than their lines make, each in a sentence. */
export function sumsThatDiffer(language: Language, models: readonly CostModel[]): string[] {
  return models.flatMap((model) => {
    const { sum, stated, differs } = sumOf(model);
    if (differs === null || differs === 0) return [];
    const fill = { model: model.name, stated: formatNumber(language, stated ?? 0), sum: formatNumber(language, sum) };
    return [say(language, "project.costs.differs", fill)];
  });
}

/** What each model costs, as SVG; null where there are fewer than two. */
export function costsChart(language: Language, { costModels }: Pick<Project, "costModels">): string | null {
  if (costModels.length < 2) return null;
  return comparisonChart({
    id: "omkostninger",
    title: say(language, "project.costs.chart"),
    text: say(language, "project.costs.chart.text", { sentence: costSentences(language, costModels).join(" ") }).trim(),
    bars: costModels.map((model) => ({ name: model.name, value: sumOf(model).sum, kind: "own" as const })),
    numberText: (value) => say(language, "project.amount.one", { from: formatNumber(language, value) }),
  });
}

/** What is expected of an effect: *10–15 unge*, *ca. 1 år*. */
export function expectedText(language: Language, { from, to, unit, about }: ProjectEffect): string {
  const number = (value: number) => formatNumber(language, value);
  const range = say(language, "project.effect.range", { from: number(from), to: number(to) });
  const value = withUnit(from === to ? number(from) : range, unit);
  return about ? say(language, "project.effect.about", { value }) : value;
}

/** The value with its unit. */
export const withUnit = (value: string, unit: string | null): string => (unit === null ? value : `${value} ${unit}`);

/** How much less or more is expected than there was before; null where that is not told. */
export function changeText(language: Language, { before, from, to, unit, about }: ProjectEffect): string | null {
  if (before === null) return null;
  const [one, other] = [from - before, to - before];
  if (one === 0 && other === 0) return say(language, "project.effect.same");
  // A range that goes both ways says nothing in a word.
  if (one * other < 0) return null;
  const ends = [...new Set([Math.abs(one), Math.abs(other)])].sort((a, b) => a - b);
  const value = withUnit(ends.map((end) => formatNumber(language, Number(end.toPrecision(12)))).join("–"), unit);
  const rounded = about ? say(language, "project.effect.about", { value }) : value;
  return say(language, one + other < 0 ? "project.effect.less" : "project.effect.more", { value: rounded });
}
