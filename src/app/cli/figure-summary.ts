import type { z } from "zod";
import type { figuresOfFileSchema } from "../../output/formats/figures-json.ts";
import { formatNumber } from "../../output/texts/format.ts";
import type { Language } from "../../output/texts/say.ts";
import { type CostModel, sideBySide, sumOf } from "../../records/cost-model.ts";
import type { FigureFlag } from "../../records/figure.ts";
import type { FoundFigure } from "../../records/found-figure.ts";

const words = {
  da: {
    none: "Ingen tal fundet",
    no: "intet tal",
    of: "af",
    about: "ca.",
    item: "punkt",
    total: "I alt",
    fits: "summen passer",
    differs: "summen er",
    figure: "",
    target: "mål",
    expected: "ventet",
  },
  en: {
    none: "No figures found",
    no: "no number",
    of: "of",
    about: "ca.",
    item: "item",
    total: "Total",
    fits: "the sum fits",
    differs: "the sum is",
    figure: "",
    target: "target",
    expected: "expected",
  },
} as const;

const flags: Readonly<Record<Language, Readonly<Record<FigureFlag["code"], string>>>> = {
  da: {
    malformed: "skrevet forkert",
    "share-differs": "passer ikke med tallene",
    "sum-differs": "summen passer ikke",
    "period-unclear": "uklart hvornår",
  },
  en: {
    malformed: "written wrongly",
    "share-differs": "does not fit the numbers",
    "sum-differs": "the sum does not fit",
    "period-unclear": "unclear when",
  },
};

/** The figures of a document for people: the figure, what it counts, when, and the sentence it stands in. */
export function figureSummary(found: z.infer<typeof figuresOfFileSchema>, lang: Language): string {
  const lines = found.figures.flatMap((figure, at) => figureLines(figure, at, lang));
  const models = found.costModels.flatMap(({ models: set }) => modelLines(set, lang));
  const all = [...lines, ...models];
  return `${[found.source.name, ...(all.length > 0 ? all : [`  ${words[lang].none}`])].join("\n")}\n`;
}

function figureLines(figure: FoundFigure, at: number, lang: Language): string[] {
  const say = words[lang];
  const { value, unit, numerator, denominator, period, series, flag, quote, kind, approximate, item } = figure;
  const number = (each: number) => formatNumber(lang, each);
  const said = value === null ? say.no : `${approximate ? `${say.about} ` : ""}${number(value)} ${unit ?? ""}`.trim();
  const share =
    numerator === null
      ? null
      : denominator === null
        ? number(numerator)
        : `${number(numerator)} ${say.of} ${number(denominator)}`;
  const facts = [
    item?.number ? `${say.item} ${item.number}` : null,
    say[kind],
    period.label,
    series.area,
    share,
    flag === null ? null : `${flags[lang][flag.code]}: ${flag.written}`,
  ].filter((fact) => fact);
  return [
    "",
    `  ${at + 1}. ${said}: ${series.measure}`,
    `     ${facts.join(" · ")}`,
    `     »${quote?.text ?? ""}« [${quote?.span.join("–") ?? ""}]`,
  ];
}

function modelLines(models: readonly CostModel[], lang: Language): string[] {
  const say = words[lang];
  const cell = (text: string | undefined, amount: number | undefined) =>
    text === undefined || amount === undefined ? "–" : `${text} ${formatNumber(lang, amount)}`;
  const rows = sideBySide(models).map(({ cells }) =>
    cells.map((each) => cell(each?.label, each?.amount)).join("  |  "),
  );
  const sums = models.map((model) => {
    const { sum, stated, differs } = sumOf(model);
    const fits =
      differs === null ? "" : differs === 0 ? ` (${say.fits})` : ` (${say.differs} ${formatNumber(lang, sum)})`;
    return `${say.total} ${formatNumber(lang, stated ?? sum)}${fits}`;
  });
  return [
    "",
    `  ${models.map(({ name }) => name).join("  |  ")}`,
    ...[...rows, sums.join("  |  ")].map((row) => `     ${row}`),
  ];
}
